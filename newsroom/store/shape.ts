import { sql } from 'kysely'
import type { Store } from './store.ts'

/**
 * What a store's tables are, a line for each column, index, constraint and trigger, sorted: equal for tables that are equal, whatever way
 * they came about.
 */
export async function shapeOf({ engine, read }: Store): Promise<string[]> {
  const { rows } = await (engine === 'sqlite' ? sqliteShape : postgresShape).execute(read)
  return rows.map(({ line }) => line).toSorted()
}

/** Which tables an index of FTS5 stands in is SQLite's own affair. */
const isOwn = sql`tables.type = 'table' and tables.name not like 'search\\_matches\\_%\\_%' escape '\\'`

// Columns one by one, because a statement that made a table is kept as it was written, with what was added since at its end.
const sqliteShape = sql<{ line: string }>`
  select concat_ws(' ', 'column', tables.name, columns.name, columns.type, iif(columns."notnull", 'not null', ''), columns.dflt_value, columns.pk) as line
    from sqlite_schema as tables join pragma_table_info(tables.name) as columns where ${isOwn}
  union all
  select concat_ws(' ', 'reference', tables.name, keys."from", keys."table", keys."to", keys.on_delete)
    from sqlite_schema as tables join pragma_foreign_key_list(tables.name) as keys where ${isOwn}
  union all
  select concat_ws(' ', 'index', tables.name, iif(indexes."unique", 'unique', ''), indexes.origin,
      (select group_concat(name, ', ' order by seqno) from pragma_index_info(indexes.name)))
    from sqlite_schema as tables join pragma_index_list(tables.name) as indexes where ${isOwn}
  union all
  select concat_ws(' ', type, sql) from sqlite_schema
    where (type in ('index', 'trigger') or sql like '%autoincrement%' or sql like 'create virtual%') and sql is not null`

const postgresShape = sql<{ line: string }>`
  select concat_ws(' ', 'column', table_name, column_name, data_type, case when is_nullable = 'NO' then 'not null' end, column_default, collation_name, identity_generation) as line
    from information_schema.columns where table_schema = current_schema()
  union all
  select 'index ' || replace(indexdef, current_schema() || '.', '') from pg_indexes where schemaname = current_schema()
  union all
  select concat_ws(' ', 'constraint', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
    where connamespace = current_schema()::regnamespace and contype in ('p', 'u', 'f', 'c')
  union all
  select 'trigger ' || replace(pg_get_triggerdef(pg_trigger.oid), current_schema() || '.', '') from pg_trigger join pg_class on pg_class.oid = tgrelid
    where relnamespace = current_schema()::regnamespace and not tgisinternal
  union all
  select concat_ws(' ', 'options', relname, reloptions) from pg_class where relnamespace = current_schema()::regnamespace and reloptions is not null`
