import type { WriteStream } from 'node:tty'

const EVERY_MS = 2_000

/** How far a long work has come: one line that is rewritten in a terminal, a line every two seconds elsewhere. */
export class ProgressLine {
  readonly #out: Pick<WriteStream, 'isTTY' | 'write'>
  #shownAt = Date.now()

  constructor(out: Pick<WriteStream, 'isTTY' | 'write'>) {
    this.#out = out
  }

  show(text: string, isLast: boolean): void {
    if (this.#out.isTTY) this.#out.write(`\r\u001B[K${text}${isLast ? '\n' : ''}`)
    else if (isLast || Date.now() - this.#shownAt > EVERY_MS) {
      this.#shownAt = Date.now()
      this.#out.write(`${text}\n`)
    }
  }
}

/** “1 file”, “2 files”: for English lines on the command line. */
export const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`
