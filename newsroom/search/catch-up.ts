import { relateStory } from '../related/relate-story.ts'
import { lockNewsroom } from '../store/lock-newsroom.ts'
import type { Store, Writer } from '../store/store.ts'
import { readIndexedEditions } from './indexed-editions.ts'
import { countWaiting, waitingStories } from './queue.ts'
import { searchDocument } from './search-document.ts'
import { readState, SEARCH_VERSION, type Generation } from './search-index.ts'
import { replaceDocuments } from './write-documents.ts'

/** Stories of one transaction: on SQLite nobody else writes meanwhile. */
const BATCH = 50

/**
 * Takes up into the index whatever changed since it was last up to date, and finds related stories for it. Each step is a short
 * transaction of its own, so an interruption loses nothing, and several processes may do it at once.
 * @param onProgress hears how many stories still wait.
 */
export async function catchUp(store: Store, onProgress: (waiting: number) => void = () => {}): Promise<void> {
  await indexWaiting(store, onProgress)
  for (;;) {
    const ids = await waitingStories(store.read, 'relating', BATCH)
    if (ids.length === 0) break
    for (const id of ids) await relateStory(store, id)
    onProgress(await countWaiting(store.read))
  }
}

/** The first half of catching up: after it, search finds what changed. */
export async function indexWaiting(store: Store, onProgress: (waiting: number) => void = () => {}): Promise<void> {
  for (;;) {
    const ids = await waitingStories(store.read, 'indexing', BATCH)
    if (ids.length === 0) break
    await indexStories(store, ids)
    onProgress(await countWaiting(store.read))
  }
}

async function indexStories(store: Store, storyIds: string[]): Promise<void> {
  await store.write(async (transaction) => {
    await lockNewsroom(store, transaction)
    const documents = (await readIndexedEditions(transaction, storyIds)).map((edition) => searchDocument(edition))
    for (const generation of await writtenGenerations(transaction))
      await replaceDocuments({ engine: store.engine, db: transaction, generation }, storyIds, documents)
    await transaction.updateTable('search_queue').set({ indexed: 1 }).where('story_id', 'in', storyIds).execute()
  })
}

/** The generation that serves and, while one is being filled, that one too: it must not miss what changes meanwhile. */
async function writtenGenerations(transaction: Writer): Promise<Generation[]> {
  const { serving, filling, version } = await readState(transaction)
  // Nothing was ever indexed: what is from now on, is by these rules.
  if (version === 0) await transaction.updateTable('search_state').set({ version: SEARCH_VERSION }).execute()
  return filling ? [serving, filling] : [serving]
}
