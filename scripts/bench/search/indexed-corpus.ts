import { searchDocument, type Analysis } from '../../../newsroom/search/search-document.ts'
import { askIndex, tablesOf, type SearchIndex } from '../../../newsroom/search/search-index.ts'
import { replaceDocuments } from '../../../newsroom/search/write-documents.ts'
import { oneOf } from '../../../newsroom/store/one-of.ts'
import { openStore, type Store } from '../../../newsroom/store/store.ts'
import type { Language } from '../../../newsroom/stories/model.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type IndexedText = { id: string; headline: string; standfirst: string; body: string }

/** All of one day: what is new is not to help. */
const DAY = '2019-09-01T00:00:00.000Z'

/** Indexes texts in a store of their own, hands it over, and removes it. */
export async function withIndexed<T>(
  texts: IndexedText[],
  language: Language,
  analysis: Analysis,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'midad-bench-'))
  const store = await openStore(`file:${join(folder, 'midad.sqlite')}`)
  try {
    const documents = texts.map(({ id, ...text }) =>
      searchDocument({ storyId: id, language, published: DAY, section: 'news', topics: [], authors: [], ...text }, analysis),
    )
    await store.write((transaction) => replaceDocuments({ engine: store.engine, db: transaction, generation: 1 }, [], documents))
    return await work(store)
  } finally {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Asks the index for document numbers and gives the ids of their texts, in order. */
export async function idsFound(store: Store, ask: (index: SearchIndex) => Promise<number[]>): Promise<string[]> {
  return askIndex(store, async (index) => {
    const numbers = await ask(index)
    if (numbers.length === 0) return []
    const rows = await index.db
      .selectFrom(tablesOf(index.generation).documents)
      .select(['id', 'story_id'])
      .where(oneOf(index.engine, 'id', numbers))
      .execute()
    const ids = new Map(rows.map(({ id, story_id }) => [Number(id), story_id]))
    return numbers.flatMap((number) => ids.get(number) ?? [])
  })
}
