import { takeTurns, takeTurnsAlone, worstOf, type Limit, type Taken, type Turn } from './limits.ts'
import type { Store, Writer } from '../store/store.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** How much a reader writes: three at once and then one in twenty seconds, five in ten minutes, thirty in a day. */
const OF_A_READER: Record<string, Limit> = {
  'at-once': { burst: 3, everyMs: 20 * SECOND },
  'in-a-while': { burst: 5, everyMs: 2 * MINUTE },
  'in-a-day': { burst: 30, everyMs: 48 * MINUTE },
}
/** How many comments a story, and the site, receive before an editor should see them all: thirty and 120 a minute. */
const OF_A_STORY: Limit = { burst: 30, everyMs: 2 * SECOND }
const OF_THE_SITE: Limit = { burst: 120, everyMs: SECOND / 2 }

/** How it stands with a reader's writing, and with the story and the site they write to. */
export type CommentPace = { reader: Taken; isSurging: boolean }

/** The turns one comment takes. */
export function turnsOfComment(readerKey: string, storyId: string): Turn[] {
  return [
    ...Object.entries(OF_A_READER).map(([name, limit]) => ({ key: `reader:${name}:${readerKey}`, limit })),
    { key: `story:${storyId}`, limit: OF_A_STORY },
    { key: 'site', limit: OF_THE_SITE },
  ]
}

/**
 * Counts a comment against the limits. On SQLite in the transaction given, which has the store to itself anyway; on Postgres before it
 * and apart, because otherwise every comment would wait for the one before it to be on the disk.
 */
export async function takePace(store: Store, transaction: Writer | null, turns: Turn[], now: Date): Promise<CommentPace> {
  const taken = transaction ? await takeTurns(transaction, turns, now) : await takeTurnsAlone(store, turns, now)
  const ofReader = taken.slice(0, Object.keys(OF_A_READER).length)
  return { reader: worstOf(ofReader), isSurging: taken.slice(ofReader.length).some(({ pace }) => pace !== 'within') }
}
