import { sql } from 'kysely'
import { refreshStatistics } from '../store/statistics.ts'
import type { Store } from '../store/store.ts'
import { tablesOf, type Generation } from './search-index.ts'

/**
 * Brings Postgres up to date on an index that much was written to. It keeps new entries in a list until it finds time, which readers would walk
 * through meanwhile; and until it knows what the tables hold, it looks for the related stories of one for seconds.
 */
export async function settleIndex(store: Store, generation: Generation): Promise<void> {
  if (store.engine !== 'postgres') return
  await store.write(async (transaction) => {
    await sql`select gin_clean_pending_list(${`search_matches_${generation}`}::regclass)`.execute(transaction)
  })
  await refreshStatistics(store, Object.values(tablesOf(generation)))
}
