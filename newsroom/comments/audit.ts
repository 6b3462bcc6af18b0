import type { Writer } from '../store/store.ts'
import type { CommentStatus } from './model.ts'

/** Who did something: a member of staff by name, or one of those without one. */
export type Actor = { kind: 'staff'; id: string; name: string } | { kind: 'writer' | 'reader' | 'rules' | 'import' | 'time' | 'command' }

export type AuditAction =
  | 'received'
  | 'decided'
  | 'undone'
  | 'picked'
  | 'unpicked'
  | 'withdrawn'
  | 'reported'
  | 'erased'
  | 'imported'
  | 'words'
  | 'rules'
  | 'discussion'
  | 'staff'

export type AuditEntry = {
  action: AuditAction
  commentId?: string
  storyId?: string
  from?: CommentStatus
  to?: CommentStatus
  reason?: string
  /** Nothing personal: the log is kept for good. */
  details?: Record<string, unknown>
}

/** Adds to the audit log, inside the transaction of what it tells of. */
export async function noteInAudit(transaction: Writer, actor: Actor, entries: AuditEntry[], now: Date): Promise<void> {
  if (entries.length === 0) return
  await transaction
    .insertInto('audit')
    .values(
      entries.map((entry) => ({
        at: now.toISOString(),
        actor: actor.kind === 'staff' ? `staff:${actor.id}` : actor.kind,
        actor_name: actor.kind === 'staff' ? actor.name : '',
        action: entry.action,
        comment_id: entry.commentId ?? null,
        story_id: entry.storyId ?? null,
        from_status: entry.from ?? null,
        to_status: entry.to ?? null,
        reason: entry.reason ?? null,
        details: JSON.stringify(entry.details ?? {}),
      })),
    )
    .execute()
}
