import { randomUUID } from 'node:crypto'
import { rebuildIndex } from '../../../newsroom/search/rebuild.ts'
import { countWords } from '../../../newsroom/arabic/reading-time.ts'
import { refreshStatistics } from '../../../newsroom/store/statistics.ts'
import type { Store } from '../../../newsroom/store/store.ts'
import { relistStories } from '../../../newsroom/stories/relist-stories.ts'
import { growEdition, type GrownStory } from './grow-edition.ts'
import type { Corpus } from './read-corpus.ts'

const BATCH = 500

export type Filled = { seconds: number; megabytes: number }

/** Puts so many grown stories into a store, and indexes them as `npm run search -- rebuild` does: how long that took, and the most memory of it. */
export async function fillStore(store: Store, corpus: Corpus, count: number, now: Date): Promise<Filled> {
  await store.write((transaction) =>
    transaction
      .insertInto('site')
      .values({ id: 1, settings: JSON.stringify(site) })
      .execute(),
  )
  await store.write((transaction) =>
    transaction
      .insertInto('sections')
      .values(
        ['politics', 'economy', 'science', 'culture', 'climate', 'sport'].map((key, position) => ({
          key,
          position,
          name: '{}',
          description: '{}',
        })),
      )
      .execute(),
  )
  await store.write((transaction) =>
    transaction
      .insertInto('topics')
      .values(
        Array.from({ length: 401 }, (_, place) => ({
          key: `t${place}`,
          kind: 'topic',
          name: JSON.stringify({ ar: `موضوع ${place}` }),
          aliases: '{}',
          description: '{}',
        })),
      )
      .execute(),
  )
  let batch: GrownStory[] = []
  for (const story of growEdition(corpus, count, now)) {
    batch.push(story)
    if (batch.length === BATCH) await insert(store, corpus, batch.splice(0))
  }
  await insert(store, corpus, batch.splice(0))

  await refreshStatistics(store, ['stories', 'editions', 'story_topics', 'listings', 'listing_months'])

  let peak = 0
  const began = performance.now()
  await rebuildIndex(store, () => (peak = Math.max(peak, process.memoryUsage().rss)))
  await store.write((transaction) => transaction.deleteFrom('search_queue').execute())
  return { seconds: (performance.now() - began) / 1_000, megabytes: peak / 2 ** 20 }
}

const site = { name: { ar: 'مداد', en: 'Midad' }, tagline: {}, description: {}, timeZone: 'Africa/Cairo', months: 'dual' }

async function insert(store: Store, { language }: Corpus, stories: GrownStory[]): Promise<void> {
  if (stories.length === 0) return
  const rows = stories.map((story) => ({ ...story, id: randomUUID() }))
  await store.write(async (transaction) => {
    await transaction
      .insertInto('stories')
      .values(
        rows.map(({ id, section }) => ({
          id,
          slugline: `s-${id}`,
          section,
          archive: 0,
          lead_picture: null,
          pictures: '[]',
          sources: '[]',
        })),
      )
      .execute()
    await transaction
      .insertInto('editions')
      .values(
        rows.map(({ id, headline, standfirst, body, published }) => ({
          story_id: id,
          language,
          headline,
          standfirst,
          dateline: null,
          status: 'published',
          published_at: published,
          updated_at: null,
          corrections: '[]',
          withdrawn_at: null,
          withdrawn_reason: null,
          body,
          word_count: countWords(body),
        })),
      )
      .execute()
    await transaction
      .insertInto('story_topics')
      .values(rows.flatMap(({ id, topics }) => topics.map((topic, position) => ({ story_id: id, topic, position }))))
      .execute()
    await relistStories(
      store,
      transaction,
      rows.map(({ id }) => id),
      new Date(),
    )
  })
}
