import { namesOf, type Incoming } from './store-batch.ts'

/** Text that may wait, in UTF-16 units for each reply there is room for. */
const LETTERS_EACH = 1_000

/** Replies that came before what they reply to. There is room for so many; those beyond it are forgotten, and that they were is known. */
export class WaitingReplies {
  readonly #room: number
  readonly #byParent = new Map<string, Incoming[]>()
  #count = 0
  #letters = 0
  isOverfull = false

  constructor(room: number) {
    this.#room = room
  }

  add(replies: Incoming[]): void {
    for (const reply of replies) {
      if (this.#count >= this.#room || this.#letters >= this.#room * LETTERS_EACH) {
        this.isOverfull = true
        return
      }
      const parent = reply.parent ?? ''
      const siblings = this.#byParent.get(parent)
      if (siblings) siblings.push(reply)
      else this.#byParent.set(parent, [reply])
      this.#count++
      this.#letters += reply.body.length
    }
  }

  /** Lets go those that waited for one of these, and those that waited for them in turn. */
  release(placed: string[]): Incoming[] {
    if (this.#count === 0) return []
    const released: Incoming[] = []
    // Grows as it is walked through.
    const names = [...placed]
    for (const name of names) {
      const replies = this.#byParent.get(name) ?? []
      this.#byParent.delete(name)
      released.push(...replies)
      names.push(...replies.flatMap(namesOf))
    }
    this.#forget(released)
    return released
  }

  /** Lets go those that wait for nobody who waits too; where all wait in circles, all of them. Empty once none is left. */
  takeFirst(): Incoming[] {
    const all = [...this.#byParent.values()].flat()
    const names = new Set(all.flatMap(namesOf))
    const roots = all.filter(({ parent }) => !names.has(parent ?? ''))
    const first = roots.length > 0 ? roots : all
    for (const { parent } of first) this.#byParent.delete(parent ?? '')
    this.#forget(first)
    return first.toSorted((one, other) => one.line - other.line)
  }

  #forget(replies: Incoming[]) {
    this.#count -= replies.length
    for (const { body } of replies) this.#letters -= body.length
  }
}
