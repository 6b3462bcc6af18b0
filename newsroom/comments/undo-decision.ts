import { unqueueNotices } from '../mail/outbox.ts'
import { assertMay, type StaffMember } from '../staff/roles.ts'
import type { Store, Writer } from '../store/store.ts'
import { noteInAudit } from './audit.ts'
import { changeIfUnchanged, overtaken, staffActor, type Outcome } from './decide.ts'
import type { CommentStatus } from './model.ts'
import { onEachComment, type Seen, type ToDecide } from './on-each-comment.ts'
import { reopenReports } from './settle-reports.ts'

/** How long the desk shows that a decision can be undone. */
export const UNDO_SECONDS = 10
/** What the click of the last second takes to arrive; no notice is sent before (notices.ts). */
const ON_THE_WAY_MS = 2_000

export type UndoOutcome =
  | { kind: 'undone'; id: string; version: number; from: CommentStatus; to: CommentStatus }
  | { kind: 'too-late'; id: string; status: CommentStatus }
  /** Only who decided can undo it. */
  | { kind: 'not-yours'; id: string; status: CommentStatus }
  | Extract<Outcome, { kind: 'overtaken' | 'missing' }>

/** Undoes decisions of this member, up to UNDO_SECONDS old: each comment is as it was, its reports open, its notices never sent. */
export async function undoDecisions(store: Store, member: StaffMember, seen: Seen[], now = new Date()): Promise<UndoOutcome[]> {
  assertMay(member, 'moderate')
  return onEachComment(store, seen, (transaction, comment, { version }) => undoOne(transaction, member, comment, version, now))
}

/** Undoes one decision. */
export async function undoDecision(store: Store, member: StaffMember, seen: Seen, now = new Date()): Promise<UndoOutcome> {
  const [outcome] = await undoDecisions(store, member, [seen], now)
  return outcome ?? { kind: 'missing', id: seen.id }
}

/** What decide.ts writes into the log of a decision. */
type DecisionDetails = {
  version: number
  before: { decidedAt: string | null; rejection: string | null; picked: number }
  settled?: number[]
}

async function undoOne(transaction: Writer, member: StaffMember, comment: ToDecide, seen: number, now: Date): Promise<UndoOutcome> {
  const { id } = comment
  const status = comment.status as CommentStatus
  if (comment.version !== seen) return (await overtaken(transaction, id)) as UndoOutcome
  const decided = await transaction
    .selectFrom('audit')
    .select(['at', 'actor', 'from_status', 'details'])
    .where('comment_id', '=', id)
    .where('action', '=', 'decided')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  const details = decided && (JSON.parse(decided.details) as DecisionDetails)
  // The version is that of an undoing, or of a comment nobody decided about.
  if (!decided || details?.version !== seen) return { kind: 'too-late', id, status }
  if (decided.actor !== `staff:${member.id}`) return { kind: 'not-yours', id, status }
  if (Date.parse(decided.at) + UNDO_SECONDS * 1_000 + ON_THE_WAY_MS < now.getTime()) return { kind: 'too-late', id, status }

  const to = decided.from_status as CommentStatus
  const { decidedAt, rejection, picked } = details.before
  const change = { status: to, version: seen + 1, rejection, picked, decided_at: decidedAt }
  if (!(await changeIfUnchanged(transaction, comment, change))) return (await overtaken(transaction, id)) as UndoOutcome
  await reopenReports(transaction, id, details.settled ?? [])
  await unqueueNotices(transaction, id)
  const entry = { action: 'undone' as const, commentId: id, storyId: comment.story_id, from: status, to, details: { version: seen + 1 } }
  await noteInAudit(transaction, staffActor(member), [entry], now)
  return { kind: 'undone', id, version: seen + 1, from: status, to }
}
