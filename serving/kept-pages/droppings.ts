import type { Beginning } from './kept-page.ts'

const MOST_PATTERNS = 50_000

/** Two machines' clocks may differ by so much; a page from further in the future was made while a clock was wrong. */
const AHEAD_MS = 5_000

/**
 * What was dropped: for each address, or all below one, the last renewal and the last instant at which that was so. A page that began
 * before is not true any more, wherever it is kept and whichever server made it: nothing has to be removed anywhere for it not to be shown.
 */
export class Droppings {
  readonly #byPattern = new Map<string, Beginning>()
  /** What is older than all that is remembered is not believed. */
  #oldest: Beginning = { renewal: 0, at: 0 }
  #latestAt = 0

  /** Believes nothing that began earlier, because what was dropped before is not known here. */
  believeFrom(oldest: Beginning): void {
    this.#oldest = oldest
  }

  /** Notes that pages were dropped by a renewal. */
  noteRenewal(pattern: string, renewal: number): void {
    this.#note(pattern, { renewal, at: 0 })
  }

  /** Notes that pages changed by time alone, at an instant (milliseconds since 1970). */
  noteDue(patterns: string[], at: number): void {
    if (at < this.#latestAt) this.#clockWentBack(at)
    this.#latestAt = at
    for (const pattern of patterns) this.#note(pattern, { renewal: 0, at })
  }

  isTrue(begun: Beginning, address: string): boolean {
    if (begun.renewal < this.#oldest.renewal || begun.at < this.#oldest.at || begun.at > Date.now() + AHEAD_MS) return false
    return patternsNaming(address).every((pattern) => {
      const dropped = this.#byPattern.get(pattern)
      return !dropped || (begun.renewal >= dropped.renewal && begun.at > dropped.at)
    })
  }

  #note(pattern: string, { renewal, at }: Beginning) {
    const known = this.#byPattern.get(pattern)
    // The last noted stand last.
    this.#byPattern.delete(pattern)
    this.#byPattern.set(pattern, { renewal: Math.max(renewal, known?.renewal ?? 0), at: Math.max(at, known?.at ?? 0) })
    if (this.#byPattern.size > MOST_PATTERNS) this.#forgetHalf()
  }

  #forgetHalf() {
    const forgotten = [...this.#byPattern].slice(0, MOST_PATTERNS / 2)
    for (const [pattern, { renewal, at }] of forgotten) {
      this.#byPattern.delete(pattern)
      this.#oldest = { renewal: Math.max(this.#oldest.renewal, renewal), at: Math.max(this.#oldest.at, at) }
    }
  }

  /** What fell due by a clock that was ahead falls due again; until then nothing may wait for it. */
  #clockWentBack(now: number) {
    for (const [pattern, { renewal, at }] of this.#byPattern) if (at > now) this.#byPattern.set(pattern, { renewal, at: now })
    if (this.#oldest.at > now) this.#oldest = { ...this.#oldest, at: now }
  }
}

/** The patterns that name an address: itself, and all below it or below any of those above it. */
export function patternsNaming(address: string): string[] {
  const segments = address.split('/').filter(Boolean)
  return [address, ...Array.from({ length: segments.length + 1 }, (_, depth) => ['', ...segments.slice(0, depth), '*'].join('/'))]
}
