import { sql } from 'kysely'
import type { Store } from './store.ts'

/** The tables of a store, whoever made them. On Postgres, those of the schema it works in. */
export async function tableNames({ engine, read }: Store): Promise<string[]> {
  const names =
    engine === 'postgres'
      ? sql<{ name: string }>`select table_name as name from information_schema.tables where table_schema = current_schema()`
      : sql<{ name: string }>`select name from sqlite_schema where type = 'table'`
  return (await names.execute(read)).rows.map(({ name }) => name)
}
