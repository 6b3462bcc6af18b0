import { oneOf } from '../store/one-of.ts'
import type { Store, Writer } from '../store/store.ts'
import { storyAddresses, type ChangedParts } from './touched-pages.ts'

/** The pages of stories beside which a changed one stands, or which an editor chose for it, and of those related by a topic that changed. */
export async function pagesBeside({ engine }: Store, transaction: Writer, { stories, topics, chosen }: ChangedParts): Promise<string[]> {
  const beside = transaction
    .selectFrom('related')
    .innerJoin('stories', 'stories.id', 'related.story_id')
    .select(['stories.section', 'stories.slugline'])
    .distinct()
  const rows = [
    ...(stories.length > 0 ? await beside.where(oneOf(engine, 'related.related_id', stories)).execute() : []),
    ...(topics.length > 0
      ? await beside
          .where(oneOf(engine, 'related.reason', topics))
          .where('related.reason_kind', '<>', 'section')
          .execute()
      : []),
    ...(chosen.length > 0
      ? await transaction
          .selectFrom('stories')
          .select(['section', 'slugline'])
          .where(oneOf(engine, 'slugline', chosen))
          .execute()
      : []),
  ]
  return rows.flatMap(storyAddresses)
}
