import { cardsOfEditions, type EditionCard } from '../stories/cards.ts'
import type { Language } from '../stories/model.ts'
import type { Store } from '../store/store.ts'
import { countFacets, type Facets } from './count-facets.ts'
import { probablyMeant } from './did-you-mean.ts'
import { excerpt, markWords, stemFinder, type FindStem, type Piece } from './excerpt.ts'
import { findDocuments, MOST_COUNTED, type Found, type FoundDocument } from './find-documents.ts'
import { parseQuery, type ParsedQuery } from './parse-query.ts'
import type { Scope } from './scope.ts'
import { askIndex, tablesOf, type SearchIndex } from './search-index.ts'
import { oneOf } from '../store/one-of.ts'

/** A story that was found: its headline and a stretch of its text, the reader's words marked. */
export type Result = {
  card: EditionCard
  headline: Piece[]
  excerpt: Piece[]
  /** Whether it holds all that was asked, or most of it. */
  isWhole: boolean
}

export type Results = {
  results: Result[]
  page: number
  pages: number
  /** How many stories hold all that was asked; `isMore` where there are more than were counted. */
  total: number
  isMore: boolean
  /** What was searched for instead, because what was typed stands nowhere. */
  searchedFor: string | null
  /** What may have been meant, though something was found. */
  suggestion: string | null
  facets: Facets
}

export type SearchQuestion = { text: string; scope: Scope; order?: 'newest' | undefined; page: number }

const PER_PAGE = 20

/**
 * Searches the stories that are public. What stands nowhere is searched for as it was probably meant. Past the last page the last one
 * is given.
 * @param language of the page: what a query is misspelled in.
 */
export async function searchStories(store: Store, language: Language, question: SearchQuestion, now = new Date()): Promise<Results> {
  return askIndex(store, async (index) => {
    const first = await answer(index, question, question.text, now)
    const isEmpty = first.found.whole.length + first.found.partial.length === 0
    const meant = await probablyMeant(index, question.text, language, first.found.unknown)
    const second = meant !== null && isEmpty ? await answer(index, question, meant, now) : null
    const isBetter = second !== null && second.found.whole.length + second.found.partial.length > 0
    const given = isBetter ? second : first
    return {
      ...(await onePage(index, given, question)),
      searchedFor: isBetter ? meant : null,
      suggestion: isBetter ? null : meant,
    }
  })
}

type Answer = { found: Found; query: ParsedQuery }

async function answer(index: SearchIndex, { scope, order }: SearchQuestion, text: string, now: Date): Promise<Answer> {
  const query = parseQuery(text, scope.languages[0] ?? 'ar')
  return { query, found: await findDocuments(index, query, scope, { now, order }) }
}

async function onePage(index: SearchIndex, { found, query }: Answer, { page: asked }: SearchQuestion) {
  const all = [
    ...found.whole.map((document) => ({ document, isWhole: true })),
    ...found.partial.map((document) => ({ document, isWhole: false })),
  ]
  const pages = Math.max(1, Math.ceil(all.length / PER_PAGE))
  const page = Math.min(asked, pages)
  const shown = all.slice((page - 1) * PER_PAGE, page * PER_PAGE)
  const find = stemFinder(new Set([...query.words, ...query.phrases.flat()].map(({ stem }) => stem)))
  const editions = await editionsOf(
    index,
    all.map(({ document }) => document),
  )
  const results = await describe(index, shown, editions, find)
  const facets = await countFacets(index.engine, index.db, [...new Set(found.whole.flatMap(({ id }) => editions.get(id)?.storyId ?? []))])
  return { results, facets, page, pages, total: Math.min(found.count, MOST_COUNTED), isMore: found.count > MOST_COUNTED }
}

type Shown = { document: FoundDocument; isWhole: boolean }

async function describe(index: SearchIndex, shown: Shown[], editions: Map<number, EditionKey>, find: FindStem): Promise<Result[]> {
  const cards = await cardsOfEditions(
    index.db,
    shown.flatMap(({ document }) => editions.get(document.id) ?? []),
  )
  return shown.flatMap(({ document, isWhole }) => {
    const edition = editions.get(document.id)
    const card = cards.find(({ storyId, language }) => storyId === edition?.storyId && language === edition.language)
    if (!card) return []
    return [{ card, headline: markWords(card.headline, find), excerpt: excerptOf(card, find), isWhole }]
  })
}

/** The standfirst, unless the words that were looked for stand in the body. */
function excerptOf({ standfirst, body }: EditionCard, find: FindStem): Piece[] {
  const ownWords = markWords(standfirst, find)
  if (ownWords.some(({ isMarked }) => isMarked)) return ownWords
  return excerpt(body, find) ?? ownWords
}

type EditionKey = { storyId: string; language: Language }

async function editionsOf(index: SearchIndex, found: FoundDocument[]): Promise<Map<number, EditionKey>> {
  if (found.length === 0) return new Map()
  const ids = found.map(({ id }) => id)
  const rows = await index.db
    .selectFrom(tablesOf(index.generation).documents)
    .select(['id', 'story_id', 'language'])
    .where(oneOf(index.engine, 'id', ids))
    .execute()
  return new Map(rows.map(({ id, story_id: storyId, language }) => [Number(id), { storyId, language: language as Language }]))
}
