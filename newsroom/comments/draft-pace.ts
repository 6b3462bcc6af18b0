import type { Writer } from '../store/store.ts'
import { takeTurns, type Limit, type Taken } from './limits.ts'

const SECOND = 1_000

/** How many faulty forms are kept: of a reader thirty at once (five times the limit, limits.ts) and one more every five minutes. */
const OF_A_READER: Limit = { burst: 6, everyMs: 300 * SECOND }
/** And of all readers a thousand at once and one every ten seconds: they are kept for a day, and 32 KB each would fill a disk. */
const OF_THE_SITE: Limit = { burst: 200, everyMs: 10 * SECOND }

/** What came of keeping a form: the token in the address of its page, or how long nothing more is kept for this reader. */
export type KeptDraft = { token: string } | { retryAfterSeconds: number }

/** Counts a form that is to be kept, in the transaction that keeps it. Where its pace is `far` it must not be. */
export async function takeDraftTurn(transaction: Writer, readerKey: string, now: Date): Promise<Taken> {
  const [ofReader] = await takeTurns(transaction, [{ key: `draft:of:${readerKey}`, limit: OF_A_READER }], now)
  if (ofReader?.pace === 'far') return ofReader
  const [ofSite] = await takeTurns(transaction, [{ key: 'draft:site', limit: OF_THE_SITE }], now)
  return ofSite as Taken
}
