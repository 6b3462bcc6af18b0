import type { Renewal } from '../../newsroom/store/renewals.ts'
import { isBuilding, settings } from '../../newsroom/settings.ts'
import { isOfDesk } from '../address.ts'
import { Droppings } from './droppings.ts'
import { FilePages } from './file-pages.ts'
import { finishPage } from './finish-page.ts'
import { isOld, type Beginning, type KeptPage, type PageStorage } from './kept-page.ts'
import { Makings } from './makings.ts'
import { pagesFolder } from './pages-folder.ts'

type Context = { kind?: string; cacheControl?: { revalidate?: number | false } }

let storage: PageStorage | undefined
const keptPages = () => (storage ??= new FilePages(pagesFolder(settings())))

const makings = new Makings()
const droppings = new Droppings()
/** The last renewal this process has seen. */
let followed = 0

/** Has pages kept elsewhere than under DATA_DIR. Nothing that began before `oldest` is believed there: what was dropped by then is not known. */
export function keepPagesIn(other: PageStorage, oldest: Beginning): void {
  storage = other
  droppings.believeFrom(oldest)
}

/**
 * Drops kept pages: those that renewals name, and those that changed by time alone. `now` is how far the store was followed with that: the
 * last renewal seen, and the instant up to which what falls due was looked for.
 */
export function dropKeptPages(renewals: Renewal[], due: string[], now: Beginning): void {
  for (const { id, path } of renewals) droppings.noteRenewal(path, id)
  droppings.noteDue(due, now.at)
  followed = now.renewal
  for (const pattern of new Set([...renewals.map(({ path }) => path), ...due])) makeRoom(pattern)
}

/** The page kept for an address that can be answered with as it is; null where it has to be made, or made anew. */
export async function findFresh(address: string): Promise<KeptPage | null> {
  const page = await findTrue(address)
  return page && !isOld(page) ? page : null
}

const findTrue = (address: string) => keptPages().get(address, ({ begun }) => droppings.isTrue(begun, address))

function makeRoom(pattern: string) {
  try {
    keptPages().drop(pattern)
  } catch (error) {
    // It takes room until it can be removed, and is not shown.
    complainOnce(error)
  }
}

/**
 * The cache handler Next is given (`cacheHandler` in next.config.js). It keeps finished pages, as files under DATA_DIR or in Redis, and
 * nothing else: no 404, no redirect, no data of fetch (there is none).
 */
export default class PageKeeper {
  async get(key: string, context: Context): Promise<{ lastModified: number; value: unknown; cacheControl?: unknown } | null> {
    if (isBuilding() || context.kind === 'FETCH') return null
    const address = addressOf(key)
    const before = followed
    const page = await findTrue(address)
    if (!page || isOld(page)) makings.begin(address, before)
    return page && { lastModified: page.madeAt, value: page.value, cacheControl: page.cacheControl }
  }

  async set(key: string, value: unknown, context: Context): Promise<void> {
    if (isBuilding() || context.kind === 'FETCH') return
    const address = addressOf(key)
    const begun = makings.finish(address)

    // A page of the desk is finished with each answer's nonce (finish-answer.ts).
    if (!isOfDesk(address)) finishPage(value)
    if (!begun || !droppings.isTrue(begun, address) || !isWorthKeeping(value)) return
    try {
      await keptPages().set(address, { begun, madeAt: Date.now(), value, cacheControl: context.cacheControl })
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

let complained = false
function complainOnce(error: unknown) {
  if (complained) return
  complained = true
  console.error(
    `Pages cannot be kept ${keptPages().place} (${String(error)}); the site goes on, more slowly. Check that it is writable and has room.`,
  )
}
