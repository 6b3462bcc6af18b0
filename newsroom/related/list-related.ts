import { listNamedCards, type StoryCard } from '../stories/cards.ts'
import { listSections, listTopics } from '../stories/directory.ts'
import { inLanguage, type SpokenText } from '../stories/localized.ts'
import type { Language, TopicKind } from '../stories/model.ts'
import type { Reader } from '../store/store.ts'
import { readChoices } from './read-choices.ts'

/** Why a story is beside another: the topic, place, person, series or section both share, or that an editor put it there. */
export type ShownReason = { kind: TopicKind | 'section'; name: SpokenText } | { kind: 'editor' }

/** A related story, with others that report the same. */
export type RelatedCard = { card: StoryCard; reason: ShownReason; alsoReported: StoryCard[] }

export type RelatedList = {
  related: RelatedCard[]
  /** Other stories that report what this one does. */
  alsoReported: StoryCard[]
}

const SHOWN = 6

type Row = { related_id: string; slugline: string; reason_kind: string; reason: string; is_duplicate: number }

/**
 * The up to six stories related to an edition: what editors pinned, then the nearest; only what is public now, and nothing an editor
 * banned. Reports of the same are folded into one. `page` is the language of the page around it.
 */
export async function listRelated(
  read: Reader,
  story: { id: string; slugline: string },
  edition: Language,
  page: Language,
): Promise<RelatedList> {
  const { pinned, banned } = await readChoices(read, story)
  const rows = (await readRows(read, story.id, edition)).filter(({ slugline }) => !banned.has(slugline))
  const sluglines = [...new Set([...pinned, ...rows.map(({ slugline }) => slugline)])]
  const cards = new Map((await listNamedCards(read, page, sluglines)).map((card) => [card.slugline, card] as const))
  const reasons = await namedReasons(read, rows, page)
  const duplicates = await duplicatesAmong(read, rows, edition)

  const list: RelatedList = { related: [], alsoReported: [] }
  for (const slugline of sluglines) {
    const card = cards.get(slugline)
    const row = rows.find((candidate) => candidate.slugline === slugline)
    if (!card) continue
    const told = list.related.find((shown) => duplicates.has(`${shown.card.slugline} ${slugline}`))
    if (row?.is_duplicate === 1) list.alsoReported.push(card)
    else if (told) told.alsoReported.push(card)
    else list.related.push({ card, reason: reasons.get(slugline) ?? { kind: 'editor' }, alsoReported: [] })
  }
  return { ...list, related: list.related.slice(0, SHOWN) }
}

const readRows = (read: Reader, storyId: string, edition: Language): Promise<Row[]> =>
  read
    .selectFrom('related')
    .innerJoin('stories', 'stories.id', 'related.related_id')
    .select(['related.related_id', 'stories.slugline', 'related.reason_kind', 'related.reason', 'related.is_duplicate'])
    .where('related.story_id', '=', storyId)
    .where('related.language', '=', edition)
    .orderBy('related.score', 'desc')
    .orderBy('stories.slugline')
    .execute()

/** By slugline, what a reader is told. */
async function namedReasons(read: Reader, rows: Row[], page: Language): Promise<Map<string, ShownReason>> {
  const sections = await listSections(read)
  const topics = await listTopics(
    read,
    rows.map(({ reason }) => reason),
  )
  return new Map(
    rows.map(({ slugline, reason_kind: kind, reason }) => {
      // A topic may have the key of a section.
      const named = (kind === 'section' ? sections : topics).find(({ key }) => key === reason)
      return [slugline, { kind: kind as TopicKind | 'section', name: inLanguage(named?.name ?? {}, page) }]
    }),
  )
}

/** Pairs among the listed that are one report, as "slugline slugline", both ways round. */
async function duplicatesAmong(read: Reader, rows: Row[], edition: Language): Promise<Set<string>> {
  if (rows.length < 2) return new Set()
  const sluglines = new Map(rows.map(({ related_id, slugline }) => [related_id, slugline]))
  const pairs = await read
    .selectFrom('related')
    .select(['story_id', 'related_id'])
    .where('language', '=', edition)
    .where('is_duplicate', '=', 1)
    .where('story_id', 'in', [...sluglines.keys()])
    .execute()
  return new Set(pairs.map(({ story_id, related_id }) => `${sluglines.get(story_id)} ${sluglines.get(related_id) ?? ''}`))
}

/** Every story a list shows, reports of the same included. */
export const shownCards = ({ related, alsoReported }: RelatedList): StoryCard[] => [
  ...alsoReported,
  ...related.flatMap(({ card, alsoReported: others }) => [card, ...others]),
]
