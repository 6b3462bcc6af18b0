import type { Localized } from '../stories/model.ts'
import type { Reader, Store } from '../store/store.ts'
import { oneOf } from '../store/one-of.ts'

/** A topic or an author that results have. */
export type Facet = { key: string; name: Localized }
export type Facets = { topics: Facet[]; authors: Facet[] }

/** With fewer results than this nobody narrows them. */
const FEW = 8
const SHOWN = 8

/** What results can be narrowed to: the topics and authors most of them have, without those that all of them have. */
export async function countFacets(engine: Store['engine'], read: Reader, storyIds: string[]): Promise<Facets> {
  if (storyIds.length < FEW) return { topics: [], authors: [] }
  const topics = await read
    .selectFrom('story_topics')
    .innerJoin('topics', 'topics.key', 'story_topics.topic')
    .select((eb) => ['topics.key', 'topics.name', eb.fn.count('story_topics.story_id').distinct().as('stories')])
    .where(oneOf(engine, 'story_topics.story_id', storyIds))
    .groupBy(['topics.key', 'topics.name'])
    .orderBy('stories', 'desc')
    .orderBy('topics.key')
    .limit(SHOWN)
    .execute()
  const authors = await read
    .selectFrom('edition_authors')
    .innerJoin('authors', 'authors.key', 'edition_authors.author')
    .select((eb) => ['authors.key', 'authors.name', eb.fn.count('edition_authors.story_id').distinct().as('stories')])
    .where(oneOf(engine, 'edition_authors.story_id', storyIds))
    .groupBy(['authors.key', 'authors.name'])
    .orderBy('stories', 'desc')
    .orderBy('authors.key')
    .limit(SHOWN)
    .execute()
  const telling = (rows: { key: string; name: string; stories: number | string | bigint }[]) =>
    rows.filter(({ stories }) => Number(stories) < storyIds.length).map(({ key, name }) => ({ key, name: JSON.parse(name) as Localized }))
  return { topics: telling(topics), authors: telling(authors) }
}
