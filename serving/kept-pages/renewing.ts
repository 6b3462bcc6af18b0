import { dueClosings } from '../../newsroom/comments/due-closings.ts'
import { settings } from '../../newsroom/settings.ts'
import { DAY_MS } from '../../newsroom/spans.ts'
import { pruneRenewals, renewalsAfter } from '../../newsroom/store/renewals.ts'
import type { Store } from '../../newsroom/store/store.ts'
import { duePages } from '../../newsroom/stories/due-pages.ts'
import { dropKeptPages } from './page-keeper.ts'
import { openPagePlace, REMEMBERED_MS, type PagePlace } from './page-place.ts'
import type { Progress } from './progress.ts'

const EVERY_MS = 250

type Renewing = {
  /** When the store was last looked at (milliseconds since 1970). */
  lookedAt: () => number
  isRedisThere: PagePlace['isRedisThere']
  stop: () => void
}

/**
 * Keeps the kept pages true: looks four times a second for what changed in the store (whichever process changed it) and for editions that
 * have fallen due or discussions that have closed by their age, and drops the pages they touch. The first look, before anything is served, catches up with what happened while this server was down.
 */
export async function startRenewing(store: Store): Promise<Renewing> {
  const place = await openPagePlace(store, settings())
  let progress = await advance(store, place.progress)
  const tidy = async () => {
    place.note(progress)
    await pruneRenewals(store, new Date(Date.now() - REMEMBERED_MS))
    place.tidy()
  }
  // What could not be tidied up takes room until tomorrow, and nothing else.
  const tidyUp = () => void tidy().catch(() => {})
  tidyUp()
  const tidying = setInterval(tidyUp, DAY_MS).unref()

  let hasComplained = false
  let timer: NodeJS.Timeout
  const look = async () => {
    try {
      const next = await advance(store, progress)
      if (next.renewal !== progress.renewal) place.note(next)
      progress = next
      hasComplained = false
    } catch (error) {
      // Mostly the store does not answer: kept pages go on as they are, /health says so, and the next look tries again.
      if (!hasComplained) console.error(`The store cannot be asked what changed: ${error instanceof Error ? error.message : String(error)}`)
      hasComplained = true
    }
    timer = setTimeout(look, EVERY_MS).unref()
  }
  timer = setTimeout(look, EVERY_MS).unref()
  return {
    lookedAt: () => Date.parse(progress.until),
    isRedisThere: place.isRedisThere,
    stop: () => {
      clearTimeout(timer)
      clearInterval(tidying)
      place.note(progress)
      place.close()
    },
  }
}

async function advance(store: Store, { renewal, until }: Progress): Promise<Progress> {
  const at = Date.now()
  const now = new Date(at).toISOString()
  const renewals = await renewalsAfter(store.read, renewal)
  const due = [...(await duePages(store.read, until, now)), ...(await dueClosings(store.read, until, now))]
  const newest = renewals.at(-1)?.id ?? renewal
  dropKeptPages(renewals, due, { renewal: newest, at })
  return { renewal: newest, until: now }
}
