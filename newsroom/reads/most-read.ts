import { listNamedCards, type StoryCard } from '../stories/cards.ts'
import type { Language } from '../stories/model.ts'
import type { Reader } from '../store/store.ts'
import { before, DAY_MS } from '../spans.ts'

const DAYS = 7

/** What is read on a day counts for so many of the day's most read; what is not among them is far from the week's first. */
const OF_EACH_DAY = 100

/** The stories most read in the last seven days, most read first, as a reader of `language` meets them. */
export async function listMostRead(read: Reader, language: Language, limit: number, now = new Date()): Promise<StoryCard[]> {
  const days = Array.from({ length: DAYS }, (_, ago) => before(now, ago * DAY_MS).slice(0, 10))
  const counts = new Map<string, number>()
  for (const { slugline, count } of (await Promise.all(days.map((day) => mostReadOf(read, day)))).flat())
    counts.set(slugline, (counts.get(slugline) ?? 0) + Number(count))
  const sluglines = [...counts]
    .toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    // Some of them may not be public any more, or not in this language.
    .slice(0, limit * 3)
    .map(([slugline]) => slugline)
  return (await listNamedCards(read, language, sluglines)).slice(0, limit)
}

const mostReadOf = (read: Reader, day: string) =>
  read
    .selectFrom((eb) =>
      eb.selectFrom('reads').select(['story_id', 'count']).where('day', '=', day).orderBy('count', 'desc').limit(OF_EACH_DAY).as('most'),
    )
    .innerJoin('stories', 'stories.id', 'most.story_id')
    .select(['stories.slugline', 'most.count'])
    .execute()
