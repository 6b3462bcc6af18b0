import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { BoundedMemory } from './bounded-memory.ts'

const press = promisify(brotliCompress)

/** All of a large newspaper's pages that are read much, many times over. */
const MOST_BYTES = 32 * 1024 * 1024

/** How many texts may wait to be pressed. */
const MOST_WAITING = 50

/** How many texts that were asked for once are remembered by their hash. */
const MOST_MET = 10_000

/**
 * Texts in Brotli at its best, a tenth to a fifth smaller than what there is time for while a reader waits. That takes 40 ms of one core for a
 * long page, so it is done beside the answers, one text at a time, and only for what is asked for a second time: a page that every comment
 * renews is not worth it. They are known by what they are, so nothing here can be out of date.
 */
export class PressedTexts {
  readonly #pressed: BoundedMemory<Buffer>
  readonly #met = new Set<string>()
  /** What waits to be pressed; its texts are in memory until then. */
  readonly #waiting = new Set<string>()
  #pressing: Promise<void> = Promise.resolve()

  constructor(mostBytes = MOST_BYTES) {
    this.#pressed = new BoundedMemory(mostBytes)
  }

  /** The text pressed, if it is by now; else it may be the next time. */
  find(text: Buffer): Buffer | undefined {
    const key = hash('sha1', text, 'base64')
    const found = this.#pressed.get(key)
    if (found) return found
    if (this.#met.has(key)) this.#queue(key, text)
    else this.#meet(key)
    return undefined
  }

  /** Resolves once everything is pressed that was asked for twice. */
  settled(): Promise<void> {
    return this.#pressing
  }

  #meet(key: string) {
    if (this.#met.size >= MOST_MET) this.#met.clear()
    this.#met.add(key)
  }

  #queue(key: string, text: Buffer) {
    // Where a crowd asks for more at once than can be pressed, what is asked for again has its turn later.
    if (this.#waiting.has(key) || this.#waiting.size >= MOST_WAITING) return
    this.#waiting.add(key)
    this.#pressing = this.#pressing.then(async () => {
      const pressed = await press(text, paramsFor(text)).catch(() => undefined)
      this.#waiting.delete(key)
      this.#met.delete(key)
      if (pressed) this.#pressed.set(key, pressed, pressed.length)
    })
  }
}

const paramsFor = (text: Buffer) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  },
})
