import { expect, type Page } from '@playwright/test'
import { insertComments } from '../newsroom/comments/comment-fixtures.ts'
import { discussionPages, type DiscussionState } from '../newsroom/comments/discussion-state.ts'
import { defaultRules, writeRules } from '../newsroom/comments/rules.ts'
import { commentRows, type SampleComment } from '../newsroom/comments/sample-discussion.ts'
import { noteRenewals } from '../newsroom/store/renewals.ts'
import { inStoreOf, storyIn } from './in-store.ts'

/** The comments of a story, and whether readers can write (`open` where it is not said). */
type Discussed = { slugline: string; comments: SampleComment[]; state?: DiscussionState }

/** Makes a discussion of a running site what it is said to be, as the desk would. The site notices within a second. */
export async function makeDiscussion(site: { dataDir: string }, { slugline, comments, state = 'open' }: Discussed): Promise<void> {
  await inStoreOf(site, async (store) => {
    const story = await storyIn(store, slugline)
    await store.write(async (transaction) => {
      const rows = commentRows(story.id, comments)
      // Another story's discussion may have been given the same numbers.
      const ids = ['', ...rows.map(({ id }) => id)]
      await transaction
        .deleteFrom('comments')
        .where((row) => row.or([row('story_id', '=', story.id), row('id', 'in', ids)]))
        .execute()
      await insertComments(transaction, rows)
      await writeRules(transaction, { ...defaultRules, isReadOnly: state === 'read-only' })
      const decided = { state: state === 'open' || state === 'read-only' ? null : state }
      await transaction
        .insertInto('discussions')
        .values({ story_id: story.id, ...decided })
        .onConflict((conflict) => conflict.column('story_id').doUpdateSet(decided))
        .execute()
      await noteRenewals(store, transaction, discussionPages(story))
    })
  })
}

export const commentForm = (page: Page) => page.locator('form[data-comment-form]')

/** Comes near the form a comment is written in, as a reader with scripts does, and waits for what they add to it. */
export async function bringFormToLife(page: Page): Promise<void> {
  await commentForm(page).scrollIntoViewIfNeeded()
  await page.mouse.move(1, 1)
  await page.mouse.move(2, 2)
  await expect(commentForm(page)).toHaveAttribute('data-lively', '')
}
