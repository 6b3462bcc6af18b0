import { queueMail } from '../mail/outbox.ts'
import type { Language } from '../stories/model.ts'
import type { Writer } from '../store/store.ts'
import type { RejectionReason } from './model.ts'

/** Longer than a decision can be undone, so that no notice tells of one that was. */
const DELAY_MS = 15_000

type Written = { id: string; language: string; email_sealed: string | null; email_key: string | null }

/** Puts a notice of the decision into the outbox, where the comment's writer asked for one. */
export async function queueDecisionNotice(
  transaction: Writer,
  comment: Written & { wants_decision: number },
  rejection: RejectionReason | null,
  now: Date,
): Promise<void> {
  if (comment.wants_decision === 0) return
  await queueNotice(transaction, 'decision', comment, { commentId: comment.id, ...(rejection && { rejection }) }, now)
}

/**
 * Puts a notice of a reply that readers now see into the outbox, where the writer of what it replies to asked for one: not of their own
 * replies, and once for each reply, however often it is hidden and shown again. Call it before the audit log is told.
 */
export async function queueReplyNotice(
  transaction: Writer,
  reply: { id: string; parent_id: string | null; email_key: string | null },
  now: Date,
): Promise<void> {
  if (reply.parent_id === null || (await wasShown(transaction, reply.id))) return
  const parent = await transaction
    .selectFrom('comments')
    .select(['id', 'language', 'email_sealed', 'email_key'])
    .where('id', '=', reply.parent_id)
    .where('wants_replies', '=', 1)
    .where('status', '=', 'approved')
    .executeTakeFirst()
  if (!parent || parent.email_key === reply.email_key) return
  await queueNotice(transaction, 'reply', parent, { commentId: reply.id }, now)
}

/** Takes back the notices about a comment that were not sent yet: what they tell is no longer so. */
export async function dropUnsentNotices(transaction: Writer, comment: { id: string; parent_id: string | null; email_key: string | null }) {
  const parent =
    comment.parent_id === null
      ? undefined
      : await transaction.selectFrom('comments').select('email_key').where('id', '=', comment.parent_id).executeTakeFirst()
  const recipients = [comment.email_key, parent?.email_key].filter((key) => typeof key === 'string')
  if (recipients.length === 0) return
  const waiting = await transaction
    .selectFrom('outbox')
    .select(['id', 'payload'])
    .where('recipient_key', 'in', recipients)
    .where('kind', 'in', ['decision', 'reply'])
    .where('sent_at', 'is', null)
    .execute()
  const ids = waiting.filter(({ payload }) => JSON.parse(payload).commentId === comment.id).map(({ id }) => id)
  if (ids.length > 0) await transaction.deleteFrom('outbox').where('id', 'in', ids).execute()
}

async function queueNotice(
  transaction: Writer,
  kind: 'decision' | 'reply',
  recipient: Written,
  payload: Record<string, string>,
  now: Date,
): Promise<void> {
  const { email_sealed: sealed, email_key: key, language } = recipient
  if (sealed === null || key === null) return
  const writer = await transaction.selectFrom('writers').select('stopped_at').where('email_key', '=', key).executeTakeFirst()
  if (writer?.stopped_at) return
  const dueAt = new Date(now.getTime() + DELAY_MS)
  await queueMail(transaction, { kind, recipient: { sealed, key }, language: language as Language, payload, dueAt }, now)
}

/** Whether readers have seen this comment before, by what the audit log says: approved more often than that was undone. */
async function wasShown(transaction: Writer, commentId: string): Promise<boolean> {
  const rows = await transaction
    .selectFrom('audit')
    .select(['action', 'from_status', 'to_status'])
    .where('comment_id', '=', commentId)
    .execute()
  const shown = rows.filter(
    ({ action, from_status: from, to_status: to }) => action !== 'undone' && from !== 'approved' && to === 'approved',
  )
  const undone = rows.filter(({ action, from_status: from }) => action === 'undone' && from === 'approved')
  return shown.length > undone.length
}
