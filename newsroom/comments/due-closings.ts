import type { Reader } from '../store/store.ts'
import { discussionPages } from './discussion-state.ts'
import { getRules } from './rules.ts'
import { before, DAY_MS } from '../spans.ts'

/** The pages of discussions that closed by their age after `since` and not after `until` (ISO 8601 instants). */
export async function dueClosings(read: Reader, since: string, until: string): Promise<string[]> {
  const { closeAfterDays, isReadOnly } = await getRules(read)
  if (closeAfterDays === null || isReadOnly) return []
  const publishedAt = (instant: string) => before(new Date(instant), closeAfterDays * DAY_MS)
  const stories = await read
    .selectFrom('editions')
    .innerJoin('stories', 'stories.id', 'editions.story_id')
    .leftJoin('discussions', 'discussions.story_id', 'stories.id')
    .select(['stories.section', 'stories.slugline'])
    .distinct()
    .where('editions.status', '=', 'published')
    .where('editions.published_at', '>', publishedAt(since))
    .where('editions.published_at', '<=', publishedAt(until))
    // What the desk decided about a discussion does not end with time.
    .where('discussions.state', 'is', null)
    .execute()
  return stories.flatMap(discussionPages)
}
