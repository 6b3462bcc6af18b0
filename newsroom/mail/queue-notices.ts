import type { Language } from '../stories/model.ts'
import type { Writer } from '../store/store.ts'
import { queueMail, unqueueNotices } from './outbox.ts'

/**
 * Queues what the people concerned asked to be told once a comment was decided about, inside the transaction of the decision: its
 * writer hears of it, and so does the writer it replies to, once it is approved. Whatever was queued about it before and not sent yet
 * gives way, so a decision that is undone (its comment held again) is told to nobody. `dueAt` is when it can no longer be undone. A reply
 * that readers had seen before (`wasShown`) is no news to whom it answers.
 */
export async function queueNotices(transaction: Writer, commentId: string, now: Date, dueAt: Date = now, wasShown = false): Promise<void> {
  await unqueueNotices(transaction, commentId)
  const comment = await transaction
    .selectFrom('comments')
    .select(['status', 'language', 'parent_id', 'email_sealed', 'email_key', 'wants_decision'])
    .where('id', '=', commentId)
    .executeTakeFirst()
  if (!comment || (comment.status !== 'approved' && comment.status !== 'rejected')) return

  const payload = { commentId }
  if (comment.wants_decision && comment.email_sealed && comment.email_key) {
    const recipient = { sealed: comment.email_sealed, key: comment.email_key }
    await queueMail(transaction, { kind: 'decision', recipient, language: comment.language as Language, payload, dueAt }, now)
  }
  if (comment.status !== 'approved' || !comment.parent_id || wasShown) return
  const parent = await transaction
    .selectFrom('comments')
    .select(['status', 'language', 'email_sealed', 'email_key', 'wants_replies'])
    .where('id', '=', comment.parent_id)
    .executeTakeFirst()
  // Nobody is told of an answer to themselves, nor below a comment that is not shown.
  if (!parent?.wants_replies || parent.status !== 'approved' || parent.email_key === comment.email_key) return
  if (!parent.email_sealed || !parent.email_key) return
  const recipient = { sealed: parent.email_sealed, key: parent.email_key }
  await queueMail(transaction, { kind: 'reply', recipient, language: parent.language as Language, payload, dueAt }, now)
}
