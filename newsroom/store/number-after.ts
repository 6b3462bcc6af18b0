import { sql } from 'kysely'
import type { Store, Writer } from './store.ts'

/** Has a table that numbers its rows go on after a number. @param last in digits */
export async function numberAfter(engine: Store['engine'], transaction: Writer, table: string, last: string): Promise<void> {
  if (engine === 'postgres') {
    await sql`select setval(pg_get_serial_sequence(${table}, 'id'), ${last}::bigint)`.execute(transaction)
    return
  }
  await sql`delete from sqlite_sequence where name = ${table}`.execute(transaction)
  await sql`insert into sqlite_sequence (name, seq) values (${table}, cast(${last} as integer))`.execute(transaction)
}
