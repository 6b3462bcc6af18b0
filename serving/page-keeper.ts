import { settings } from '../newsroom/settings.ts'
import { keptPagesFolder } from './kept-pages-folder.ts'
import { KeptPages, type KeptPage } from './kept-pages.ts'
import { finishPage } from './finish-page.ts'

type Context = { kind?: string; cacheControl?: { revalidate?: number | false } }

const building = process.env.NEXT_PHASE === 'phase-production-build'

let pages: KeptPages | undefined
const keptPages = () => (pages ??= new KeptPages(keptPagesFolder(settings())))

// A page that was being made while a change came in may show what was before it. Each making remembers how many droppings
// there had been when it began; what matches a later one is not kept.
const droppings: string[] = []
const begun = new Map<string, number>()
const MOST_BEGUN = 1_000

/** Drops kept pages in this process's name: see KeptPages.drop. */
export function dropKeptPages(patterns: string[]): void {
  for (const pattern of patterns) {
    droppings.push(pattern)
    keptPages().drop(pattern)
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
    const page = keptPages().get(address)
    if (!page || isOld(page)) noteBeginning(address)
    return page && { lastModified: page.madeAt, value: page.value, cacheControl: page.cacheControl }
  }

  async set(key: string, value: unknown, context: Context): Promise<void> {
    if (building || context.kind === 'FETCH') return
    const address = addressOf(key)
    const since = begun.get(address) ?? droppings.length
    begun.delete(address)

    finishPage(value)
    if (!isWorthKeeping(value) || droppings.slice(since).some((pattern) => matches(pattern, address))) return
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

function noteBeginning(address: string) {
  if (begun.has(address)) return
  if (begun.size >= MOST_BEGUN) begun.clear()
  begun.set(address, droppings.length)
}

const matches = (pattern: string, address: string) =>
  pattern.endsWith('/*') ? `${address}/`.startsWith(pattern.slice(0, -1)) : pattern === address

let complained = false
function complainOnce(error: unknown) {
  if (complained) return
  complained = true
  console.error(
    `Pages cannot be kept under ${keptPages().folder} (${String(error)}); the site goes on, more slowly. Check that DATA_DIR is writable and has room.`,
  )
}
