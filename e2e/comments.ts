import { join } from 'node:path'
import { discussionPages, type DiscussionState } from '../newsroom/comments/discussion-state.ts'
import { defaultRules, writeRules } from '../newsroom/comments/rules.ts'
import { commentRows, type SampleComment } from '../newsroom/comments/sample-discussion.ts'
import { noteRenewals } from '../newsroom/store/renewals.ts'
import { openStore } from '../newsroom/store/store.ts'

/** The comments of a story, and whether readers can write (`open` where it is not said). */
type Discussed = { slugline: string; comments: SampleComment[]; state?: DiscussionState }

/** Makes a discussion of a running site what it is said to be, as the desk would. The site notices within a second. */
export async function makeDiscussion({ dataDir }: { dataDir: string }, { slugline, comments, state = 'open' }: Discussed): Promise<void> {
  const store = await openStore(`file:${join(dataDir, 'midad.sqlite')}`)
  try {
    await store.write(async (transaction) => {
      const story = await transaction
        .selectFrom('stories')
        .select(['id', 'section', 'slugline'])
        .where('slugline', '=', slugline)
        .executeTakeFirstOrThrow()
      await transaction.deleteFrom('comments').where('story_id', '=', story.id).execute()
      const rows = commentRows(story.id, comments)
      for (let start = 0; start < rows.length; start += 500) {
        await transaction
          .insertInto('comments')
          .values(rows.slice(start, start + 500))
          .execute()
      }
      await writeRules(transaction, { ...defaultRules, isReadOnly: state === 'read-only' })
      const decided = { state: state === 'open' || state === 'read-only' ? null : state }
      await transaction
        .insertInto('discussions')
        .values({ story_id: story.id, ...decided })
        .onConflict((conflict) => conflict.column('story_id').doUpdateSet(decided))
        .execute()
      await noteRenewals(store, transaction, discussionPages(story))
    })
  } finally {
    await store.close()
  }
}
