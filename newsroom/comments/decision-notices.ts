import { queueMail, unqueueNotices } from '../mail/outbox.ts'
import type { Language } from '../stories/model.ts'
import type { Reader, Writer } from '../store/store.ts'

/** Longer than a decision can be undone (undo-decision.ts), so that no notice tells of one that was. */
const DELAY_MS = 15_000

/**
 * Has whoever asked for it told of what was decided; what waits to be told of an earlier decision gives way. Its writer is told that a
 * comment was approved or rejected, and of nothing else: not of spam, which would tell a robot that the address is read. Call it after
 * the comment is changed and before the log is told.
 */
export async function queueDecisionNotices(transaction: Writer, commentId: string, now: Date): Promise<void> {
  await unqueueNotices(transaction, commentId)
  const comment = await transaction
    .selectFrom('comments')
    .select(['status', 'language', 'email_sealed', 'email_key', 'wants_decision'])
    .where('id', '=', commentId)
    .executeTakeFirst()
  if (comment?.status !== 'approved' && comment?.status !== 'rejected') return

  const dueAt = new Date(now.getTime() + DELAY_MS)
  const { email_sealed: sealed, email_key: key, language } = comment
  if (comment.wants_decision === 1 && sealed !== null && key !== null) {
    const mail = { recipient: { sealed, key }, language: language as Language, payload: { commentId } }
    await queueMail(transaction, { kind: 'decision', ...mail, dueAt }, now)
  }
  if (comment.status === 'approved' && !(await wasShown(transaction, commentId))) {
    await queueReplyNotice(transaction, commentId, now, dueAt)
  }
}

/**
 * Has the writer of what a comment answers told that it was answered, where they asked for that: not by themselves, and not below a
 * comment that is not shown. For a reply that readers now see for the first time.
 */
export async function queueReplyNotice(transaction: Writer, replyId: string, now: Date, dueAt: Date = now): Promise<void> {
  const parent = await transaction
    .selectFrom('comments as reply')
    .innerJoin('comments as parent', 'parent.id', 'reply.parent_id')
    .select(['parent.language', 'parent.email_sealed', 'parent.email_key', 'reply.email_key as reply_key'])
    .where('reply.id', '=', replyId)
    .where('parent.wants_replies', '=', 1)
    .where('parent.status', '=', 'approved')
    .executeTakeFirst()
  if (!parent || parent.email_sealed === null || parent.email_key === null || parent.email_key === parent.reply_key) return
  const recipient = { sealed: parent.email_sealed, key: parent.email_key }
  const language = parent.language as Language
  await queueMail(transaction, { kind: 'reply', recipient, language, payload: { commentId: replyId }, dueAt }, now)
}

/** Whether readers have seen this comment before, by what the log says: approved more often than that was undone. */
async function wasShown(read: Reader, commentId: string): Promise<boolean> {
  const rows = await read.selectFrom('audit').select(['action', 'from_status', 'to_status']).where('comment_id', '=', commentId).execute()
  const shown = rows.filter(
    ({ action, from_status: from, to_status: to }) => action !== 'undone' && from !== 'approved' && to === 'approved',
  )
  const undone = rows.filter(({ action, from_status: from }) => action === 'undone' && from === 'approved')
  return shown.length > undone.length
}
