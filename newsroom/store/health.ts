import { inTime } from './in-time.ts'
import { setMark } from './store-mark.ts'
import type { Store } from './store.ts'

/** As `ok`; or as it only answers (it takes nothing that is written); or as it does not answer. */
export type StoreHealth = 'ok' | 'read-only' | 'away'

/** To find out whether the store takes what is written is to write: what came of it serves everybody who asks for so long. */
const KNOWN_FOR_MS = 5_000
/** Whoever watches over the site waits no longer. */
const PATIENCE_MS = 4_000

let lastTry: { went: Promise<boolean>; at: number } | undefined

/** How this process's store is, found out by reading from it, and by writing to it at most once in five seconds. Never throws. */
export async function storeHealth(open: () => Promise<Store>): Promise<StoreHealth> {
  try {
    const store = await inTime(open(), PATIENCE_MS)
    await inTime(store.ping(), PATIENCE_MS)
    if (!lastTry || performance.now() - lastTry.at > KNOWN_FOR_MS) lastTry = { went: takesWriting(store), at: performance.now() }
    return (await lastTry.went) ? 'ok' : 'read-only'
  } catch {
    return 'away'
  }
}

const takesWriting = (store: Store): Promise<boolean> =>
  inTime(setMark(store, 'health', new Date().toISOString()), PATIENCE_MS).then(
    () => true,
    () => false,
  )
