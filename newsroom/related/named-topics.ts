import { tokens } from '../arabic/tokens.ts'
import { occurrences, type DocumentTexts } from '../search/rank.ts'
import { fields } from '../search/search-document.ts'
import type { Language, Localized, Topic, TopicKind } from '../stories/model.ts'
import type { Reader } from '../store/store.ts'
import { FIELD_WEIGHT } from './word-vector.ts'

/** A topic as it is recognised in a text: the stems of its names in one language. */
export type KnownTopic = { key: string; kind: TopicKind; names: string[]; stories: number }

/** The topics of a story. */
export async function readTopics(db: Reader, storyId: string, language: Language): Promise<KnownTopic[]> {
  const given = await db
    .selectFrom('story_topics')
    .innerJoin('topics', 'topics.key', 'story_topics.topic')
    .select(['key', 'kind', 'name', 'aliases'])
    .where('story_id', '=', storyId)
    .execute()
  const counts = await countStories(
    db,
    given.map(({ key }) => key),
  )
  return given.map((row) => ({ ...knownTopic(row, language), stories: counts.get(row.key) ?? 1 }))
}

function knownTopic(row: { key: string; kind: string; name: string; aliases: string }, language: Language) {
  const aliases = (JSON.parse(row.aliases) as Topic['aliases'])[language] ?? []
  const name = (JSON.parse(row.name) as Localized)[language] ?? ''
  const names = [name, ...aliases].map((text) => tokens(text, language)).filter((stems) => stems.length > 0)
  return { key: row.key, kind: row.kind as TopicKind, names: names.map((stems) => ` ${stems.join(' ')} `) }
}

async function countStories(db: Reader, topics: string[]): Promise<Map<string, number>> {
  if (topics.length === 0) return new Map()
  const rows = await db
    .selectFrom('story_topics')
    .select((eb) => ['topic', eb.fn.countAll().as('stories')])
    .where('topic', 'in', topics)
    .groupBy('topic')
    .execute()
  return new Map(rows.map(({ topic, stories }) => [topic, Number(stories)]))
}

/** How often a topic stands in a text that is half about it. */
const OFTEN = 3

/** How much a text speaks of a topic, 0 (not at all) to nearly 1. */
export function prominence(texts: DocumentTexts, topic: KnownTopic): number {
  const said = Math.max(
    0,
    ...topic.names.map((name) => fields.reduce((sum, field) => sum + FIELD_WEIGHT[field] * occurrences(texts[field], name), 0)),
  )
  return said / (said + OFTEN)
}
