import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { lockNewsroom } from '../store/lock-newsroom.ts'
import type { Store, Writer } from '../store/store.ts'
import { readIndexedEditions } from './indexed-editions.ts'
import { searchDocument } from './search-document.ts'
import { readState, SEARCH_VERSION, tablesOf, type Generation } from './search-index.ts'
import { CountLedger } from './count-ledger.ts'
import { settleIndex } from './settle-index.ts'
import { writeCounts } from './write-counts.ts'
import { replaceDocuments } from './write-documents.ts'

/** Stories of one transaction. */
const BATCH = 200
/** Stories after which their counts are written: a word stands in hundreds of them, and is written once. */
const COUNTED_TOGETHER = 4_000

/** Thrown when another process began to rebuild the index later; that one goes on. */
export class RebuildTakenOverError extends Error {
  constructor() {
    super('Another process began to rebuild the search index; it goes on, and this one stops.')
  }
}

/**
 * Makes the index anew, with today's rules, beside the one that serves: readers search the old one to the last moment, and what is
 * published meanwhile is in both. Memory does not grow with the number of stories.
 * @param onProgress hears how many of how many stories are done.
 */
export async function rebuildIndex(store: Store, onProgress: (done: number, total: number) => void = () => {}): Promise<void> {
  const token = randomUUID()
  const generation = await begin(store, token)
  const total = await countStories(store)
  let done = 0
  const ledger = new CountLedger()
  for (let after = ''; ;) {
    const ids = await nextStories(store, after)
    if (ids.length === 0) break
    await fill(store, token, generation, ids, ledger)
    after = ids.at(-1) ?? after
    done += ids.length
    if (done % COUNTED_TOGETHER === 0) await writeLedger(store, token, generation, ledger)
    onProgress(Math.min(done, total), total)
  }
  await writeLedger(store, token, generation, ledger)
  await settleIndex(store, generation)
  const retired = await beginServing(store, token, generation)
  await store.write((transaction) => empty(store, transaction, retired))
}

async function begin(store: Store, token: string): Promise<Generation> {
  return store.write(async (transaction) => {
    await lockNewsroom(store, transaction)
    const { serving } = await readState(transaction)
    const filling: Generation = serving === 1 ? 2 : 1
    await transaction.updateTable('search_state').set({ filling, filling_by: token }).execute()
    await empty(store, transaction, filling)
    return filling
  })
}

async function fill(store: Store, token: string, generation: Generation, storyIds: string[], ledger: CountLedger): Promise<void> {
  await store.write(async (transaction) => {
    await lockNewsroom(store, transaction)
    await assertOwn(transaction, token)
    const documents = (await readIndexedEditions(transaction, storyIds)).map((edition) => searchDocument(edition))
    await replaceDocuments({ engine: store.engine, db: transaction, generation }, storyIds, documents, ledger)
  })
}

async function writeLedger(store: Store, token: string, generation: Generation, ledger: CountLedger): Promise<void> {
  await store.write(async (transaction) => {
    await lockNewsroom(store, transaction)
    await assertOwn(transaction, token)
    await writeCounts({ engine: store.engine, db: transaction, generation }, ledger)
  })
  ledger.clear()
}

/** @returns the generation that served until now. */
async function beginServing(store: Store, token: string, generation: Generation): Promise<Generation> {
  return store.write(async (transaction) => {
    await lockNewsroom(store, transaction)
    await assertOwn(transaction, token)
    const { serving } = await readState(transaction)
    await transaction
      .updateTable('search_state')
      .set({ serving: generation, version: SEARCH_VERSION, filling: null, filling_by: null })
      .execute()
    return serving
  })
}

async function assertOwn(transaction: Writer, token: string): Promise<void> {
  const row = await transaction.selectFrom('search_state').select('filling_by').executeTakeFirst()
  if (row?.filling_by !== token) throw new RebuildTakenOverError()
}

async function empty({ engine }: Store, transaction: Writer, generation: Generation): Promise<void> {
  for (const table of Object.values(tablesOf(generation))) await transaction.deleteFrom(table).execute()
  if (engine === 'sqlite') {
    const matches = sql.table(`search_matches_${generation}`)
    await sql`insert into ${matches} (${matches}) values ('delete-all')`.execute(transaction)
  }
}

async function nextStories(store: Store, after: string): Promise<string[]> {
  const rows = await store.read.selectFrom('stories').select('id').where('id', '>', after).orderBy('id').limit(BATCH).execute()
  return rows.map(({ id }) => id)
}

async function countStories(store: Store): Promise<number> {
  const { count } = await store.read
    .selectFrom('stories')
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
