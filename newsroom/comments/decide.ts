import { assertMay, type StaffMember } from '../staff/roles.ts'
import type { Reader, Store, Writer } from '../store/store.ts'
import { noteInAudit, type Actor } from './audit.ts'
import type { CommentStatus, RejectionReason } from './model.ts'
import { queueDecisionNotices } from './decision-notices.ts'
import { onEachComment, type Seen, type ToDecide } from './on-each-comment.ts'
import { settleReports } from './settle-reports.ts'

/** What the desk can decide. `held` sends a comment back to the queue. */
export const verdicts = ['approved', 'rejected', 'spam', 'hidden', 'held'] as const
export type VerdictStatus = (typeof verdicts)[number]

export type Verdict = {
  to: VerdictStatus
  /** What the writer of a rejected comment is told; `other` where it is not said. */
  rejection?: RejectionReason
  /** For the log only. */
  note?: string
}

/** Who decided, as the log has them: `staff:<id>` with a name, or writer, rules … without one. */
export type DecidedBy = { actor: string; name: string }

export type Outcome =
  | { kind: 'decided'; id: string; version: number; from: CommentStatus; to: CommentStatus }
  /** Someone was faster: nothing was changed, and this is what they did. */
  | { kind: 'overtaken'; id: string; version: number; by: DecidedBy; at: string; status: CommentStatus }
  /** From this status the verdict leads nowhere. */
  | { kind: 'impossible'; id: string; status: CommentStatus }
  | { kind: 'missing'; id: string }

/** How many comments are decided about together, at most. */
export const MOST_AT_ONCE = 50

const ways: Record<CommentStatus, VerdictStatus[]> = {
  held: ['approved', 'rejected', 'spam'],
  approved: ['hidden', 'rejected', 'spam', 'held'],
  rejected: ['approved', 'spam', 'held'],
  spam: ['approved', 'rejected', 'held'],
  hidden: ['approved', 'rejected', 'spam', 'held'],
  withdrawn: [],
}

/** What can be decided about a comment now. Approving one that is approved already keeps it against its readers' reports. */
export const possibleVerdicts = ({ status, openReports }: { status: CommentStatus; openReports: number }): VerdictStatus[] =>
  status === 'approved' && openReports > 0 ? ['approved', ...ways.approved] : ways[status]

/** Decides about one comment, whole or not at all: status, reports, audit log, notices and the pages readers see. */
export async function decide(
  store: Store,
  member: StaffMember,
  { id, version, ...verdict }: Seen & Verdict,
  now = new Date(),
): Promise<Outcome> {
  const [outcome] = await decideMany(store, member, [{ id, version }], verdict, now)
  return outcome ?? { kind: 'missing', id }
}

/**
 * Decides the same about up to MOST_AT_ONCE comments, in one transaction. Those someone else decided about meanwhile are left as they are
 * and told in the outcomes, which come in the order of what was asked. Throws RangeError for more.
 */
export async function decideMany(store: Store, member: StaffMember, seen: Seen[], verdict: Verdict, now = new Date()): Promise<Outcome[]> {
  assertMay(member, 'moderate')
  if (seen.length > MOST_AT_ONCE) throw new RangeError(`At most ${MOST_AT_ONCE} comments are decided about together.`)
  return onEachComment(store, seen, (transaction, comment, one) => decideOne(transaction, member, comment, { ...one, ...verdict }, now))
}

async function decideOne(
  transaction: Writer,
  member: StaffMember,
  comment: ToDecide,
  { version: seen, to, rejection: given, note }: Seen & Verdict,
  now: Date,
): Promise<Outcome> {
  const from = comment.status as CommentStatus
  if (comment.version !== seen) return overtaken(transaction, comment.id)
  if (!possibleVerdicts({ status: from, openReports: comment.open_reports }).includes(to)) {
    return { kind: 'impossible', id: comment.id, status: from }
  }

  const rejection = to === 'rejected' ? (given ?? 'other') : null
  const version = seen + 1
  const picked = to === 'approved' ? comment.picked : 0
  const isFirst = await changeIfUnchanged(transaction, comment, { status: to, version, rejection, picked, decided_at: now.toISOString() })
  if (!isFirst) return overtaken(transaction, comment.id)

  const settled = to === 'held' ? [] : await settleReports(transaction, comment.id, member.id, now)
  if (from !== to) await queueDecisionNotices(transaction, comment.id, now)
  const before = { decidedAt: comment.decided_at, rejection: comment.rejection, picked: comment.picked }
  await noteInAudit(
    transaction,
    staffActor(member),
    [
      {
        action: 'decided',
        commentId: comment.id,
        storyId: comment.story_id,
        from,
        to,
        ...(rejection && { reason: rejection }),
        details: { version, before, ...(settled.length > 0 && { settled }), ...(note && { note }) },
      },
    ],
    now,
  )
  return { kind: 'decided', id: comment.id, version, from, to }
}

export const staffActor = ({ id, name }: StaffMember): Actor => ({ kind: 'staff', id, name })

type Change = { status: CommentStatus; version: number; rejection: string | null; picked: number; decided_at: string | null }

/** Writes the change where the comment is still the version that was read; false where, on Postgres, another was faster in between. */
export async function changeIfUnchanged(transaction: Writer, comment: ToDecide, change: Change): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('comments')
    .set(change)
    .where('id', '=', comment.id)
    .where('version', '=', comment.version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Tells who was faster, and what became of the comment. */
export async function overtaken(read: Reader, id: string): Promise<Outcome> {
  const comment = await read
    .selectFrom('comments')
    .select(['status', 'version', 'at', 'decided_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  const last = await read
    .selectFrom('audit')
    .select(['actor', 'actor_name', 'at'])
    .where('comment_id', '=', id)
    .where('action', 'in', ['decided', 'undone', 'withdrawn', 'erased'])
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (!comment) return { kind: 'missing', id }
  return {
    kind: 'overtaken',
    id,
    version: comment.version,
    by: { actor: last?.actor ?? '', name: last?.actor_name ?? '' },
    at: last?.at ?? comment.decided_at ?? comment.at,
    status: comment.status as CommentStatus,
  }
}
