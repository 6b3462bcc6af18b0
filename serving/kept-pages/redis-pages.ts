import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'
import { BoundedMemory } from '../bounded-memory.ts'
import { isOld, type KeptPage, type PageStorage } from './kept-page.ts'
import { bytesToPage, pageToBytes } from './page-bytes.ts'
import type { PageRedis } from './page-redis.ts'

const press = promisify(zstdCompress)
const unpress = promisify(zstdDecompress)

const MEMORY_BYTES = 64 * 1024 * 1024

/** Longer addresses are told by their hash. */
const LONGEST_KEY = 300

/**
 * Kept pages in Redis, where all instances of a site find what one of them made, with those of late in memory. Redis may lose, evict or
 * refuse whatever it likes: what is found is judged by the page itself, so nothing is ever removed from it (PAGES_LIVE_MS lets it go).
 */
export class RedisPages implements PageStorage {
  readonly place: string
  readonly #redis: PageRedis
  readonly #prefix: string
  readonly #livingMs: number
  readonly #memory = new BoundedMemory<KeptPage>(MEMORY_BYTES)

  /** @param prefix names the build, the store and whatever else makes pages differ */
  constructor(redis: PageRedis, { prefix, livingMs }: { prefix: string; livingMs: number }) {
    this.place = `in Redis at ${redis.host}`
    this.#redis = redis
    this.#prefix = prefix
    this.#livingMs = livingMs
  }

  async get(address: string, isTrue: (page: KeptPage) => boolean): Promise<KeptPage | null> {
    const remembered = this.#memory.get(address)
    const isGood = remembered !== undefined && isTrue(remembered)
    if (isGood && !isOld(remembered)) return remembered

    const found = await this.#find(address)
    if (found && isTrue(found.page)) {
      this.#memory.set(address, found.page, found.size)
      return found.page
    }
    return isGood ? remembered : null
  }

  async set(address: string, page: KeptPage): Promise<void> {
    const bytes = pageToBytes(page)
    this.#memory.set(address, page, bytes.length)
    // Nobody waits for Redis: the page is made.
    void press(bytes).then((pressed) => this.#redis.set(this.#key(address), pressed, this.#livingMs))
  }

  drop(): void {}

  async #find(address: string): Promise<{ page: KeptPage; size: number } | undefined> {
    const pressed = await this.#redis.get(this.#key(address))
    if (!pressed) return undefined
    try {
      const bytes = await unpress(pressed)
      return { page: bytesToPage(bytes), size: bytes.length }
    } catch {
      // What is damaged is no page: it is made anew, and written over it.
      return undefined
    }
  }

  #key(address: string) {
    const name = address.length <= LONGEST_KEY ? address : `=${createHash('sha256').update(address).digest('hex')}`
    return `${this.#prefix}:${name}`
  }
}
