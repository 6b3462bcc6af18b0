import { unqueueNotices } from '../mail/outbox.ts'
import { noteRenewals } from '../store/renewals.ts'
import type { Store, Writer } from '../store/store.ts'
import { noteInAudit } from './audit.ts'
import { discussionPages } from './discussion-state.ts'
import { lockOwnComments, type LockedComment } from './lock-comments.ts'
import type { CommentStatus } from './model.ts'

/** Rows of one statement. */
const BATCH = 500

/**
 * Erases what was written with an address: one comment, or all and then everything else kept of the address. Of a comment there remains
 * an empty row: its place among its replies, its id, its times. Name, text and address go, and with them why it was held, what reports
 * said of it, and mail about it. The audit log has ids only. Resolves with how many were erased.
 * @param key the writer's `email_key`, as a mailed link tells it
 */
export async function eraseComments(store: Store, key: string, which: string | 'all', now: Date): Promise<number> {
  return store.write(async (transaction) => {
    const rows = await lockOwnComments(store, transaction, key, which)
    for (let start = 0; start < rows.length; start += BATCH) await eraseRows(transaction, rows.slice(start, start + BATCH), now)
    for (const { id } of rows) await unqueueNotices(transaction, id)
    if (which === 'all' || !(await hasWritten(transaction, key))) await forgetAddress(transaction, key)
    await tell(store, transaction, rows, now)
    return rows.length
  })
}

async function eraseRows(transaction: Writer, rows: LockedComment[], now: Date): Promise<void> {
  const ids = rows.map(({ id }) => id)
  await transaction
    .updateTable('comments')
    .set((eb) => ({
      name: '',
      body: '',
      email_sealed: null,
      email_key: null,
      same_key: null,
      text_key: null,
      reasons: '[]',
      rejection: null,
      wants_decision: 0,
      wants_replies: 0,
      picked: 0,
      open_reports: 0,
      status: 'withdrawn',
      decided_at: now.toISOString(),
      version: eb('version', '+', 1),
    }))
    .where('id', 'in', ids)
    .execute()
  await transaction.updateTable('reports').set({ note: '' }).where('comment_id', 'in', ids).execute()
  await transaction
    .updateTable('reports')
    .set({ settled_at: now.toISOString(), settled_by: 'writer' })
    .where('comment_id', 'in', ids)
    .where('settled_at', 'is', null)
    .execute()
}

async function hasWritten(transaction: Writer, key: string) {
  return Boolean(await transaction.selectFrom('comments').select('id').where('email_key', '=', key).limit(1).executeTakeFirst())
}

/** Mail to the address, sent or not, and whether it was confirmed: nothing says any more that it was ever here. */
async function forgetAddress(transaction: Writer, key: string): Promise<void> {
  await transaction.deleteFrom('outbox').where('recipient_key', '=', key).execute()
  await transaction.deleteFrom('writers').where('email_key', '=', key).execute()
}

/** Notes it in the log and renews the pages that showed them, or showed whom a reply answers. Last in its transaction. */
async function tell(store: Store, transaction: Writer, rows: LockedComment[], now: Date): Promise<void> {
  const entries = rows.map(({ id, story_id, status }) => ({
    action: 'erased' as const,
    commentId: id,
    storyId: story_id,
    from: status as CommentStatus,
    to: 'withdrawn' as const,
  }))
  for (let start = 0; start < entries.length; start += BATCH) {
    await noteInAudit(transaction, { kind: 'writer' }, entries.slice(start, start + BATCH), now)
  }
  await noteRenewals(store, transaction, rows.flatMap(discussionPages))
}
