import { join } from 'node:path'
import type { Settings } from '../../newsroom/settings.ts'
import { DAY_MS, MINUTE_MS } from '../../newsroom/spans.ts'
import { renewalSpan } from '../../newsroom/store/renewals.ts'
import { storeMark } from '../../newsroom/store/store-mark.ts'
import type { Store } from '../../newsroom/store/store.ts'
import { dropKeptPages, keepPagesIn } from './page-keeper.ts'
import { PageRedis } from './page-redis.ts'
import { pagesFolder, pagesName, PROGRESS_FILE, pruneFormerBuilds, pruneHalves } from './pages-folder.ts'
import { readProgress, writeProgress, type Progress } from './progress.ts'
import { RedisPages } from './redis-pages.ts'

/** For how long a server that stood still can catch up, and what former builds kept stays. */
export const REMEMBERED_MS = 7 * DAY_MS

/** So many renewals a server looks back on as it starts, and so long, to know which pages in Redis are still true. */
const MOST_RENEWALS = 20_000
const LOOKED_BACK_MS = DAY_MS

/** The place where this server's pages are kept, and how far they follow the store. */
export type PagePlace = {
  /** From where on to catch up with the store. */
  progress: Progress
  /** Notes how far they follow it now. */
  note: (progress: Progress) => void
  /** Whether Redis answers; undefined where none is used. */
  isRedisThere: () => boolean | undefined
  /** Lets go of what nobody needs any more. */
  tidy: () => void
  close: () => void
}

/** Opens the place: Redis where REDIS_URL names one, else files under DATA_DIR. */
export function openPagePlace(store: Store, settings: Settings): Promise<PagePlace> {
  return settings.redisUrl ? openRedis(store, settings, settings.redisUrl) : openFolder(store, pagesFolder(settings))
}

async function openFolder(store: Store, folder: string): Promise<PagePlace> {
  const file = join(folder, PROGRESS_FILE)
  return {
    progress: await lastProgress(store, readProgress(file)),
    note: (progress) => writeProgress(file, progress),
    isRedisThere: () => undefined,
    tidy: () => {
      pruneFormerBuilds(folder, Date.now() - REMEMBERED_MS)
      pruneHalves(folder, Date.now() - MINUTE_MS)
    },
    close: () => {},
  }
}

/** What another server of the same folder may have noted as done just before this one was killed over it: it is done once more. */
const ONCE_MORE = { renewals: 1_000, ms: MINUTE_MS }

/** Where what happened since the last progress is not known any more, everything is dropped. */
async function lastProgress(store: Store, noted: Progress | null): Promise<Progress> {
  const { oldest, newest } = await renewalSpan(store.read)
  const isBroken = !noted || noted.renewal > newest || noted.renewal < oldest - 1
  if (!isBroken) {
    const until = new Date(Date.parse(noted.until) - ONCE_MORE.ms).toISOString()
    return { renewal: Math.max(oldest - 1, noted.renewal - ONCE_MORE.renewals), until }
  }
  const now = { renewal: newest, at: Date.now() }
  dropKeptPages([{ id: newest, path: '/*' }], ['/*'], now)
  return { renewal: newest, until: new Date(now.at).toISOString() }
}

async function openRedis(store: Store, settings: Settings, url: string): Promise<PagePlace> {
  const redis = new PageRedis(url)
  await redis.open()
  const prefix = `midad:${pagesName(await storeMark(store), settings)}`
  const { oldest, newest } = await renewalSpan(store.read)
  const since = { renewal: Math.max(oldest - 1, newest - MOST_RENEWALS), at: Date.now() - LOOKED_BACK_MS }
  keepPagesIn(new RedisPages(redis, { prefix, livingMs: LOOKED_BACK_MS }), since)
  return {
    progress: { renewal: since.renewal, until: new Date(since.at).toISOString() },
    note: () => {},
    isRedisThere: () => redis.isThere,
    tidy: () => {},
    close: () => redis.close(),
  }
}
