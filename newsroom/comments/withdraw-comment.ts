import type { Keys } from '../keys/keys.ts'
import { unqueueNotices } from '../mail/outbox.ts'
import { noteRenewals } from '../store/renewals.ts'
import type { Store, Writer } from '../store/store.ts'
import { noteInAudit } from './audit.ts'
import { discussionPages } from './discussion-state.ts'
import { lockComments, lockOwnComments, type LockedComment } from './lock-comments.ts'
import type { CommentStatus } from './model.ts'
import { readReceipt } from './receipts.ts'

/** What readers see or may yet see. */
export const isWithdrawable = (status: CommentStatus): boolean => status === 'held' || status === 'approved'

/** Takes a comment back, for whoever holds its receipt. False where there is no such receipt; one taken back already stays so. */
export async function withdrawComment(store: Store, keys: Keys, receipt: string, now: Date): Promise<boolean> {
  const id = readReceipt(keys, receipt)
  if (!id) return false
  return store.write(async (transaction) => {
    const comment = await lockComments(store, transaction).where('comments.id', '=', id).executeTakeFirst()
    if (!comment) return false
    if (comment.status !== 'withdrawn') await withdraw(store, transaction, comment, now)
    return true
  })
}

/** The same for whom a link to their own comments was mailed to. False where it cannot be taken back. @param key the writer's `email_key` */
export async function withdrawOwnComment(store: Store, key: string, id: string, now: Date): Promise<boolean> {
  return store.write(async (transaction) => {
    const [comment] = await lockOwnComments(store, transaction, key, id)
    if (!comment || !isWithdrawable(comment.status as CommentStatus)) return false
    await withdraw(store, transaction, comment, now)
    return true
  })
}

/** Takes it from the readers' eyes, or from the desk's table, for good; its text is kept. Last in its transaction. */
async function withdraw(store: Store, transaction: Writer, comment: LockedComment, now: Date): Promise<void> {
  const { id, story_id: storyId } = comment
  const from = comment.status as CommentStatus
  await transaction
    .updateTable('comments')
    .set((eb) => ({
      status: 'withdrawn',
      version: eb('version', '+', 1),
      decided_at: now.toISOString(),
      picked: 0,
      open_reports: 0,
      same_key: null,
      text_key: null,
    }))
    .where('id', '=', id)
    .execute()
  await unqueueNotices(transaction, id)
  await noteInAudit(transaction, { kind: 'writer' }, [{ action: 'withdrawn', commentId: id, storyId, from, to: 'withdrawn' }], now)
  if (from === 'approved') await noteRenewals(store, transaction, discussionPages(comment))
}
