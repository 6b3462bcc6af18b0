import type { Beginning } from './kept-page.ts'

/** What began longer ago is no longer believed to go on: more than any request may take. */
const LONGEST_MAKING_MS = 60_000
const MOST_ADDRESSES = 10_000
/** Where the clock moved by more than time passed, it was set. */
const STEP_MS = 1_000

/** The pages that are being made now, each with when that began: a page that was being made while a change came in may show what was before it. */
export class Makings {
  /** By address, the beginnings of makings that have not finished, oldest first. */
  readonly #begun = new Map<string, Going[]>()

  /** @param renewal the last one that was seen */
  begin(address: string, renewal: number): void {
    if (this.#begun.size >= MOST_ADDRESSES) this.#forgetOld()
    this.#begun.set(address, [...this.#outstanding(address), { renewal, at: Date.now(), since: performance.now() }])
  }

  /**
   * When what was made now was begun, where that is known. Which of several makings finished cannot be told, so the oldest speaks for all.
   * Where the clock was set meanwhile nobody can say of which time the page is.
   */
  finish(address: string): Beginning | undefined {
    const outstanding = this.#outstanding(address)
    const [oldest] = outstanding
    if (outstanding.length > 1) this.#begun.set(address, outstanding.slice(0, -1))
    else this.#begun.delete(address)
    return oldest && !wasClockSet(oldest) ? { renewal: oldest.renewal, at: oldest.at } : undefined
  }

  #outstanding = (address: string) => this.#begun.get(address)?.filter(isRecent) ?? []

  #forgetOld() {
    for (const address of this.#begun.keys()) if (this.#outstanding(address).length === 0) this.#begun.delete(address)
    if (this.#begun.size >= MOST_ADDRESSES) this.#begun.clear()
  }
}

/** The clock may be set meanwhile; how long a making takes is told by what only runs forward. */
type Going = Beginning & { since: number }

const wasClockSet = ({ at, since }: Going) => Math.abs(Date.now() - at - (performance.now() - since)) > STEP_MS

const isRecent = ({ since }: Going) => performance.now() - since < LONGEST_MAKING_MS
