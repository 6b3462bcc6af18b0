import { sql } from 'kysely'
import type { Schema } from './schema.ts'
import type { Store } from './store.ts'

/**
 * Tells Postgres what tables hold after much was written to them. Otherwise it goes on as if they were nearly empty, until its own
 * housekeeping comes by: a front page of 10,000 stories that came in one go took seconds.
 */
export async function refreshStatistics(store: Store, tables: (keyof Schema)[]): Promise<void> {
  if (store.engine !== 'postgres') return
  for (const table of tables) await store.write((transaction) => sql`analyze ${sql.table(table)}`.execute(transaction))
}
