import { flushReads } from '../newsroom/reads/count-reads.ts'
import { flushMisses } from '../newsroom/search/missed-queries.ts'
import type { Store } from '../newsroom/store/store.ts'
import { startIndexing } from './indexing.ts'
import { startMailing } from './mailing.ts'
import { startTidying } from './tidying.ts'

/** How often what was read is written down. */
const FLUSH_EVERY_MS = 5_000

/** Starts what a server does beside answering. To stop it is to let go of nothing that was begun or counted. */
export function startBeside(store: Store): { stop: () => Promise<void> } {
  const mailing = startMailing(store)
  const tidying = startTidying(store)
  const indexing = startIndexing(store)
  const flush = () => flushReads(store).then(() => flushMisses(store))
  const flushing = setInterval(() => void flush(), FLUSH_EVERY_MS).unref()
  return {
    stop: async () => {
      tidying.stop()
      await indexing.stop()
      clearInterval(flushing)
      await mailing.stop()
      await flush()
    },
  }
}
