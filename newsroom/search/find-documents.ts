import { DAY_MS } from '../spans.ts'
import { indexTotals, stemCounts, type Totals } from './index-counts.ts'
import type { Match } from './match.ts'
import type { ParsedQuery } from './parse-query.ts'
import { inverseFrequency, rank, type Term } from './rank.ts'
import { readTexts, type StoredTexts } from './read-texts.ts'
import { isNarrowed, scopeMatch, scopeSpan, type Scope } from './scope.ts'
import { findHeaviest, findNewest, type SearchIndex, type Span } from './search-index.ts'

export type FoundDocument = { id: number; score: number }

export type Found = {
  /** Documents that hold all that was asked, best first. */
  whole: FoundDocument[]
  /** How many do, counted up to `MOST_COUNTED`. */
  count: number
  /** Where few hold all of it: documents that hold most of what the query tells. */
  partial: FoundDocument[]
  /** Stems of the query that no document holds. */
  unknown: string[]
}

/** Beyond this, "more than": nobody reads so many results, and counting them takes as long as finding them. */
export const MOST_COUNTED = 1_000
/** How many documents are weighed against each other, and so how many can be paged through. */
const MOST_RANKED = 200
/** With fewer whole answers than this, partial ones follow. */
const FEW = 10
const MOST_PARTIAL = 20
/** To see whether words stand together takes as long as to find so many documents that hold them. */
const COST_OF_PHRASE = 3
/** A partial answer holds at least this share of what the query tells. Who types a whole sentence knows that not all of it will be there. */
const leastShare = (terms: number) => (terms < LONG_QUERY ? 0.4 : 0.15)
const LONG_QUERY = 5
/** Partial answers are looked for among the documents of the rarest words, up to so many. */
const MOST_WEIGHED = 10_000
/** How much of a score is for being new, and after how many days half of that is gone. */
const FRESHNESS = { share: 0.2, halfLifeDays: 45 }

/** Everything the steps below need of one question. */
type Question = {
  index: SearchIndex
  query: ParsedQuery
  scope: Scope
  span: Span
  terms: Term[]
  counts: Map<string, number>
  totals: Totals
  now: Date
}

/** Finds what answers a query: every word first, then most of them. Nothing where nothing is asked for. */
export async function findDocuments(
  index: SearchIndex,
  query: ParsedQuery,
  scope: Scope,
  { now = new Date(), order }: { now?: Date; order?: 'newest' | undefined } = {},
): Promise<Found> {
  const stems = [...query.words, ...query.phrases.flat()].map(({ stem }) => stem)
  if (stems.length === 0 && !isNarrowed(scope)) return { whole: [], count: 0, partial: [], unknown: [] }

  const [counts, totals] = [await stemCounts(index, scope.languages, stems), await indexTotals(index, scope.languages)]
  const terms = stems.map((stem) => ({ stem, idf: inverseFrequency(counts.get(stem) ?? 0, totals.documents) }))
  const question = { index, query, scope, span: scopeSpan(scope, now), terms, counts, totals, now }

  const { whole, count } = order === 'newest' ? await findNewestWhole(question) : await findWhole(question)
  const partial = count < FEW ? await findPartial(question, new Set(whole.map(({ id }) => id))) : []
  return { whole, count, partial, unknown: stems.filter((stem) => !counts.has(stem)) }
}

async function findWhole(question: Question): Promise<{ whole: FoundDocument[]; count: number }> {
  const { index, query, span } = question
  const found = await findAll(question)
  if (found.length <= MOST_RANKED) return { count: found.length, whole: await rankAll(question, found) }

  // Of what many stories hold, those are the answers that say it in the headline, and the newest.
  const inHeadline = matchOf(
    question,
    query.words.map(({ stem }) => ({ inHeadline: stem })),
  )
  const headlined = await findNewest(index, inHeadline, { span, limit: MOST_RANKED / 2 })
  return { count: found.length, whole: await rankAll(question, [...new Set([...headlined, ...found])].slice(0, MOST_RANKED)) }
}

