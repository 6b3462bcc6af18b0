import { fold } from '../arabic/fold.ts'
import { onOtherKeyboard } from '../arabic/keyboard-layout.ts'
import { misspellings } from '../arabic/misspellings.ts'
import { otherLanguage, type Language } from '../stories/model.ts'
import { oneOf } from '../store/one-of.ts'
import { stemCounts } from './index-counts.ts'
import { analyse } from './search-document.ts'
import { tablesOf, type SearchIndex } from './search-index.ts'

/** Longer than any word; what is longer is none, and would have thousands of neighbours. */
const LONGEST_WORD = 24
/** How many words of a query are looked up: who misspells more meant something else. */
const MOST_MENDED = 3

/**
 * A query as it was probably meant, where some of its words stand in no story: typed with the keyboard in the other language, or one slip
 * away from a word that stands in stories. Null where nothing better is known.
 * @param unknown stems of the query that no document of the language holds.
 */
export async function probablyMeant(index: SearchIndex, query: string, language: Language, unknown: string[]): Promise<string | null> {
  if (unknown.length === 0) return null
  return (await typedOnOtherKeyboard(index, query, language)) ?? (await mended(index, query, language, new Set(unknown)))
}

/** Only where every word of what would have been written is known: otherwise it is a foreign name. */
async function typedOnOtherKeyboard(index: SearchIndex, query: string, language: Language): Promise<string | null> {
  for (const meant of [language, otherLanguage(language)]) {
    const text = onOtherKeyboard(query, meant)
    if (text === null) continue
    const stems = analyse(text, meant).map(({ stem }) => stem)
    const counts = await stemCounts(index, [language], stems)
    if (stems.length > 0 && stems.every((stem) => counts.has(stem))) return text
  }
  return null
}

async function mended(index: SearchIndex, query: string, language: Language, unknown: Set<string>): Promise<string | null> {
  const tokens = analyse(query, language).filter(({ stem, word }) => unknown.has(stem) && word.length > 2 && word.length <= LONGEST_WORD)
  let text = query
  for (const { word, spelling } of tokens.slice(0, MOST_MENDED)) {
    const better = await nearestWord(index, word, language)
    if (better) text = text.replace(spelling, () => better)
  }
  return text === query ? null : text
}

/** Of the words one slip away that stand in stories, the one most stories hold, as they spell it. */
async function nearestWord(index: SearchIndex, word: string, language: Language): Promise<string | null> {
  const script: Language = /^[a-z]+$/.test(word) ? 'en' : 'ar'
  const rows = await index.db
    .selectFrom(tablesOf(index.generation).words)
    .select(['word', 'stem', 'spelling'])
    .where('language', '=', language)
    .where(oneOf(index.engine, 'word', slipsOf(word, script)))
    .execute()
  const counts = await stemCounts(index, [language], [...new Set(rows.map(({ stem }) => stem))])
  const [best] = rows
    .filter(({ stem }) => counts.has(stem))
    .toSorted((a, b) => (counts.get(b.stem) ?? 0) - (counts.get(a.stem) ?? 0) || (a.word < b.word ? -1 : 1))
  return best?.spelling ?? null
}

// A word that stands in stories only with its article, or only without, is one slip away all the same.
function slipsOf(word: string, script: Language): string[] {
  const bare = script === 'ar' && word.startsWith('ال') && word.length > 4 ? [word.slice(2)] : []
  const forms = [word, ...bare]
  const slips = forms.flatMap((form) => misspellings(form, script))
  return [...new Set([...slips, ...slips.filter((slip) => script === 'ar' && !slip.startsWith('ال')).map((slip) => `ال${slip}`)].map(fold))]
}
