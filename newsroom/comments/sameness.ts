import type { Insertable } from 'kysely'
import { fold } from '../arabic/fold.ts'
import type { Keys } from '../keys/keys.ts'
import type { Schema } from '../store/schema.ts'
import type { Reader, Writer } from '../store/store.ts'
import type { CheckedComment } from './check-comment.ts'
import { before, DAY_MS, MINUTE_MS } from '../spans.ts'

/** How long whoever sends once more what readers can read is taken for its writer, whom the answer to the first sending did not reach. */
const PUBLIC_MS = 10 * MINUTE_MS
const SEEN_BY_READERS = ['approved', 'hidden']

/** Below this many letters many people write the same: «شكرًا لكم». */
const SHORTEST_REPEATED = 40

const folded = (text: string) => fold(text).replace(/\s+/g, ' ').trim()

/** What two comments have in common that are one, sent twice: story, parent, name, e-mail and text, as a reader would compare them. */
export const sameKeyOf = (keys: Keys, comment: CheckedComment, where: { storyId: string; parentId: string }): string =>
  keys.sign('same-comment', where.storyId, where.parentId, folded(comment.name), comment.email, folded(comment.body))

/** What two comments have in common whose text is the same, whoever sent them and wherever; null for short ones. */
export function textKeyOf(keys: Keys, body: string): string | null {
  const text = folded(body)
  return text.length < SHORTEST_REPEATED ? null : keys.sign('same-comment', text)
}

/**
 * The comment that was sent already within a day, if it was. Not one that readers have seen, after the first minutes: with its words, any
 * of them could try whose address it was written with, and would be given the receipt.
 */
export async function findSame(read: Reader, sameKey: string, now: Date) {
  const row = await read.selectFrom('comments').select(['id', 'status', 'at']).where('same_key', '=', sameKey).executeTakeFirst()
  const since = row && SEEN_BY_READERS.includes(row.status) ? before(now, PUBLIC_MS) : before(now, DAY_MS)
  return row && row.at > since ? row : null
}

/** What `findSame` no longer finds may be said again: the key is free. */
export async function freeSameKey(transaction: Writer, sameKey: string, now: Date): Promise<void> {
  await transaction
    .updateTable('comments')
    .set({ same_key: null })
    .where('same_key', '=', sameKey)
    .where((eb) =>
      eb.or([eb('at', '<=', before(now, DAY_MS)), eb.and([eb('status', 'in', SEEN_BY_READERS), eb('at', '<=', before(now, PUBLIC_MS))])]),
    )
    .execute()
}

/** Whether someone sent this text within a day. */
export async function wasRepeated(read: Reader, textKey: string | null, now: Date): Promise<boolean> {
  if (textKey === null) return false
  const row = await read
    .selectFrom('comments')
    .select('id')
    .where('text_key', '=', textKey)
    .where('at', '>', before(now, DAY_MS))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Stores a comment; false where one with its `same_key` is there already, and then nothing is changed. */
export async function insertUnlessSame(transaction: Writer, row: Insertable<Schema['comments']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('comments')
    .values(row)
    .onConflict((conflict) => conflict.column('same_key').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
