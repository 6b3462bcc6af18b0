import { sql, type RawBuilder } from 'kysely'
import type { CountLedger, LanguageCounts } from './count-ledger.ts'
import { tablesOf } from './search-index.ts'
import type { WritableIndex } from './write-documents.ts'

/** Writes what a ledger adds up: how many documents hold each stem, which words there are, how many documents and how long. */
export async function writeCounts(index: WritableIndex, { languages }: CountLedger): Promise<void> {
  for (const [language, counts] of languages) {
    await addStems(index, language, counts)
    await addWords(index, language, counts)
    await addTotals(index, language, counts)
  }
}

async function addStems(index: WritableIndex, language: string, { stems: counts }: LanguageCounts): Promise<void> {
  const rows = [...counts].filter(([, documents]) => documents !== 0).toSorted(byKey)
  const { stems } = tablesOf(index.generation)
  await sql`insert into ${sql.table(stems)} (language, stem, documents)
    select ${language}, ${item(0)}, cast(${item(1)} as integer) from ${items(index, rows)} where true
    on conflict (language, stem) do update set documents = ${sql.table(stems)}.documents + excluded.documents`.execute(index.db)
}

/** Words, once known, stay: whether a document still holds one is seen by its stem. */
async function addWords(index: WritableIndex, language: string, { words }: LanguageCounts): Promise<void> {
  const rows = [...words].map(([word, { stem, spelling }]): string[] => [word, stem, spelling]).toSorted(byKey)
  await sql`insert into ${sql.table(tablesOf(index.generation).words)} (language, word, stem, spelling)
    select ${language}, ${item(0)}, ${item(1)}, ${item(2)} from ${items(index, rows)} where true
    on conflict (language, word) do nothing`.execute(index.db)
}

async function addTotals({ db, generation }: WritableIndex, language: string, { documents, sizes }: LanguageCounts): Promise<void> {
  const { totals } = tablesOf(generation)
  await db
    .insertInto(totals)
    .values({ language, documents, ...sizes })
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
