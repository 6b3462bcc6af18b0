import { directionOf } from '../newsroom/arabic/direction.ts'
import { aComment, insertComments, type CommentRow } from '../newsroom/comments/comment-fixtures.ts'
import { newCommentId } from '../newsroom/comments/comment-id.ts'
import { inStoreOf, storyIn } from './in-store.ts'
import type { OwnSite } from './own-site.ts'

/** A comment of a test's own, which waits on a story; each is a second older than the one before. Resolves with the ids. */
export async function putComments(site: OwnSite, slugline: string, given: Partial<CommentRow>[]): Promise<string[]> {
  return inStoreOf(site, async (store) => {
    const story = await storyIn(store, slugline)
    const rows = given.map((row, index) => {
      const body = row.body ?? 'تعليق'
      return aComment({
        id: newCommentId(),
        story_id: story.id,
        direction: directionOf(body, 'rtl'),
        reasons: '[{"kind":"first"}]',
        at: new Date(Date.now() - (given.length - index) * 1_000).toISOString(),
        ...row,
        body,
      })
    })
    await store.write((transaction) => insertComments(transaction, rows))
    return rows.map(({ id }) => id)
  })
}

/** How a comment stands in the store. */
export const storedComment = (site: OwnSite, id: string) =>
  inStoreOf(site, (store) => store.read.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirstOrThrow())

/** Removes what other tests left waiting, so that a test meets its own comments first. */
export const clearQueue = (site: OwnSite) =>
  inStoreOf(site, (store) =>
    store.write((transaction) => transaction.updateTable('comments').set({ status: 'spam' }).where('status', '=', 'held').execute()),
  )
