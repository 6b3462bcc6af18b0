import { sql } from 'kysely'
import { StoreError, type Store, type Writer } from './store.ts'

/**
 * Lets rows be put in whatever their order, within a transaction, and then makes sure that each refers to one that is there. Throws
 * StoreError, or what Postgres says, where one does not.
 */
export async function deferringForeignKeys({ engine }: Store, transaction: Writer, put: () => Promise<void>): Promise<void> {
  if (engine === 'postgres') return withoutConstraints(transaction, put)
  await sql`pragma defer_foreign_keys=on`.execute(transaction)
  await put()
  const { rows } = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(transaction)
  const [broken] = rows
  if (broken) throw new StoreError(`A row of ${broken.table} refers to one of ${broken.parent} that is not there.`)
}

/** Those of our tables cannot be deferred; made anew, each is checked for the whole table at once. */
async function withoutConstraints(transaction: Writer, put: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ table: string; name: string; definition: string }>`
    select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace order by 1, 2`.execute(transaction)
  for (const { table, name } of rows) await sql.raw(`alter table ${table} drop constraint ${name}`).execute(transaction)
  await put()
  for (const { table, name, definition } of rows)
    await sql.raw(`alter table ${table} add constraint ${name} ${definition}`).execute(transaction)
}
