import { sql } from 'kysely'
import type { Store, Writer } from './store.ts'

const NEWSROOM_LOCK = 1_835_623_782

/**
 * Makes a transaction that writes what it computed from what it read wait for any other that does so. On SQLite every write
 * transaction has the whole store to itself already.
 */
export async function lockNewsroom(store: Store, transaction: Writer): Promise<void> {
  if (store.engine === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(NEWSROOM_LOCK)})`.execute(transaction)
}
