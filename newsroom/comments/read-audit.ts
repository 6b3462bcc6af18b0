import type { Selectable } from 'kysely'
import type { Schema } from '../store/schema.ts'
import type { Reader } from '../store/store.ts'
import type { AuditAction } from './audit.ts'
import type { CommentStatus } from './model.ts'

/** A line of the log. */
export type AuditLine = {
  id: number
  /** ISO 8601. */
  at: string
  /** writer, reader, rules, import, time, or `staff:<id>`; then `actorName` is their name at the time. */
  actor: string
  actorName: string
  action: AuditAction
  commentId: string | null
  storyId: string | null
  from: CommentStatus | null
  to: CommentStatus | null
  reason: string | null
  details: Record<string, unknown>
}

export type AuditFilter = { actor?: string | undefined; commentId?: string | undefined }

export type AuditPage = { lines: AuditLine[]; next: number | null }

const PAGE_SIZE = 50
/** What one comment can have gone through and still be shown whole. */
const LONGEST_HISTORY = 200

/** A page of the log, newest first; `after` is what the page before gave as `next`. */
export async function auditPage(read: Reader, filter: AuditFilter, after?: number): Promise<AuditPage> {
  let rows = linesOf(read, filter)
    .orderBy('id', 'desc')
    .limit(PAGE_SIZE + 1)
  if (after !== undefined) rows = rows.where('id', '<', after)
  const lines = (await rows.execute()).map(toLine)
  const shown = lines.slice(0, PAGE_SIZE)
  return { lines: shown, next: lines.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null }
}

/** What became of one comment, from its coming on. */
export async function commentHistory(read: Reader, commentId: string): Promise<AuditLine[]> {
  return (await linesOf(read, { commentId }).orderBy('id').limit(LONGEST_HISTORY).execute()).map(toLine)
}

/** The whole log as it is now, oldest first, in pieces: however long it is, little of it is in memory. */
export async function* auditLines(read: Reader, filter: AuditFilter): AsyncGenerator<AuditLine[]> {
  const last = await read
    .selectFrom('audit')
    .select((eb) => eb.fn.max('id').as('id'))
    .executeTakeFirst()
  for (let after = 0; after < Number(last?.id ?? 0);) {
    const rows = await linesOf(read, filter)
      .where('id', '>', after)
      .where('id', '<=', Number(last?.id))
      .orderBy('id')
      .limit(1_000)
      .execute()
    if (rows.length === 0) return
    const lines = rows.map(toLine)
    yield lines
    after = lines.at(-1)?.id ?? Infinity
  }
}

function linesOf(read: Reader, { actor, commentId }: AuditFilter) {
  let rows = read.selectFrom('audit').selectAll()
  if (actor !== undefined) rows = rows.where('actor', '=', actor)
  if (commentId !== undefined) rows = rows.where('comment_id', '=', commentId)
  return rows
}

const toLine = (row: Selectable<Schema['audit']>): AuditLine => ({
  id: Number(row.id),
  at: row.at,
  actor: row.actor,
  actorName: row.actor_name,
  action: row.action as AuditAction,
  commentId: row.comment_id,
  storyId: row.story_id,
  from: row.from_status as CommentStatus | null,
  to: row.to_status as CommentStatus | null,
  reason: row.reason,
  details: JSON.parse(row.details),
})
