import { randomBytes } from 'node:crypto'
import type { Writer } from '../store/store.ts'

/**
 * The salt of a day (2026-11-25), made by whoever needs it first. It is destroyed after two days (`tidyComments`), and with it the
 * possibility to tell which network a key was made of.
 */
export async function saltOfDay(transaction: Writer, day: string): Promise<string> {
  await transaction
    .insertInto('daily_keys')
    .values({ day, salt: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .execute()
  return (await transaction.selectFrom('daily_keys').select('salt').where('day', '=', day).executeTakeFirstOrThrow()).salt
}
