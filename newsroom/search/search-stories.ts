import { tokens } from '../arabic/tokens.ts'
import { CARDS_PER_PAGE, listCards, type CardPage } from '../stories/cards.ts'
import { isPublic } from '../stories/public-editions.ts'
import type { Language } from '../stories/model.ts'
import type { Reader } from '../store/store.ts'

const MOST_WORDS = 12
const MOST_FOUND = 500

/**
 * The plain first version of search: stories of a language that hold every word of the query, compared as stems, newest first.
 * Past the last page the last one is given.
 */
export async function searchStories(read: Reader, language: Language, query: string, asked: number): Promise<CardPage> {
  const stems = [...new Set(tokens(query, language))].slice(0, MOST_WORDS)
  const sluglines = stems.length > 0 ? await holdingAll(read, language, stems) : []
  const pages = Math.max(1, Math.ceil(sluglines.length / CARDS_PER_PAGE))
  const page = Math.min(asked, pages)

  const offset = (page - 1) * CARDS_PER_PAGE
  const cards = await listCards(read, language, { sluglines, ownLanguageOnly: true }, { limit: CARDS_PER_PAGE, offset })
  return { cards, page, pages, total: sluglines.length }
}

async function holdingAll(read: Reader, language: Language, stems: string[]): Promise<string[]> {
  let query = read
    .selectFrom('editions')
    .innerJoin('stories', 'stories.id', 'editions.story_id')
    .select('stories.slugline')
    .where('editions.language', '=', language)
    .where((eb) => isPublic(new Date().toISOString())(eb))
    .orderBy('editions.published_at', 'desc')
    .limit(MOST_FOUND)
  // A stem holds letters and digits only, so nothing in it is a pattern to LIKE.
  for (const stem of stems) query = query.where('editions.stems', 'like', `% ${stem} %`)
  return (await query.execute()).map(({ slugline }) => slugline)
}
