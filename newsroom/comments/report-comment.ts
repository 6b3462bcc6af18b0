import type { Keys } from '../keys/keys.ts'
import { MINUTE_MS } from '../spans.ts'
import type { Store } from '../store/store.ts'
import { noteInAudit } from './audit.ts'
import { findDiscussion } from './discussion-state.ts'
import { takeTurns, type Limit } from './limits.ts'
import { reportReasons, type ReportReason } from './model.ts'
import { getPublished } from './published-comment.ts'
import { readerKey } from './reader-key.ts'
import { cleanBody } from './text/clean-text.ts'
import { graphemes } from './text/count-letters.ts'

/** A report's note is at most this long, in what a reader would count as letters. */
export const LONGEST_NOTE = 500

/** Ten reports at once, then one every five minutes: many readers share an address, and nobody reports a hundred comments. */
const LIMIT: Limit = { burst: 10, everyMs: 5 * MINUTE_MS }

/** The names of the form's fields. `trap` is one no person sees. */
export const reportFields = { reason: 'reason', note: 'note', trap: 'website' } as const

export type ReportFault = 'reason' | 'note'

export type Report = { commentId: string; reason: ReportReason; note: string }

/** What a form says, read and cleaned, and what is wrong with it. */
export function readReport(commentId: string, fields: { reason: string; note: string }): { report: Report; faults: ReportFault[] } {
  const reason = reportReasons.find((each) => each === fields.reason)
  const note = cleanBody(fields.note).text
  const faults: ReportFault[] = []
  if (!reason) faults.push('reason')
  if (graphemes(note) > LONGEST_NOTE) faults.push('note')
  return { report: { commentId, reason: reason ?? 'other', note }, faults }
}

/** A comment as it is quoted to who reports it; null where readers cannot see it. */
export type ReportedComment = { id: string; name: string; body: string; direction: 'rtl' | 'ltr'; headline: string }

export async function findReportable(store: Pick<Store, 'read'>, id: string, language: 'ar' | 'en'): Promise<ReportedComment | null> {
  const comment = await getPublished(store.read, id)
  const discussion = comment && (await findDiscussion(store.read, comment.storyId))
  if (!comment || !discussion) return null
  const { name, body, direction } = comment
  const headline = discussion.headlines[language] ?? Object.values(discussion.headlines)[0] ?? ''
  return { id, name, body, direction, headline }
}

/** `again`: this reader has reported this comment today, and it counts once. `too-many`: nothing was kept, but may be later. */
export type ReportOutcome = 'received' | 'again' | 'not-found' | 'too-many'

/**
 * Takes a reader's report. It puts the comment before the desk (`comments.open_reports`) and does nothing else: however many report
 * a comment, only people hide it, because a crowd that agrees to report someone is no judge.
 * @param network as the server entry tells it (forms/reader-header.ts)
 */
export async function reportComment(store: Store, keys: Keys, report: Report, network: string, now: Date): Promise<ReportOutcome> {
  const { commentId, reason, note } = report
  const reader = await readerKey(store, keys, network, now)
  return store.write(async (transaction) => {
    const comment = await transaction
      .selectFrom('comments')
      .select('story_id')
      .where('id', '=', commentId)
      .where('status', '=', 'approved')
      .executeTakeFirst()
    if (!comment || !(await findDiscussion(transaction, comment.story_id, now))) return 'not-found'
    const [turn] = await takeTurns(transaction, [{ key: `report:${reader}`, limit: LIMIT }], now)
    if (turn?.pace !== 'within') return 'too-many'

    const { numInsertedOrUpdatedRows: isNew } = await transaction
      .insertInto('reports')
      .values({ comment_id: commentId, reason, note, at: now.toISOString(), reader_key: reportKey(keys, reader, commentId) })
      .onConflict((conflict) => conflict.columns(['comment_id', 'reader_key']).doNothing())
      .executeTakeFirstOrThrow()
    if (!isNew) return 'again'
    await transaction
      .updateTable('comments')
      .set((eb) => ({ open_reports: eb('open_reports', '+', 1) }))
      .where('id', '=', commentId)
      .execute()
    await noteInAudit(transaction, { kind: 'reader' }, [{ action: 'reported', commentId, storyId: comment.story_id, reason }], now)
    return 'received'
  })
}

/** Of reader and comment: the reports of one reader cannot be told to be theirs, even while the day's key is there. */
const reportKey = (keys: Keys, reader: string, commentId: string) => keys.sign('reader', 'report', reader, commentId)
