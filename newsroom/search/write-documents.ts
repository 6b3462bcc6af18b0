import { sql } from 'kysely'
import type { Writer } from '../store/store.ts'
import { headlineMark } from './match.ts'
import { fields, type Field, type SearchDocument } from './search-document.ts'
import { tablesOf, type SearchIndex } from './search-index.ts'
import { oneOf } from '../store/one-of.ts'
import { CountLedger } from './count-ledger.ts'
import { writeCounts } from './write-counts.ts'

/** Rows of one statement. */
const BATCH = 100
/** Postgres keeps no more places of a word than these. */
const MOST_PLACES = 255

/** An index that is written to, inside a transaction. */
export type WritableIndex = SearchIndex & { db: Writer }

/**
 * Brings the editions of some stories to what is given: those the index has besides are taken out of it. Counts of stems and words
 * follow. Doing it twice changes nothing more.
 * @param ledger takes the counts where many documents come one after the other; whoever gives it calls `writeCounts` in the end.
 */
export async function replaceDocuments(
  index: WritableIndex,
  storyIds: string[],
  documents: SearchDocument[],
  ledger?: CountLedger,
): Promise<void> {
  const counts = ledger ?? new CountLedger()
  await removeDocuments(index, storyIds, counts)
  await insertDocuments(index, documents)
  for (const document of documents) {
    counts.add(document.language, document.stems, 1)
    counts.addWords(document)
  }
  if (!ledger) await writeCounts(index, counts)
}

async function removeDocuments(index: WritableIndex, storyIds: string[], counts: CountLedger): Promise<void> {
  if (storyIds.length === 0) return
  const { documents, texts } = tablesOf(index.generation)
  const rows = await index.db
    .selectFrom(`${documents} as documents`)
    .innerJoin(`${texts} as texts`, 'texts.id', 'documents.id')
    .select(['documents.id', 'documents.language', 'texts.headline', 'texts.standfirst', 'texts.body'])
    .where(oneOf(index.engine, 'documents.story_id', storyIds))
    .execute()
  const ids = rows.map(({ id }) => Number(id))
  if (ids.length === 0) return
  if (index.engine === 'sqlite')
    await sql`delete from ${sql.table(`search_matches_${index.generation}`)} where ${oneOf(index.engine, 'rowid', ids)}`.execute(index.db)
  for (const table of [documents, texts])
    await index.db
      .deleteFrom(table)
      .where(oneOf(index.engine, 'id', ids))
      .execute()
  for (const { language, headline, standfirst, body } of rows)
    counts.add(language, { headline: split(headline), standfirst: split(standfirst), body: split(body) }, -1)
}

async function insertDocuments(index: WritableIndex, given: SearchDocument[]): Promise<void> {
  const taken = new Set<number>()
  for (let start = 0; start < given.length; start += BATCH) {
    const rows = []
    for (const document of given.slice(start, start + BATCH)) {
      const id = await freeNumber(index, document.number, taken)
      taken.add(id)
      rows.push({ id, document })
    }
    await insertRows(index, rows)
  }
}

/** The first number from the given one on that no document has. */
async function freeNumber({ db, generation }: WritableIndex, wanted: number, taken: Set<number>): Promise<number> {
  for (let from = wanted; ; from += BATCH) {
    const { documents } = tablesOf(generation)
    const range = await db
      .selectFrom(documents)
      .select('id')
      .where('id', '>=', from)
      .where('id', '<', from + BATCH)
      .execute()
    const used = new Set(range.map(({ id }) => Number(id)))
    const free = Array.from({ length: BATCH }, (_, offset) => from + offset).find((id) => !used.has(id) && !taken.has(id))
    if (free !== undefined) return free
  }
}

async function insertRows({ engine, db, generation }: WritableIndex, rows: { id: number; document: SearchDocument }[]): Promise<void> {
  const { documents, texts } = tablesOf(generation)
  const keys = rows.map(({ id, document }) => ({ id, story_id: document.storyId, language: document.language }))
  const stems = rows.map(({ id, document }) => ({ id, ...spaced(document.stems) }))
  await db.insertInto(texts).values(stems).execute()
  if (engine === 'sqlite') {
    await db.insertInto(documents).values(keys).execute()
    const values = rows.map(({ document }, row) => {
      const { id, headline = '', standfirst = '', body = '' } = stems[row] ?? { id: 0 }
      return sql`(${id}, ${headline}, ${standfirst}, ${body}, ${document.marks.join(' ')})`
    })
    const table = sql.table(`search_matches_${generation}`)
    await sql`insert into ${table} (rowid, headline, standfirst, body, marks) values ${sql.join(values)}`.execute(db)
  } else {
    const values = keys.map(({ id, story_id, language }, row) => {
      const { document } = rows[row] ?? {}
      return sql`(${id}, ${story_id}, ${language}, ${document ? vectorOf(document) : ''}::tsvector)`
    })
    await sql`insert into ${sql.table(documents)} (id, story_id, language, vector) values ${sql.join(values)}`.execute(db)
  }
}

/** A space before and after each stem, so that each is found as ' stem '. */
const spaced = (stems: SearchDocument['stems']) =>
  Object.fromEntries(fields.map((field) => [field, ` ${stems[field].join(' ')} `])) as Record<Field, string>

/** A tsvector as text: every stem with its places, between two fields a place that is empty, so that no phrase runs from one into the other. */
function vectorOf({ stems, marks }: SearchDocument): string {
  const places = new Map<string, number[]>()
  let place = 0
  for (const field of fields) {
    for (const stem of stems[field]) {
      place++
      const known = places.get(stem)
      if (!known) places.set(stem, [place])
      else if (known.length < MOST_PLACES) known.push(place)
    }
    place++
  }
  const lexemes = [...places].map(([stem, numbers]) => `'${stem}':${numbers.join(',')}`)
  const unplaced = [...new Set(stems.headline.map(headlineMark)), ...marks].map((mark) => `'${mark}'`)
  return [...lexemes, ...unplaced].join(' ')
}

const split = (text: string) => text.split(' ').filter(Boolean)
