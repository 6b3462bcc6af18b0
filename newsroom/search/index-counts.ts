import type { Language } from '../stories/model.ts'
import type { AverageSizes } from './rank.ts'
import { tablesOf, type SearchIndex } from './search-index.ts'
import { oneOf } from '../store/one-of.ts'

/** How many documents of the languages hold each stem; those none holds are absent. */
export async function stemCounts(
  { engine, db, generation }: SearchIndex,
  languages: Language[],
  stems: string[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  if (stems.length === 0) return counts
  const rows = await db
    .selectFrom(tablesOf(generation).stems)
    .select(['stem', 'documents'])
    .where('language', 'in', languages)
    .where(oneOf(engine, 'stem', stems))
    .where('documents', '>', 0)
    .execute()
  for (const { stem, documents } of rows) counts.set(stem, (counts.get(stem) ?? 0) + documents)
  return counts
}

export type Totals = { documents: number; averages: AverageSizes }

/** How many documents the languages have, and how many stems each field of theirs holds on the average. */
export async function indexTotals({ db, generation }: SearchIndex, languages: Language[]): Promise<Totals> {
  const rows = await db.selectFrom(tablesOf(generation).totals).selectAll().where('language', 'in', languages).execute()
  const sum = (column: 'documents' | 'headline' | 'standfirst' | 'body') => rows.reduce((total, row) => total + Number(row[column]), 0)
  const documents = sum('documents')
  const average = (column: 'headline' | 'standfirst' | 'body') => sum(column) / Math.max(1, documents)
  return { documents, averages: { headline: average('headline'), standfirst: average('standfirst'), body: average('body') } }
}
