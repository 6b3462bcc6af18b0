import { sql, type RawBuilder } from 'kysely'
import { atOneMoment } from '../store/one-moment.ts'
import type { Reader, Store } from '../store/store.ts'
import { toFts5, toTsquery, type Match } from './match.ts'

export type Generation = 1 | 2

/** A generation of the index, asked through one connection. */
export type SearchIndex = { engine: Store['engine']; db: Reader; generation: Generation }

/** Which rules tokens are made by. Raise it whenever `newsroom/arabic` gives other tokens than before, and the index is made anew. */
export const SEARCH_VERSION = 1

/** So many documents, at the most, are all looked up before the newest of them are taken; of more, the newest are walked through. */
const FEW = 40_000

/** Document numbers, both included; absent: no bound. */
export type Span = { from?: number; to?: number }

/** Documents that were found, nearest first, by what of the asked they hold. */
export type Weighed = { id: number; weight: number }

/** Asks the generation that serves, all questions of one moment. */
export function askIndex<Answer>(store: Store, ask: (index: SearchIndex) => Promise<Answer>): Promise<Answer> {
  return atOneMoment(store.read, async (db) => {
    await preferIndex(store.engine, db)
    return ask({ engine: store.engine, db, generation: (await readState(db)).serving })
  })
}

/**
 * Postgres does not know what it costs to unpack a vector, and would rather read all of them than ask the index. What it may not do it
 * thinks so dear that it would compile the query first, which takes longer than the query.
 */
export async function preferIndex(engine: Store['engine'], db: Reader): Promise<void> {
  if (engine === 'postgres') await sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`.execute(db)
}

export type SearchState = { serving: Generation; version: number; filling: Generation | null }

export async function readState(db: Reader): Promise<SearchState> {
  const row = await db.selectFrom('search_state').select(['serving', 'version', 'filling']).where('id', '=', 1).executeTakeFirstOrThrow()
  return row as SearchState
}

/**
 * The numbers of the documents that match, newest first.
 * @param atMost so many hold all of it, as far as is known. Postgres cannot tell: it takes words that are rare together for as frequent as
 * either, and would unpack every document until it has met enough of them.
 */
export async function findNewest(
  index: SearchIndex,
  match: Match,
  { span = {}, limit, atMost = 0 }: { span?: Span; limit: number; atMost?: number },
): Promise<number[]> {
  const found = matching(index, match, span)
  const source = index.engine === 'postgres' && atMost <= FEW ? sql`with found as materialized (${found}) select id from found` : found
  const { rows } = await sql<{ id: number | string }>`${source} order by id desc limit ${limit}`.execute(index.db)
  return rows.map(({ id }) => Number(id))
}

/** The documents whose matches weigh most together, heaviest first and then newest. Weights are whole numbers. */
export async function findHeaviest(
  index: SearchIndex,
  parts: { match: Match; weight: number }[],
  { span = {}, limit }: { span?: Span; limit: number },
): Promise<Weighed[]> {
  if (parts.length === 0) return []
  const found = sql.join(
    parts.map(({ match, weight }) => matching(index, match, span, weight)),
    sql` union all `,
  )
  const { rows } = await sql<{ id: number | string; weight: number | string }>`
    select id, sum(weight) as weight from (${found}) as found group by id order by sum(weight) desc, id desc limit ${limit}`.execute(
    index.db,
  )
  return rows.map(({ id, weight }) => ({ id: Number(id), weight: Number(weight) }))
}

function matching({ engine, generation }: SearchIndex, match: Match, span: Span, weight?: number): RawBuilder<unknown> {
  const table = sql.table(`${engine === 'sqlite' ? 'search_matches' : 'search_documents'}_${generation}`)
  const weighed = weight === undefined ? sql`` : sql`, cast(${weight} as integer) as weight`
  const { from = Number.MIN_SAFE_INTEGER, to = Number.MAX_SAFE_INTEGER } = span
  if (engine === 'sqlite')
    return sql`select rowid as id${weighed} from ${table} where ${table} match ${toFts5(match)} and rowid between ${from} and ${to}`
  return sql`select id${weighed} from ${table} where vector @@ ${toTsquery(match)}::tsquery and id between ${from}::bigint and ${to}::bigint`
}

/** The tables of a generation. Both have the same columns, so those of the first stand for either. */
export const tablesOf = (generation: Generation) => ({
  documents: `search_documents_${generation}` as 'search_documents_1',
  texts: `search_texts_${generation}` as 'search_texts_1',
  stems: `search_stems_${generation}` as 'search_stems_1',
  words: `search_words_${generation}` as 'search_words_1',
  totals: `search_totals_${generation}` as 'search_totals_1',
})
