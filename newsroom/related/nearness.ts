import type { TopicKind } from '../stories/model.ts'

/** A topic a story has, and how many stories have it. */
export type SharedTopic = { key: string; kind: TopicKind; stories: number; isNamed: boolean }

/** What two editions of one language have in common. */
export type InCommon = {
  /** How alike their words are, 0 to 1. */
  likeness: number
  /** Topics an editor gave both; named are those both texts speak of. */
  topics: SharedTopic[]
  /** The section, where it is one and the same. */
  section: string | null
  /** Milliseconds between their publishing. */
  apart: number
}

export type RelatedReason = { kind: TopicKind | 'section'; key: string }

const WEIGHT = { topics: 1, words: 1.6, section: 0.06, recency: 0.08 }
const RECENCY_HALF_LIFE_DAYS = 180
/** What a pair would have in everything. */
const MOST = WEIGHT.topics + WEIGHT.words + WEIGHT.section
/** Below this two stories have too little in common to be shown beside each other. */
export const FLOOR = 0.03

/** How near two stories are, 0 to 1: the same for both. Rare topics weigh more than those that half of the stories have. */
export function nearness({ likeness, topics, section, apart }: InCommon): number {
  const shared = 1 - topics.reduce((rest, topic) => rest * (1 - 0.5 * rarity(topic)), 1)
  const inCommon = WEIGHT.topics * shared + WEIGHT.words * likeness + (section ? WEIGHT.section : 0)
  const recency = 0.5 ** (apart / 86_400_000 / RECENCY_HALF_LIFE_DAYS)
  return (inCommon * (1 - WEIGHT.recency + WEIGHT.recency * recency)) / MOST
}

const rarity = ({ stories }: SharedTopic) => 1 / Math.log2(1 + Math.max(1, stories))

/** What a reader is told: the series, or the most particular topic that both texts name, else the section; null where nothing true and short can be said. */
export function reasonOf({ topics, section }: InCommon): RelatedReason | null {
  const [topic] = topics
    .filter(({ isNamed, kind }) => isNamed || kind === 'series')
    .toSorted((a, b) => Number(b.kind === 'series') - Number(a.kind === 'series') || a.stories - b.stories || (a.key < b.key ? -1 : 1))
  if (topic) return { kind: topic.kind, key: topic.key }
  return section ? { kind: 'section', key: section } : null
}
