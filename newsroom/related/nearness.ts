import { DAY_MS } from '../spans.ts'
import type { TopicKind } from '../stories/model.ts'

/** A topic both stories have: how many stories have it, and how much either text speaks of it, 0 (it does not) to 1. */
export type SharedTopic = { key: string; kind: TopicKind; stories: number; prominence: number }

/** What two editions of one language have in common. */
export type InCommon = {
  /** How alike their words are, 0 to 1. */
  likeness: number
  /** Topics an editor gave both. */
  topics: SharedTopic[]
  /** The section, where it is one and the same. */
  section: string | null
  /** Milliseconds between their publishing. */
  apart: number
}

export type RelatedReason = { kind: TopicKind | 'section'; key: string }

const WEIGHT = { topics: 0.6, words: 1.6, section: 0.06, recency: 0.08 }
const RECENCY_HALF_LIFE_DAYS = 180
/** What a pair would have in everything. */
const MOST = WEIGHT.topics + WEIGHT.words + WEIGHT.section
/** Below this two stories have too little in common to be shown beside each other. */
export const FLOOR = 0.045

/** How near two stories are, 0 to 1: the same for both. */
export function nearness({ likeness, topics, section, apart }: InCommon): number {
  const shared = 1 - topics.reduce((rest, topic) => rest * (1 - 0.5 * weightOf(topic)), 1)
  const inCommon = WEIGHT.topics * shared + WEIGHT.words * likeness + (section ? WEIGHT.section : 0)
  const recency = 0.5 ** (apart / DAY_MS / RECENCY_HALF_LIFE_DAYS)
  return (inCommon * (1 - WEIGHT.recency + WEIGHT.recency * recency)) / MOST
}

// Rare topics tell more than common ones, and those a text is about more than those it mentions.
// A series is what its stories are parts of, whether they name it or not.
const weightOf = ({ kind, stories, prominence }: SharedTopic) => (kind === 'series' ? 1 : prominence / Math.log2(1 + Math.max(1, stories)))

/** What a reader is told: the series, or the most telling topic that both texts name, else the section; null where nothing true and short can be said. */
export function reasonOf({ topics, section }: InCommon): RelatedReason | null {
  const [topic] = topics
    .filter(({ prominence, kind }) => prominence > 0 || kind === 'series')
    .toSorted((a, b) => Number(b.kind === 'series') - Number(a.kind === 'series') || weightOf(b) - weightOf(a) || (a.key < b.key ? -1 : 1))
  if (topic) return { kind: topic.kind, key: topic.key }
  return section ? { kind: 'section', key: section } : null
}
