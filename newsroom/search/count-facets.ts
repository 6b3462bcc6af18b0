import { sql } from 'kysely'
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
  const ask = { engine, read, storyIds }
  return {
    topics: await mostHave(ask, 'story_topics', 'topic', 'topics'),
    authors: await mostHave(ask, 'edition_authors', 'author', 'authors'),
  }
}

type Asking = { engine: Store['engine']; read: Reader; storyIds: string[] }

async function mostHave({ engine, read, storyIds }: Asking, links: string, column: string, names: string): Promise<Facet[]> {
  const { rows } = await sql<{ key: string; name: string; stories: number | string }>`
    select named.key, named.name, count(distinct link.story_id) as stories
    from ${sql.table(links)} as link inner join ${sql.table(names)} as named on named.key = ${sql.ref(`link.${column}`)}
    where ${oneOf(engine, 'link.story_id', storyIds)}
    group by named.key, named.name order by stories desc, named.key limit ${SHOWN}`.execute(read)
  return rows
    .filter(({ stories }) => Number(stories) < storyIds.length)
    .map(({ key, name }) => ({ key, name: JSON.parse(name) as Localized }))
}
