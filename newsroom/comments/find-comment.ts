import type { Reader } from '../store/store.ts'
import { isCommentId } from './comment-id.ts'
import { COMMENTS_PER_PAGE, countBefore } from './discussion-order.ts'
import { findDiscussion } from './discussion-state.ts'

/** Where readers find a comment now: the page of its story's discussion, oldest first. */
export type CommentPage = { section: string; slugline: string; page: number }

/** The page a published comment stands on, or null where no reader can see such a comment. */
export async function pageOfComment(read: Reader, id: string, now = new Date()): Promise<CommentPage | null> {
  if (!isCommentId(id)) return null
  const comment = await read
    .selectFrom('comments')
    .select(['id', 'story_id', 'thread_id', 'thread_at', 'at'])
    .where('id', '=', id)
    .where('status', '=', 'approved')
    .executeTakeFirst()
  const story = comment && (await findDiscussion(read, comment.story_id, now))
  if (!story) return null
  const before = await countBefore(read, comment.story_id, comment)
  return { section: story.section, slugline: story.slugline, page: Math.floor(before / COMMENTS_PER_PAGE) + 1 }
}
