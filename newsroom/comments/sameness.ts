import { fold } from '../arabic/fold.ts'
import type { Keys } from '../keys/keys.ts'
import type { Reader, Writer } from '../store/store.ts'
import type { CheckedComment } from './check-comment.ts'

const DAY_MS = 24 * 60 * 60 * 1_000

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

/** The comment that was sent already within a day, if it was. */
export async function findSame(read: Reader, sameKey: string, now: Date) {
  const row = await read.selectFrom('comments').select(['id', 'status', 'at']).where('same_key', '=', sameKey).executeTakeFirst()
  return row && row.at > dayBefore(now) ? row : null
}

/** After a day the same may be said again: the key is free. */
export async function freeSameKey(transaction: Writer, sameKey: string, now: Date): Promise<void> {
  await transaction
    .updateTable('comments')
    .set({ same_key: null })
    .where('same_key', '=', sameKey)
    .where('at', '<=', dayBefore(now))
    .execute()
}

/** Whether someone sent this text within a day. */
export async function wasRepeated(read: Reader, textKey: string | null, now: Date): Promise<boolean> {
  if (textKey === null) return false
  const row = await read
    .selectFrom('comments')
    .select('id')
    .where('text_key', '=', textKey)
    .where('at', '>', dayBefore(now))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

const dayBefore = (now: Date) => new Date(now.getTime() - DAY_MS).toISOString()
