import { settings } from '../newsroom/settings.ts'
import { keptPagesFolder } from './kept-pages-folder.ts'
import { KeptPages, type KeptPage } from './kept-pages.ts'
import { isOfDesk } from './address.ts'
import { finishPage } from './finish-page.ts'
import { Makings, matches } from './makings.ts'

type Context = { kind?: string; cacheControl?: { revalidate?: number | false } }

const building = process.env.NEXT_PHASE === 'phase-production-build'

let pages: KeptPages | undefined
const keptPages = () => (pages ??= new KeptPages(keptPagesFolder(settings())))

const makings = new Makings()

// What the file system would not let go of. It may be old, so it is made anew for each reader until it goes.
let undropped: string[] = []

/** Drops kept pages in this process's name (see KeptPages.drop), and tries once more what could not be dropped before. */
export function dropKeptPages(patterns: string[]): void {
  makings.drop(patterns)
  undropped = [...new Set([...undropped, ...patterns])].filter((pattern) => !isDropped(pattern))
}

function isDropped(pattern: string): boolean {
  try {
    keptPages().drop(pattern)
    return true
  } catch (error) {
    complainOnce(error)
    return false
  }
}

/**
 * The cache handler Next is given (`cacheHandler` in next.config.js). It keeps finished pages as files under DATA_DIR and nothing
 * else: no 404, no redirect, no data of fetch (there is none).
 */
export default class PageKeeper {
  async get(key: string, context: Context): Promise<{ lastModified: number; value: unknown; cacheControl?: unknown } | null> {
    if (building || context.kind === 'FETCH') return null
    const address = addressOf(key)
    const page = undropped.some((pattern) => matches(pattern, address)) ? null : keptPages().get(address)
    if (!page || isOld(page)) makings.begin(address)
    return page && { lastModified: page.madeAt, value: page.value, cacheControl: page.cacheControl }
  }

  async set(key: string, value: unknown, context: Context): Promise<void> {
    if (building || context.kind === 'FETCH') return
    const address = addressOf(key)
    const isTrue = makings.finish(address)

    // A page of the desk is finished with each answer's nonce (finish-answer.ts).
    if (!isOfDesk(address)) finishPage(value)
    if (!isTrue || !isWorthKeeping(value)) return
    try {
      keptPages().set(address, { madeAt: Date.now(), value, cacheControl: context.cacheControl })
    } catch (error) {
      complainOnce(error)
    }
  }

  // Renewal comes through the store and dropKeptPages; nothing in the site calls revalidateTag or revalidatePath.
  async revalidateTag(): Promise<void> {}

  resetRequestCache(): void {}
}

/**
 * The address a key stands for. Next 16.4 prefixes it with the kind and a hash of the route: `/route-cache/APP_PAGE/<hash>/$/ar/politics`;
 * page-keeper.test.ts fails when an upgrade changes that.
 */
export function addressOf(key: string): string {
  const [, address] = /^\/route-cache\/[A-Z_]+\/[0-9a-f]{64}\/\$(\/.*)$/.exec(key) ?? []
  return address ?? key
}

function isWorthKeeping(value: unknown): boolean {
  const { kind, status } = (value ?? {}) as { kind?: string; status?: number }
  const isPage = kind === 'APP_PAGE' || kind === 'APP_ROUTE'
  return isPage && (status === undefined || status === 200 || status === 410)
}

function isOld({ madeAt, cacheControl }: KeptPage) {
  const { revalidate } = (cacheControl ?? {}) as { revalidate?: number | false }
  return typeof revalidate === 'number' && Date.now() - madeAt > revalidate * 1_000
}

let complained = false
function complainOnce(error: unknown) {
  if (complained) return
  complained = true
  console.error(
    `Pages cannot be kept under ${keptPages().folder} (${String(error)}); the site goes on, more slowly. Check that DATA_DIR is writable and has room.`,
  )
}
