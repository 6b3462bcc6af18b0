// For tests only.
import type { Store } from '../store/store.ts'
import type { EditionStatus, Language } from './model.ts'
import { relistStories } from './relist-stories.ts'

export type WrittenStory = {
  slugline: string
  section?: string
  topics?: string[]
  /** Author of every edition. */
  author?: string
  editions: Partial<Record<Language, { status: EditionStatus; published: string | null }>>
}

const BATCH = 500

/** Writes stories as an import would, ids being their sluglines, and lists them as of `now`. */
export async function writeStories(store: Store, stories: WrittenStory[], now: Date): Promise<void> {
  await store.write(async (transaction) => {
    for (let start = 0; start < stories.length; start += BATCH) {
      const some = stories.slice(start, start + BATCH)
      await transaction
        .insertInto('stories')
        .values(
          some.map(({ slugline, section = 'politics' }) => ({
            id: slugline,
            slugline,
            section,
            archive: 0,
            pictures: '[]',
            sources: '[]',
          })),
        )
        .execute()
      const editions = some.flatMap(({ slugline, editions: told }) =>
        Object.entries(told).map(([language, { status, published }]) => ({
          ...plain,
          story_id: slugline,
          language,
          status,
          published_at: published,
        })),
      )
      await transaction.insertInto('editions').values(editions).execute()
      const topics = some.flatMap(({ slugline, topics: own = [] }) =>
        own.map((topic, position) => ({ story_id: slugline, topic, position })),
      )
      if (topics.length > 0) await transaction.insertInto('story_topics').values(topics).execute()
      const authors = some.flatMap(({ slugline, author, editions: told }) =>
        author ? Object.keys(told).map((language) => ({ story_id: slugline, language, author, position: 0 })) : [],
      )
      if (authors.length > 0) await transaction.insertInto('edition_authors').values(authors).execute()
    }
    await relistStories(
      store,
      transaction,
      stories.map(({ slugline }) => slugline),
      now,
    )
  })
}

const plain = { headline: 'h', standfirst: 's', corrections: '[]', body: 'b', word_count: 1 }
