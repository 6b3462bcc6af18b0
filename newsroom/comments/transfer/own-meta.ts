import { z } from 'zod'
import { isCommentId } from '../comment-id.ts'
import type { Language } from '../../stories/model.ts'
import { commentStatuses, rejectionReasons, type CommentStatus, type RejectionReason } from '../model.ts'
import type { SourceComment } from './source-comment.ts'
import type { CommentRow } from './walk-comments.ts'

const instant = z.iso.datetime({ precision: 3 })

/** What our files say of a comment besides what any system's do. */
export const ownShape = {
  id: z.string().refine(isCommentId),
  parentId: z.string().refine(isCommentId).optional(),
  status: z.enum(commentStatuses),
  language: z.enum(['ar', 'en']),
  at: instant,
  isPicked: z.boolean().optional(),
  decidedAt: instant.optional(),
  rejection: z.enum(rejectionReasons).optional(),
  importedFrom: z.string().max(500).optional(),
}

const schema = z.object(ownShape)
type OwnMeta = z.infer<typeof schema>

/** The same of a comment in the store. Nothing in it is personal. */
export const composeOwnMeta = (row: CommentRow): OwnMeta => ({
  id: row.id,
  ...(row.parent_id !== null && { parentId: row.parent_id }),
  status: row.status as CommentStatus,
  language: row.language as Language,
  at: row.at,
  ...(row.picked === 1 && { isPicked: true }),
  ...(row.decided_at !== null && { decidedAt: row.decided_at }),
  ...(row.rejection !== null && { rejection: row.rejection as RejectionReason }),
  ...(row.imported_from !== null && { importedFrom: row.imported_from }),
})

/** What `meta` makes of a comment. Its source is where it first came from, so that moving house twice still doubles nothing. */
export function fromOwnMeta(
  meta: OwnMeta,
): Pick<SourceComment, 'source' | 'parent' | 'status' | 'at'> & Required<Pick<SourceComment, 'own'>> {
  return {
    source: meta.importedFrom ?? ownSource(meta.id),
    parent: meta.parentId === undefined ? null : ownSource(meta.parentId),
    status: meta.status,
    at: meta.at,
    own: {
      id: meta.id,
      language: meta.language,
      isPicked: meta.isPicked ?? false,
      decidedAt: meta.decidedAt ?? null,
      rejection: meta.rejection ?? null,
    },
  }
}

const OWN = 'midad:'

/** How a comment of a Midad is named as a source. */
export const ownSource = (id: string): string => `${OWN}${id}`

/** The id in such a name; null where it is another system's. */
export const idOfOwnSource = (source: string): string | null => (source.startsWith(OWN) ? source.slice(OWN.length) : null)

/** Reads what our own WXR keeps of a comment in its one meta field; nothing where it holds none, or someone wrote in it. */
export function readOwnMeta(json: string): ReturnType<typeof fromOwnMeta> | null {
  if (json === '') return null
  try {
    const parsed = schema.safeParse(JSON.parse(json))
    return parsed.success ? fromOwnMeta(parsed.data) : null
  } catch {
    return null
  }
}
