import type { Language, Topic } from '../stories/model.ts'

/** What relating needs of a story that is, or will be, public in `language`. */
export type RelatableStory = {
  id: string
  language: Language
  section: string
  /** Topic keys an editor gave it. */
  topics: string[]
  /** Stems of headline, standfirst and body, in their order. */
  stems: string[]
  /** ISO 8601, UTC. */
  published: string
}

export type RelatedReason = { kind: 'topic' | 'place' | 'person' | 'section'; key: string }

export type RelatedStory = {
  storyId: string
  language: Language
  relatedId: string
  /** From 1, nearest first. */
  rank: number
  reason: RelatedReason
}

/** A topic with the stems of its names in one language, by which a text is known to speak of it. */
export type NamedTopic = Pick<Topic, 'key' | 'kind'> & { names: string[][] }

/** Twice what is shown, for some may not be public yet, or any more. */
const MOST = 12
/** Below this a pair has too little in common to be shown. */
const FLOOR = 0.08
const WEIGHTS = { topics: 1, words: 1.6, section: 0.06, recency: 0.04 }
const RECENCY_HALF_LIFE_DAYS = 365

/**
 * For every story the up to twelve nearest in its language, each with the reason a reader is told: the most particular topic, place
 * or person that both texts name, else the section both stand in. Nearness is the sum of shared topics (rare ones weigh more), the
 * cosine of tf·idf word vectors, the section and recency.
 */
export function relate(stories: RelatableStory[], topics: Record<Language, NamedTopic[]>): RelatedStory[] {
  return (['ar', 'en'] as const).flatMap((language) => {
    const described = describe(
      stories.filter((story) => story.language === language),
      topics[language],
    )
    return described.flatMap((story) => nearest(story, described))
  })
}

type Described = RelatableStory & {
  /** Word weights, a vector of length 1. */
  vector: Map<string, number>
  /** Topics given by an editor whose name also stands in the text. */
  named: NamedTopic[]
  /** How rare each topic is among the stories, 0 to 1. */
  rarity: (topic: string) => number
}

function describe(stories: RelatableStory[], topics: NamedTopic[]): Described[] {
  const documents = frequencies(stories.map((story) => story.stems))
  const tagged = frequencies(stories.map((story) => story.topics))
  const rarity = (topic: string) => 1 / Math.log2(1 + (tagged.get(topic) ?? 1))

  return stories.map((story) => ({
    ...story,
    rarity,
    vector: unitVector(story.stems, documents, stories.length),
    named: topics.filter((topic) => story.topics.includes(topic.key) && topic.names.some((name) => containsRun(story.stems, name))),
  }))
}

/** In how many of the lists each term occurs. */
function frequencies(lists: string[][]) {
  const counts = new Map<string, number>()
  for (const list of lists) for (const term of new Set(list)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function unitVector(stems: string[], documents: Map<string, number>, total: number) {
  const vector = new Map<string, number>()
  for (const stem of stems) vector.set(stem, (vector.get(stem) ?? 0) + 1)
  for (const [stem, count] of vector) {
    const idf = Math.log((total + 1) / (documents.get(stem) ?? 1))
    vector.set(stem, (1 + Math.log(count)) * idf)
  }
  const length = Math.hypot(...vector.values()) || 1
  for (const [stem, weight] of vector) vector.set(stem, weight / length)
  return vector
}

function containsRun(stems: string[], run: string[]) {
  if (run.length === 0) return false
  return stems.some((_, start) => run.every((stem, offset) => stems[start + offset] === stem))
}

function nearest(story: Described, all: Described[]): RelatedStory[] {
  return all
    .filter((other) => other.id !== story.id)
    .flatMap((other) => {
      const reason = reasonFor(story, other)
      return reason ? [{ other, reason, score: nearness(story, other) }] : []
    })
    .filter(({ score }) => score >= FLOOR)
    .toSorted((a, b) => b.score - a.score || a.other.id.localeCompare(b.other.id))
    .slice(0, MOST)
    .map(({ other, reason }, index) => ({ storyId: story.id, language: story.language, relatedId: other.id, rank: index + 1, reason }))
}

function nearness(one: Described, other: Described) {
  const shared = one.topics.filter((topic) => other.topics.includes(topic))
  const topics = 1 - shared.reduce((rest, topic) => rest * (1 - 0.5 * one.rarity(topic)), 1)
  const section = one.section === other.section ? 1 : 0
  const days = Math.abs(Date.parse(one.published) - Date.parse(other.published)) / 86_400_000
  const recency = 0.5 ** (days / RECENCY_HALF_LIFE_DAYS)
  const inCommon = WEIGHTS.topics * topics + WEIGHTS.words * cosine(one.vector, other.vector) + WEIGHTS.section * section
  return inCommon * (1 - WEIGHTS.recency + WEIGHTS.recency * recency)
}

function cosine(one: Map<string, number>, other: Map<string, number>) {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  let sum = 0
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0)
  return sum
}

/** What a reader is told; null where nothing true and short can be said, and then the pair is not shown. */
function reasonFor(one: Described, other: Described): RelatedReason | null {
  const keys = new Set(other.named.map(({ key }) => key))
  const [topic] = one.named
    .filter(({ key }) => keys.has(key))
    .toSorted((a, b) => one.rarity(b.key) - one.rarity(a.key) || a.key.localeCompare(b.key))
  if (topic) return { kind: topic.kind, key: topic.key }
  return one.section === other.section ? { kind: 'section', key: one.section } : null
}
