import { setTimeout as pause } from 'node:timers/promises'
import { indexWaiting, relateWaiting } from '../newsroom/search/catch-up.ts'
import { readState, SEARCH_VERSION } from '../newsroom/search/search-index.ts'
import { rebuildIndex, RebuildTakenOverError } from '../newsroom/search/rebuild.ts'
import type { Store } from '../newsroom/store/store.ts'

/** What changes the store catches up by itself; this is for what was interrupted. */
const EVERY_MS = 15_000

/** Of an archive's stories one is related after the other, and readers have the time between: so many times what it took. */
const LEFT_TO_READERS = 4

/**
 * Keeps the search index up to date while the site serves: what still waits to be indexed or related is taken up, and an index made by
 * other rules than this version's is made anew beside the one that serves.
 */
export function startIndexing(store: Store): { stop: () => Promise<void> } {
  let isStopped = false
  let hasComplained = false
  let timer: NodeJS.Timeout | undefined
  const look = async () => {
    try {
      await bringUpToDate(store, () => isStopped)
      hasComplained = false
    } catch (error) {
      if (!hasComplained)
        console.error(`The search index could not be brought up to date yet: ${error instanceof Error ? error.message : String(error)}`)
      hasComplained = true
    }
    if (!isStopped) timer = setTimeout(() => (running = look()), EVERY_MS).unref()
  }
  let running = look()
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}

async function bringUpToDate(store: Store, isStopped: () => boolean): Promise<void> {
  await indexWaiting(store)
  await followRules(store)
  let began = performance.now()
  for await (const _ of relateWaiting(store)) {
    if (isStopped()) return
    await pause(LEFT_TO_READERS * (performance.now() - began))
    began = performance.now()
  }
}

async function followRules(store: Store): Promise<void> {
  const { version, filling } = await readState(store.read)
  if (version === SEARCH_VERSION || filling !== null) return
  await rebuildIndex(store).catch((error: unknown) => {
    if (!(error instanceof RebuildTakenOverError)) throw error
  })
}
