import { randomBytes } from 'node:crypto'
import type { Store } from './store.ts'

/**
 * What a store remembers in one word each (`key_marks`): whose key it was written with, which store it is, where its pictures are, and when it
 * was last tried whether it takes what is written.
 */
export type Mark = 'secret' | 'store' | 'pictures' | 'health'

/** The mark a store has of something, or undefined where it has none yet. */
export async function readMark({ read }: Store, purpose: Mark): Promise<string | undefined> {
  return (await read.selectFrom('key_marks').select('mark').where('purpose', '=', purpose).executeTakeFirst())?.mark
}

/** The mark a store has of something; where it has none yet, the one given, unless another process is quicker. */
export async function readOrLeaveMark(store: Store, purpose: Mark, mark: string): Promise<string> {
  const known = await readMark(store, purpose)
  if (known !== undefined) return known
  return store.write(async (transaction) => {
    await transaction
      .insertInto('key_marks')
      .values({ purpose, mark })
      .onConflict((conflict) => conflict.column('purpose').doNothing())
      .execute()
    const row = await transaction.selectFrom('key_marks').select('mark').where('purpose', '=', purpose).executeTakeFirstOrThrow()
    return row.mark
  })
}

/** Sets a mark, whatever it was. */
export async function setMark(store: Store, purpose: Mark, mark: string): Promise<void> {
  await store.write((transaction) =>
    transaction
      .insertInto('key_marks')
      .values({ purpose, mark })
      .onConflict((conflict) => conflict.column('purpose').doUpdateSet({ mark }))
      .execute(),
  )
}

/** Which store this is, by whatever address it is reached: drawn at random once. A restored store keeps it; its renewals go on from a number no page knows (renewAll). */
export const storeMark = (store: Store): Promise<string> => readOrLeaveMark(store, 'store', randomBytes(12).toString('base64url'))
