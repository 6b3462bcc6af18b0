import { listCards, type StoryCard } from '../stories/cards.ts'
import { listSections, listTopics } from '../stories/directory.ts'
import { inLanguage, type SpokenText } from '../stories/localized.ts'
import type { Language } from '../stories/model.ts'
import type { Reader } from '../store/store.ts'

/** A related story with why it is: the name of a topic, place, person or section. */
export type RelatedCard = { card: StoryCard; reason: { kind: string; name: SpokenText } }

const SHOWN = 6

/** The up to six stories related to an edition, nearest first; only what is public now. `page` is the language of the page around it. */
export async function listRelated(read: Reader, storyId: string, edition: Language, page: Language): Promise<RelatedCard[]> {
  const rows = await read
    .selectFrom('related')
    .innerJoin('stories', 'stories.id', 'related.related_id')
    .select(['stories.slugline', 'related.reason_kind', 'related.reason'])
    .where('related.story_id', '=', storyId)
    .where('related.language', '=', edition)
    .orderBy('related.rank')
    .execute()
  if (rows.length === 0) return []

  const cards = await listCards(read, page, { sluglines: rows.map(({ slugline }) => slugline) }, { limit: rows.length })
  const sections = await listSections(read)
  const topics = await listTopics(
    read,
    rows.map(({ reason }) => reason),
  )
  const related = rows.flatMap(({ slugline, reason_kind: kind, reason }) => {
    const card = cards.find((candidate) => candidate.slugline === slugline)
    // A topic may have the key of a section.
    const named = (kind === 'section' ? sections : topics).find(({ key }) => key === reason)
    return card ? [{ card, reason: { kind, name: inLanguage(named?.name ?? {}, page) } }] : []
  })
  return related.slice(0, SHOWN)
}
