import type { Writer } from '../store/store.ts'

/** So many at once, and then one in `everyMs`. */
export type Limit = { atOnce: number; everyMs: number }

/**
 * Counts one more against a limit, inside the transaction of what is limited; false where it is used up, and then nothing is counted.
 * The generic cell rate algorithm: one number for each key, kept in the store, so that it holds across restarts and processes.
 */
export async function takeFrom(transaction: Writer, key: string, { atOnce, everyMs }: Limit, now: Date): Promise<boolean> {
  const row = await transaction.selectFrom('limits').select('empty_at').where('key', '=', key).executeTakeFirst()
  const emptyAt = Math.max(Number(row?.empty_at ?? 0), now.getTime()) + everyMs
  if (emptyAt - now.getTime() > atOnce * everyMs) return false
  await transaction
    .insertInto('limits')
    .values({ key, empty_at: emptyAt })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ empty_at: emptyAt }))
    .execute()
  return true
}
