import { countAlone, takeTurns, worstOf, type Limit, type Taken, type Turn } from './limits.ts'
import type { Store, Writer } from '../store/store.ts'
import { MINUTE_MS, SECOND_MS } from '../spans.ts'

/** How much a reader writes: three at once and then one in twenty seconds, five in ten minutes, thirty in a day. */
const OF_A_READER: Record<string, Limit> = {
  'at-once': { burst: 3, everyMs: 20 * SECOND_MS },
  'in-a-while': { burst: 5, everyMs: 2 * MINUTE_MS },
  'in-a-day': { burst: 30, everyMs: 48 * MINUTE_MS },
}
/** How many comments a story, and the site, receive before an editor should see them all: thirty and 120 a minute. */
const OF_A_STORY: Limit = { burst: 30, everyMs: 2 * SECOND_MS }
const OF_THE_SITE: Limit = { burst: 120, everyMs: SECOND_MS / 2 }

/** How it stands with a reader's writing, and with the story and the site they write to. */
export type CommentPace = { reader: Taken; isSurging: boolean }

/** The turns one comment takes: its reader's, and those of the story and the site. */
type CommentTurns = { ofReader: Turn[]; ofPlaces: Turn[] }

export function turnsOfComment(readerKey: string, storyId: string): CommentTurns {
  return {
    ofReader: Object.entries(OF_A_READER).map(([name, limit]) => ({ key: `reader:${name}:${readerKey}`, limit })),
    ofPlaces: [
      { key: `story:${storyId}`, limit: OF_A_STORY },
      { key: 'site', limit: OF_THE_SITE },
    ],
  }
}

/**
 * Counts a comment against the limits. On SQLite in the transaction given, which has the store to itself anyway; on Postgres before it
 * and apart, because otherwise every comment would wait for the one before it to be on the disk.
 */
export function takePace(store: Store, transaction: Writer | null, turns: CommentTurns, now: Date): Promise<CommentPace> {
  const count = async (write: Writer): Promise<CommentPace> => {
    const reader = worstOf(await takeTurns(write, turns.ofReader, now))
    // What is refused is no surge: one reader's program would otherwise have every story's comments held, and those of stories it made up.
    if (reader.pace === 'far') return { reader, isSurging: false }
    return { reader, isSurging: (await takeTurns(write, turns.ofPlaces, now)).some(({ pace }) => pace !== 'within') }
  }
  return transaction ? count(transaction) : countAlone(store, count)
}
