import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { open } from 'node:fs/promises'
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
  readonly #file = join(this.#folder, 'items.jsonl')
  readonly #descriptor = openSync(this.#file, 'w')
  #gathered = ''

  /** @param item anything that JSON keeps as it is */
  add(item: Item): void {
    this.#gathered += `${JSON.stringify(item)}\n`
    if (this.#gathered.length >= PIECE) this.#writeOut()
  }

  async *items(): AsyncGenerator<Item> {
    this.#writeOut()
    await using file = await open(this.#file)
    const decoder = new TextDecoder()
    const piece = Buffer.alloc(PIECE)
    let rest = ''
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, PIECE)
      if (bytesRead === 0) return
      // Not by readline, which takes more signs than ours for the end of a line.
      const lines = (rest + decoder.decode(piece.subarray(0, bytesRead), { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield JSON.parse(line) as Item
    }
  }

  remove(): void {
    closeSync(this.#descriptor)
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #writeOut() {
    const bytes = Buffer.from(this.#gathered)
    for (let written = 0; written < bytes.length;) written += writeSync(this.#descriptor, bytes, written)
    this.#gathered = ''
  }
}
