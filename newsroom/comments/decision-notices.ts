import { queueNotices } from '../mail/queue-notices.ts'
import type { Reader, Writer } from '../store/store.ts'

/** Longer than a decision can be undone (undo-decision.ts), so that no notice tells of one that was. */
const DELAY_MS = 15_000

/**
 * Has whoever asked for it told of what was decided; what waits to be told of an earlier decision gives way. Of a reply the writer of what
 * it answers is told once, however often it is hidden and shown again. Call it after the comment is changed, before the log is told.
 */
export async function queueNoticesOfDecision(transaction: Writer, commentId: string, now: Date): Promise<void> {
  await queueNotices(transaction, commentId, now, new Date(now.getTime() + DELAY_MS), await wasShown(transaction, commentId))
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
