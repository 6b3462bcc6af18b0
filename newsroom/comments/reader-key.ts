import { randomBytes } from 'node:crypto'
import { theKeys } from '../keys/keys.ts'
import type { Store } from '../store/store.ts'

/**
 * What a reader's network is known by today: an HMAC with the day's salt, which is destroyed after two days. `network` is what the
 * server entry tells (forms/reader-header.ts).
 */
export async function readerKey(store: Store, network: string, now: Date): Promise<string> {
  return theKeys().sign('reader', await saltOf(store, now.toISOString().slice(0, 10)), network)
}

async function saltOf(store: Store, day: string): Promise<string> {
  const known = await store.read.selectFrom('daily_keys').select('salt').where('day', '=', day).executeTakeFirst()
  if (known) return known.salt
  return store.write(async (transaction) => {
    await transaction
      .insertInto('daily_keys')
      .values({ day, salt: randomBytes(32).toString('base64url') })
      .onConflict((conflict) => conflict.column('day').doNothing())
      .execute()
    return (await transaction.selectFrom('daily_keys').select('salt').where('day', '=', day).executeTakeFirstOrThrow()).salt
  })
}
