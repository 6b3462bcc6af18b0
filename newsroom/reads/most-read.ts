import { listNamedCards, type StoryCard } from '../stories/cards.ts'
import type { Language } from '../stories/model.ts'
import type { Reader } from '../store/store.ts'
import { before, DAY_MS } from '../spans.ts'

const DAYS = 7

/** The stories most read in the last seven days, most read first, as a reader of `language` meets them. */
export async function listMostRead(read: Reader, language: Language, limit: number, now = new Date()): Promise<StoryCard[]> {
  const since = before(now, (DAYS - 1) * DAY_MS).slice(0, 10)
  const rows = await read
    .selectFrom('reads')
    .innerJoin('stories', 'stories.id', 'reads.story_id')
    .select('stories.slugline')
    .where('reads.day', '>=', since)
    .groupBy('stories.slugline')
    .orderBy((eb) => eb.fn.sum('reads.count'), 'desc')
    .orderBy('stories.slugline')
    // Some of them may not be public any more, or not in this language.
    .limit(limit * 3)
    .execute()
  const cards = await listNamedCards(
    read,
    language,
    rows.map(({ slugline }) => slugline),
  )
  return cards.slice(0, limit)
}
