import { createClient, RESP_TYPES } from '@redis/client'
import { inTime } from '../../newsroom/store/in-time.ts'

/** A page is made sooner than a reader would wait longer for Redis. */
const PATIENCE_MS = 250
/** After a failure Redis is left alone for so long, or every reader would wait for it in vain. */
const REST_MS = 1_000
const LONGEST_BETWEEN_TRIES_MS = 2_000

/** Redis as the kept pages see it: what it cannot answer at once is not there, and nothing here ever throws. */
export class PageRedis {
  readonly host: string
  readonly #client
  #restsUntil = 0
  #hasComplained = false

  constructor(url: string) {
    this.host = new URL(url).host
    this.#client = createClient({
      url,
      disableOfflineQueue: true,
      socket: { connectTimeout: 2_000, reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, LONGEST_BETWEEN_TRIES_MS) },
    }).withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer })
    this.#client.on('error', (error: Error) => this.#complain(error))
    this.#client.on('ready', () => this.#rejoice())
  }

  /** Begins to connect, and goes on trying for as long as it takes. Resolves once Redis answers, or has had its time to. */
  async open(): Promise<void> {
    const connecting = this.#client.connect().then(
      () => {},
      (error: Error) => this.#complain(error),
    )
    await Promise.race([connecting, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS * 4).unref())])
  }

  get isThere(): boolean {
    return this.#client.isReady && performance.now() >= this.#restsUntil
  }

  async get(key: string): Promise<Buffer | null> {
    return (await this.#ask(() => this.#client.get(key))) ?? null
  }

  async set(key: string, value: Buffer, livingMs: number): Promise<void> {
    await this.#ask(() => this.#client.set(key, value, { expiration: { type: 'PX', value: livingMs } }))
  }

  close(): void {
    this.#client.destroy()
  }

  async #ask<T>(command: () => Promise<T>): Promise<T | undefined> {
    if (!this.isThere) return undefined
    try {
      // The client's own time limit ends once a question was sent, which is when a Redis that hangs begins to be waited for.
      return await inTime(command(), PATIENCE_MS)
    } catch (error) {
      this.#restsUntil = performance.now() + REST_MS
      this.#complain(error as Error)
      return undefined
    }
  }

  #complain(error: Error) {
    if (this.#hasComplained) return
    this.#hasComplained = true
    console.error(
      `Redis at ${this.host} does not answer (${error.message || error.name}); each server keeps pages for itself until it does.`,
    )
  }

  #rejoice() {
    if (this.#hasComplained) console.log(`Redis at ${this.host} answers again.`)
    this.#hasComplained = false
  }
}
