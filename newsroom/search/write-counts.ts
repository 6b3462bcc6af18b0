import { sql, type RawBuilder } from 'kysely'
import type { Field, SearchDocument } from './search-document.ts'
import { tablesOf } from './search-index.ts'
import type { WritableIndex } from './write-documents.ts'

/** What one document adds to the counts of its language, or takes from them. */
export type Counted = { language: string; sign: 1 | -1; stems: Set<string>; sizes: Record<Field, number> }

/** Counts documents in or out: how many hold each stem, how many there are, and how long they are. */
export async function changeCounts(index: WritableIndex, changes: Counted[]): Promise<void> {
  for (const language of new Set(changes.map((change) => change.language))) {
    const own = changes.filter((change) => change.language === language)
    await addStems(index, language, own)
    await addTotals(index, language, own)
  }
}

async function addStems(index: WritableIndex, language: string, changes: Counted[]): Promise<void> {
  const counts = new Map<string, number>()
  for (const { stems, sign } of changes) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + sign)
  const rows = [...counts].filter(([, documents]) => documents !== 0).toSorted(byKey)
  const { stems } = tablesOf(index.generation)
  await sql`insert into ${sql.table(stems)} (language, stem, documents)
    select ${language}, ${item(0)}, cast(${item(1)} as integer) from ${items(index, rows)} where true
    on conflict (language, stem) do update set documents = ${sql.table(stems)}.documents + excluded.documents`.execute(index.db)
}

/** Words, once known, stay: whether a document still holds one is seen by its stem. */
export async function addWords(index: WritableIndex, documents: SearchDocument[]): Promise<void> {
  for (const language of new Set(documents.map((document) => document.language))) {
    const words = new Map(documents.flatMap((document) => (document.language === language ? [...document.words] : [])))
    const rows = [...words].map(([word, { stem, spelling }]): string[] => [word, stem, spelling]).toSorted(byKey)
    await sql`insert into ${sql.table(tablesOf(index.generation).words)} (language, word, stem, spelling)
      select ${language}, ${item(0)}, ${item(1)}, ${item(2)} from ${items(index, rows)} where true
      on conflict (language, word) do nothing`.execute(index.db)
  }
}

async function addTotals({ db, generation }: WritableIndex, language: string, changes: Counted[]): Promise<void> {
  const { totals } = tablesOf(generation)
  const sum = (of: (change: Counted) => number) => changes.reduce((total, change) => total + change.sign * of(change), 0)
  await db
    .insertInto(totals)
    .values({
      language,
      documents: sum(() => 1),
      headline: sum(({ sizes }) => sizes.headline),
      standfirst: sum(({ sizes }) => sizes.standfirst),
      body: sum(({ sizes }) => sizes.body),
    })
    .onConflict((conflict) =>
      conflict.column('language').doUpdateSet((eb) => ({
        documents: eb(`${totals}.documents`, '+', eb.ref('excluded.documents')),
        headline: eb(`${totals}.headline`, '+', eb.ref('excluded.headline')),
        standfirst: eb(`${totals}.standfirst`, '+', eb.ref('excluded.standfirst')),
        body: eb(`${totals}.body`, '+', eb.ref('excluded.body')),
      })),
    )
    .execute()
}

// In one order, so that two writers never wait for each other.
const byKey = ([one]: readonly unknown[], [other]: readonly unknown[]) => (String(one) < String(other) ? -1 : 1)

/** Rows handed over as one value: a statement of its own for every number of rows would be compiled each time. */
const items = ({ engine }: WritableIndex, rows: readonly (readonly (string | number)[])[]): RawBuilder<unknown> =>
  engine === 'sqlite'
    ? sql`json_each(${JSON.stringify(rows)}) as item`
    : sql`jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as item(value)`

const item = (place: number): RawBuilder<string> => sql<string>`item.value ->> ${sql.lit(place)}`
