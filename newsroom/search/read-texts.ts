import { publishedOf } from './document-number.ts'
import type { DocumentTexts } from './rank.ts'
import { tablesOf, type SearchIndex } from './search-index.ts'
import { oneOf } from '../store/one-of.ts'

/** A document's stems by field, and when it was published (milliseconds since 1970, to the second). */
export type StoredTexts = DocumentTexts & { id: number; published: number }

export async function readTexts({ engine, db, generation }: SearchIndex, ids: number[]): Promise<StoredTexts[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom(tablesOf(generation).texts)
    .selectAll()
    .where(oneOf(engine, 'id', ids))
    .execute()
  return rows.map(({ id, headline, standfirst, body }) => ({
    id: Number(id),
    published: publishedOf(Number(id)),
    headline,
    standfirst,
    body,
  }))
}
