/** What began longer ago is no longer believed to go on: more than any request may take. */
const LONGEST_MAKING_MS = 60_000
const MOST_ADDRESSES = 10_000

/**
 * The pages that are being made now. A page that was being made while a change came in may show what was before it, so each making
 * remembers when it began, and what was dropped since is not kept. Where the beginning is not known, nothing is.
 */
export class Makings {
  /** By address, the beginnings of makings that have not finished, oldest first. */
  readonly #begun = new Map<string, Moment[]>()
  #droppings: (Moment & { pattern: string })[] = []
  #order = 0

  begin(address: string): void {
    if (this.#begun.size >= MOST_ADDRESSES) this.#forgetOld()
    this.#begun.set(address, [...this.#outstanding(address), this.#now()])
  }

  /** Whether what was made can be kept. Which of several makings finished cannot be told, so the oldest speaks for all. */
  finish(address: string): boolean {
    const outstanding = this.#outstanding(address)
    const [oldest] = outstanding
    if (outstanding.length > 1) this.#begun.set(address, outstanding.slice(0, -1))
    else this.#begun.delete(address)
    return oldest !== undefined && !this.#droppings.some(({ order, pattern }) => order > oldest.order && matches(pattern, address))
  }

  /** Notes that pages, or all below some addresses, were dropped. */
  drop(patterns: string[]): void {
    this.#droppings = [...this.#droppings.filter(isRecent), ...patterns.map((pattern) => ({ ...this.#now(), pattern }))]
  }

  #outstanding = (address: string) => this.#begun.get(address)?.filter(isRecent) ?? []

  #forgetOld() {
    for (const address of this.#begun.keys()) if (this.#outstanding(address).length === 0) this.#begun.delete(address)
    if (this.#begun.size >= MOST_ADDRESSES) this.#begun.clear()
  }

  #now = (): Moment => ({ order: ++this.#order, at: performance.now() })
}

type Moment = { order: number; at: number }

const isRecent = ({ at }: Moment) => performance.now() - at < LONGEST_MAKING_MS

/** Whether a pattern of `KeptPages.drop` names an address. */
export const matches = (pattern: string, address: string): boolean =>
  pattern.endsWith('/*') ? `${address}/`.startsWith(pattern.slice(0, -1)) : pattern === address
