/** What is remembered by a key, up to so many bytes in all: where there is no more room, what was not asked for longest goes first. */
export class BoundedMemory<Value> {
  readonly #most: number
  readonly #entries = new Map<string, { value: Value; size: number }>()
  #bytes = 0

  constructor(most: number) {
    this.#most = most
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return undefined
    // The last used stand last.
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.value
  }

  /** `size` is in bytes. One that is larger than all there is room for is not remembered. */
  set(key: string, value: Value, size: number): void {
    this.#bytes += size - (this.#entries.get(key)?.size ?? 0)
    this.#entries.delete(key)
    this.#entries.set(key, { value, size })
    for (const [oldest, entry] of this.#entries) {
      if (this.#bytes <= this.#most) break
      this.#entries.delete(oldest)
      this.#bytes -= entry.size
    }
  }
}
