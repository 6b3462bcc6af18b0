import { tidyComments } from '../newsroom/comments/housekeeping.ts'
import type { Store } from '../newsroom/store/store.ts'
import { HOUR_MS } from '../newsroom/spans.ts'

const FIRST_AFTER_MS = 60 * 1_000

/** Lets go, every hour, of what is kept about readers for a time only. What could not be let go is tried in the next hour. */
export function startTidying(store: Store): { stop: () => void } {
  const tidy = () =>
    void tidyComments(store, new Date()).catch((error: unknown) => {
      console.error(`What was kept for a time could not be let go yet: ${error instanceof Error ? error.message : String(error)}`)
    })
  const first = setTimeout(tidy, FIRST_AFTER_MS).unref()
  const hourly = setInterval(tidy, HOUR_MS).unref()
  return {
    stop: () => {
      clearTimeout(first)
      clearInterval(hourly)
    },
  }
}
