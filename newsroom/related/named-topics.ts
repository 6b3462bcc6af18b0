import { tokens } from '../arabic/tokens.ts'
import type { DocumentTexts } from '../search/rank.ts'
import type { Language, Localized, Topic, TopicKind } from '../stories/model.ts'
import type { Reader } from '../store/store.ts'

/** A topic as it is recognised in a text: the stems of its names in one language. */
export type KnownTopic = { key: string; kind: TopicKind; names: string[]; stories: number }

/** The topics of some stories, by story. */
export async function readTopics(db: Reader, storyIds: string[], language: Language): Promise<Map<string, KnownTopic[]>> {
  const given = await db
    .selectFrom('story_topics')
    .innerJoin('topics', 'topics.key', 'story_topics.topic')
    .select(['story_id', 'key', 'kind', 'name', 'aliases'])
    .where('story_id', 'in', storyIds)
    .execute()
  const counts = await countStories(db, [...new Set(given.map(({ key }) => key))])
  const known = new Map(given.map((row) => [row.key, { ...knownTopic(row, language), stories: counts.get(row.key) ?? 1 }]))
  return new Map(storyIds.map((id) => [id, given.flatMap((row) => (row.story_id === id ? (known.get(row.key) ?? []) : []))] as const))
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

/** Whether a text speaks of a topic. */
export const names = (texts: DocumentTexts, topic: KnownTopic): boolean =>
  topic.names.some((name) => [texts.headline, texts.standfirst, texts.body].some((text) => text.includes(name)))
