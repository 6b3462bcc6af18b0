import { relateStory } from '../related/relate-story.ts'
import { lockNewsroom } from '../store/lock-newsroom.ts'
import { oneOf } from '../store/one-of.ts'
import type { Store, Writer } from '../store/store.ts'
import { readIndexedEditions } from './indexed-editions.ts'
import { countWaiting, waitingStories } from './queue.ts'
import { searchDocument } from './search-document.ts'
import { readState, SEARCH_VERSION, type Generation } from './search-index.ts'
import { settleIndex } from './settle-index.ts'
import { replaceDocuments } from './write-documents.ts'

/** Stories of one transaction: on SQLite nobody else writes meanwhile. */
const BATCH = 50
/** So many that wait change what the index is like, */
const MANY = 200
/** and of so many, more are taken together: a word that stands in hundreds of them is counted once. */
const VERY_MANY = 2_000
const BATCH_OF_VERY_MANY = 400

/** So many related stories are found while whoever imported waits; of more, those of the newest. */
const RELATED_AT_ONCE = 100

/**
 * Takes up into the index whatever changed since it was last up to date, and finds related stories for it. Each step is a short
 * transaction of its own, so an interruption loses nothing, and several processes may do it at once.
 * @param onProgress hears how many stories still wait.
 */
export async function catchUp(store: Store, onProgress?: (waiting: number) => void): Promise<void> {
  await indexWaiting(store)
  let related = 0
  for await (const _ of relateWaiting(store)) if (onProgress && ++related % BATCH === 0) onProgress(await countWaiting(store.read))
  onProgress?.(await countWaiting(store.read))
}

/**
 * Catches up after an import of some stories: search finds all of them, and the newest have their related stories. An archive's other
 * stories wait for the server, which finds theirs in its spare time (serving/indexing.ts).
 */
export async function catchUpWith(store: Store, storyIds: string[]): Promise<void> {
  await indexWaiting(store)
  const waiting = await waitingStories(store.read, 'relating', RELATED_AT_ONCE + 1)
  const ids = waiting.length > RELATED_AT_ONCE ? await newestOf(store, storyIds) : waiting
  for (const id of ids) await relateStory(store, id)
}

/** The first half of catching up: after it, search finds what changed. */
export async function indexWaiting(store: Store): Promise<void> {
  const waiting = await countWaiting(store.read)
  const batch = waiting > VERY_MANY ? BATCH_OF_VERY_MANY : BATCH
  let indexed = 0
  for (let after = ''; ;) {
    const ids = await waitingStories(store.read, 'indexing', batch, after)
    indexed += ids.length
    if (ids.length > 0) await indexStories(store, ids)
    // From the beginning again, until nothing waits there either.
    else if (after === '') break
    after = ids.at(-1) ?? ''
  }
  if (indexed > MANY) await settleIndex(store, (await readState(store.read)).serving)
}

/** The second half, one story after the other; yields after each, so that whoever has better to do may pause, or leave it. */
export async function* relateWaiting(store: Store): AsyncGenerator<void> {
  for (;;) {
    const ids = await waitingStories(store.read, 'relating', BATCH)
    if (ids.length === 0) return
    for (const id of ids) {
      await relateStory(store, id)
      yield
    }
  }
}

async function newestOf(store: Store, storyIds: string[]): Promise<string[]> {
  const rows = await store.read
    .selectFrom('editions')
    .select('story_id')
    .where(oneOf(store.engine, 'story_id', storyIds))
    .where('status', '=', 'published')
    .groupBy('story_id')
    .orderBy((eb) => eb.fn.max('published_at'), 'desc')
    .limit(RELATED_AT_ONCE)
    .execute()
  return rows.map(({ story_id }) => story_id)
}

async function indexStories(store: Store, storyIds: string[]): Promise<void> {
  await store.write(async (transaction) => {
    await lockNewsroom(store, transaction)
    const documents = (await readIndexedEditions(transaction, storyIds)).map((edition) => searchDocument(edition))
    for (const generation of await writtenGenerations(transaction))
      await replaceDocuments({ engine: store.engine, db: transaction, generation }, storyIds, documents)
    await transaction
      .updateTable('search_queue')
      .set({ indexed: 1 })
      .where(oneOf(store.engine, 'story_id', storyIds))
      .execute()
  })
}

/** The generation that serves and, while one is being filled, that one too: it must not miss what changes meanwhile. */
async function writtenGenerations(transaction: Writer): Promise<Generation[]> {
  const { serving, filling, version } = await readState(transaction)
  // Nothing was ever indexed: what is from now on, is by these rules.
  if (version === 0) await transaction.updateTable('search_state').set({ version: SEARCH_VERSION }).execute()
  return filling ? [serving, filling] : [serving]
}
