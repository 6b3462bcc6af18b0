// For tests only.
import { noteForSearch } from './queue.ts'
import { indexWaiting } from './catch-up.ts'
import type { Store } from '../store/store.ts'
import type { Language } from '../stories/model.ts'

export type SmallStory = {
  slugline: string
  language?: Language
  headline: string
  standfirst?: string
  body?: string
  section?: string
  topics?: string[]
  authors?: string[]
  status?: 'published' | 'draft' | 'withdrawn'
  published?: string
}

/** Puts stories of one edition each into a store, or changes them, and indexes them. A story's id is its slugline. */
export async function putEditions(store: Store, stories: SmallStory[], { isIndexed = true } = {}): Promise<void> {
  await store.write(async (transaction) => {
    for (const story of stories) {
      const { slugline: id, language = 'ar', section = 'politics', topics = [], authors = [] } = story
      for (const table of ['story_topics', 'edition_authors', 'editions'] as const)
        await transaction.deleteFrom(table).where('story_id', '=', id).execute()
      await transaction
        .insertInto('stories')
        .values({ id, slugline: id, section, archive: 0, pictures: '[]', sources: '[]' })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ section }))
        .execute()
      await transaction.insertInto('editions').values(editionRow(story)).execute()
      for (const [position, topic] of topics.entries())
        await transaction.insertInto('story_topics').values({ story_id: id, topic, position }).execute()
      for (const [position, author] of authors.entries())
        await transaction.insertInto('edition_authors').values({ story_id: id, language, author, position }).execute()
    }
    await noteForSearch(
      transaction,
      stories.map(({ slugline }) => slugline),
    )
  })
  if (isIndexed) await indexWaiting(store)
}

const editionRow = ({ slugline, language = 'ar', headline, standfirst = '', body = '', status = 'published', published }: SmallStory) => ({
  story_id: slugline,
  language,
  headline,
  standfirst,
  status,
  published_at: published ?? '2026-11-01T09:00:00.000Z',
  corrections: '[]',
  withdrawn_at: status === 'withdrawn' ? '2026-11-02T09:00:00.000Z' : null,
  body,
  word_count: 0,
})
