import type { Direction } from '../arabic/language.ts'
import type { DiscussionOrder } from '../stories/addresses.ts'
import type { Language } from '../stories/model.ts'
import type { Reader } from '../store/store.ts'
import { COMMENTS_PER_PAGE, countComments, placesInOrder, type Place } from './discussion-order.ts'
import type { PublicComment } from './model.ts'

/** A comment and what was replied to it, as far as they stand on one page. */
export type Thread = {
  /** The id of the comment it began with. */
  id: string
  opening: Opening
  /** The oldest first, whatever depth they were written at. */
  replies: PublicComment[]
}

/**
 * What stands at the head of a thread: the comment it began with; that it is `gone`, where it is not published any more and replies to it
 * are; or, where it began on an earlier page, where that can be found: by the comment it began with or, where that is gone, by the last before the page.
 */
export type Opening = { kind: 'comment'; comment: PublicComment } | { kind: 'gone' } | { kind: 'earlier'; id: string; name?: string }

/** `total` counts the comments of the whole discussion. */
export type DiscussionPage = { total: number; page: number; pages: number; threads: Thread[] }

/** One page of the comments readers see below a story, or null past the end. A discussion without any has one, empty, page. */
export async function discussionPage(read: Reader, storyId: string, order: DiscussionOrder, page: number): Promise<DiscussionPage | null> {
  const total = await countComments(read, storyId)
  const pages = Math.max(1, Math.ceil(total / COMMENTS_PER_PAGE))
  if (!Number.isInteger(page) || page < 1 || page > pages) return null

  const { before, places } = await placesOfPage(read, storyId, order, page)
  const comments = await commentsAt(read, places)
  const first = places[0]
  const earlier = before && first && before.thread_id === first.thread_id ? await openingEarlier(read, before) : undefined
  return { total, page, pages, threads: threadsOf(comments, earlier) }
}

/** The places on a page, and the one before them. Comments are fetched by their ids: passing over 4,950 places costs no text. */
async function placesOfPage(read: Reader, storyId: string, order: DiscussionOrder, page: number) {
  const start = (page - 1) * COMMENTS_PER_PAGE
  const before = start > 0 ? 1 : 0
  const found: Place[] = await placesInOrder(read, storyId, order)
    .limit(COMMENTS_PER_PAGE + before)
    .offset(start - before)
    .execute()
  return { before: before ? found[0] : undefined, places: found.slice(before) }
}

async function commentsAt(read: Reader, places: Place[]): Promise<PublicComment[]> {
  if (places.length === 0) return []
  const rows = await read
    .selectFrom('comments')
    .leftJoin('comments as parents', 'parents.id', 'comments.parent_id')
    .select([
      'comments.id',
      'comments.thread_id',
      'comments.parent_id',
      'comments.name',
      'comments.body',
      'comments.direction',
      'comments.language',
      'comments.at',
      'comments.picked',
      'comments.staff_id',
      'parents.name as parent_name',
      'parents.status as parent_status',
    ])
    .where(
      'comments.id',
      'in',
      places.map(({ id }) => id),
    )
    // Asked again: between the two questions the desk may have hidden one.
    .where('comments.status', '=', 'approved')
    .execute()
  const byId = new Map(rows.map((row) => [row.id, toComment(row)]))
  return places.flatMap(({ id }) => byId.get(id) ?? [])
}

type CommentRow = {
  id: string
  thread_id: string
  parent_id: string | null
  name: string
  body: string
  direction: string
  language: string
  at: string
  picked: number
  staff_id: string | null
  parent_name: string | null
  parent_status: string | null
}

function toComment(row: CommentRow): PublicComment {
  const inReplyTo = answered(row)
  return {
    id: row.id,
    threadId: row.thread_id,
    ...(inReplyTo && { inReplyTo }),
    name: row.name,
    body: row.body,
    direction: row.direction as Direction,
    language: row.language as Language,
    at: row.at,
    isPicked: row.picked === 1,
    isStaff: row.staff_id !== null,
  }
}

/** Whom a reply to a reply answers. A reply to what the thread began with stands right below it and need not say so. */
function answered({ parent_id, thread_id, parent_name, parent_status }: CommentRow): PublicComment['inReplyTo'] {
  if (parent_id === null || parent_id === thread_id) return undefined
  return parent_status === 'approved' && parent_name !== null ? { id: parent_id, name: parent_name } : 'gone'
}

/** How to find the beginning of a thread that goes on at the head of a page. */
async function openingEarlier(read: Reader, before: Place): Promise<Opening> {
  const root = await read
    .selectFrom('comments')
    .select(['id', 'name'])
    .where('id', '=', before.thread_id)
    .where('status', '=', 'approved')
    .executeTakeFirst()
  return { kind: 'earlier', ...(root ?? { id: before.id }) }
}

function threadsOf(comments: PublicComment[], earlier: Opening | undefined): Thread[] {
  const threads: Thread[] = []
  for (const comment of comments) {
    const isOpening = comment.id === comment.threadId
    if (threads.at(-1)?.id !== comment.threadId) {
      const continued = threads.length === 0 ? earlier : undefined
      const opening: Opening = isOpening ? { kind: 'comment', comment } : (continued ?? { kind: 'gone' })
      threads.push({ id: comment.threadId, opening, replies: [] })
    }
    if (!isOpening) threads.at(-1)?.replies.push(comment)
  }
  return threads
}
