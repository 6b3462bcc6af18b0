import { saltOfDay } from '../keys/daily-salt.ts'
import type { Keys } from '../keys/keys.ts'
import type { Store } from '../store/store.ts'

/** The salt of the day each store was last asked for: one is enough. */
const remembered = new WeakMap<Store, { day: string; salt: string }>()

/**
 * What a reader is counted by for a day: an HMAC of their network, keyed with the secret and with a salt the store holds for that
 * day and destroys after two (`tidyComments`). Then nobody can tell any more which address it was, not even with both.
 * @param network as the server entry wrote it into READER_HEADER
 */
export async function readerKey(store: Store, keys: Keys, network: string, now: Date): Promise<string> {
  const day = now.toISOString().slice(0, 10)
  const known = remembered.get(store)
  const salt = known?.day === day ? known.salt : await saltOf(store, day)
  remembered.set(store, { day, salt })
  return keys.sign('reader', salt, network)
}

async function saltOf(store: Store, day: string): Promise<string> {
  const known = await store.read.selectFrom('daily_keys').select('salt').where('day', '=', day).executeTakeFirst()
  return known?.salt ?? store.write((transaction) => saltOfDay(transaction, day))
}
