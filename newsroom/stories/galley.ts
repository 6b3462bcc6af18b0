import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What is gathered before it is written out, and read at a time; in bytes or letters, as it comes. */
const PIECE = 1024 * 1024

/**
 * Items on their way into the store, put aside in a temporary file, so that memory does not grow with how many there are. They are added one after the
 * other, and can then be read in their order as often as wanted. Whoever opens it removes it.
 */
export class Galley<Item> {
  readonly #folder = mkdtempSync(join(tmpdir(), 'midad-galley-'))
  readonly #file = openSync(join(this.#folder, 'items.jsonl'), 'w+')
  #gathered = ''

  constructor() {
    this.#unlink()
  }

  /** @param item anything that JSON keeps as it is */
  add(item: Item): void {
    this.#gathered += `${JSON.stringify(item)}\n`
    if (this.#gathered.length >= PIECE) this.#writeOut()
  }

  async *items(): AsyncGenerator<Item> {
    this.#writeOut()
    const decoder = new TextDecoder()
    const piece = Buffer.alloc(PIECE)
    let rest = ''
    for (let position = 0, bytes = 0; ; position += bytes) {
      bytes = readSync(this.#file, piece, 0, PIECE, position)
      if (bytes === 0) return
      // Not by readline, which takes more signs than ours for the end of a line.
      const lines = (rest + decoder.decode(piece.subarray(0, bytes), { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield JSON.parse(line) as Item
    }
  }

  remove(): void {
    closeSync(this.#file)
    this.#unlink()
  }

  #writeOut() {
    const bytes = Buffer.from(this.#gathered)
    for (let written = 0; written < bytes.length;) written += writeSync(this.#file, bytes, written)
    this.#gathered = ''
  }

  /** A file that is open needs no name, and without one nothing is left behind however the process ends. Windows wants it closed first. */
  #unlink() {
    try {
      rmSync(this.#folder, { recursive: true, force: true })
    } catch {
      // It is removed once it is closed.
    }
  }
}