/** The same, newest first, whatever else they say. */
async function findNewestWhole(question: Question): Promise<{ whole: FoundDocument[]; count: number }> {
  const found = await findAll(question)
  // A document's number grows with its time.
  return { count: found.length, whole: found.slice(0, MOST_RANKED).map((id) => ({ id, score: id })) }
}

/** The numbers of the documents that hold all that was asked, newest first, and one more than are counted. */
function findAll(question: Question): Promise<number[]> {
  const { index, query, span, terms, counts, totals } = question
  const match = matchOf(
    question,
    query.words.map(({ stem }) => ({ stem })),
  )
  const rarest = Math.min(totals.documents, ...terms.map(({ stem }) => counts.get(stem) ?? 0))
  const atMost = query.phrases.length > 0 ? rarest * COST_OF_PHRASE : rarest
  return findNewest(index, match, { span, limit: MOST_COUNTED + 1, atMost })
}

async function findPartial(question: Question, known: Set<number>): Promise<FoundDocument[]> {
  const { index, query, span, counts, terms } = question
  if (terms.length < 2) return []
  const words = terms.filter(({ stem }) => counts.has(stem)).map((term) => ({ ...term, documents: counts.get(term.stem) ?? 0 }))
  // A phrase no story holds may still be one whose words a story holds.
  const loose = { ...question, query: { ...query, phrases: [] } }
  const parts = rarest(words).map(({ stem, idf }) => ({ match: matchOf(loose, [{ stem }]), weight: Math.round(idf * 1_000) }))
  const heaviest = await findHeaviest(index, parts, { span, limit: MOST_RANKED })
  const others = heaviest.map(({ id }) => id).filter((id) => !known.has(id))
  return (await rankAll(question, others, leastShare(terms.length))).slice(0, MOST_PARTIAL)
}

/** The rarest words, as many as have `MOST_WEIGHED` documents together, and at least one. */
function rarest<Word extends { documents: number }>(words: Word[]): Word[] {
  let sum = 0
  return words
    .toSorted((a, b) => a.documents - b.documents)
    .filter(({ documents }, place) => {
      sum += documents
      return place === 0 || sum <= MOST_WEIGHED
    })
}

function matchOf({ scope, query }: Question, words: Match[]): Match {
  const phrases = query.phrases.map(asMatch)
  const holds = { all: [...scopeMatch(scope), ...words, ...phrases] }
  return query.excluded.length > 0 ? { holds, not: { any: query.excluded.map(asMatch) } } : holds
}

function asMatch(tokens: { stem: string }[]): Match {
  const [first = '', ...more] = tokens.map(({ stem }) => stem)
  return more.length === 0 ? { stem: first } : { phrase: [first, ...more] }
}

/** Best first; only what holds at least a share of what the query tells. */
async function rankAll(question: Question, ids: number[], share = 0): Promise<FoundDocument[]> {
  const { index, terms, totals, now } = question
  const all = terms.reduce((sum, { idf }) => sum + idf, 0)
  const texts = await readTexts(index, ids)
  return texts
    .filter((text) => share === 0 || heldShare(text, terms) >= share * all)
    .map((text) => ({ id: text.id, score: rank(text, terms, totals.averages) * freshness(text, now) }))
    .toSorted((a, b) => b.score - a.score || b.id - a.id)
}

const heldShare = ({ headline, standfirst, body }: StoredTexts, terms: Term[]) =>
  terms.filter(({ stem }) => [headline, standfirst, body].some((text) => text.includes(` ${stem} `))).reduce((sum, { idf }) => sum + idf, 0)

function freshness({ published }: StoredTexts, now: Date): number {
  const days = Math.max(0, now.getTime() - published) / DAY_MS
  return 1 - FRESHNESS.share + FRESHNESS.share * 0.5 ** (days / FRESHNESS.halfLifeDays)
}
