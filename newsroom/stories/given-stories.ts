import { Galley } from './galley.ts'
import type { Newsroom, Story } from './model.ts'
import { namesOf } from './merge-newsroom.ts'

/** The stories of an import. Which there are is known at once; they themselves come some at a time, as often as they are asked for. */
export type GivenStories = {
  sluglines: ReadonlySet<string>
  /** These, and what stories were formerly called. */
  claimed: ReadonlySet<string>
  batches: () => AsyncIterable<Story[]>
}

/** A newsroom whose stories need not be in memory. */
export type GivenNewsroom = Omit<Newsroom, 'stories'> & { stories: GivenStories }

/** Stories of one batch. */
export const BATCH = 200

/** Stories that are in memory. */
export const storiesAtHand = (stories: Story[], together = BATCH): GivenStories => ({
  ...namesOf(stories),
  batches: async function* () {
    for (let start = 0; start < stories.length; start += together) yield stories.slice(start, start + together)
  },
})

/** Stories that were read and found sound, put aside until the store takes them. Whoever makes it removes it. */
export class StoriesPutAside implements GivenStories {
  readonly sluglines = new Set<string>()
  readonly claimed = new Set<string>()
  readonly #galley = new Galley<Story>()

  add(story: Story): void {
    this.sluglines.add(story.slugline)
    for (const name of [story.slugline, ...story.formerly]) this.claimed.add(name)
    this.#galley.add(story)
  }

  async *batches(): AsyncGenerator<Story[]> {
    let batch: Story[] = []
    for await (const story of this.#galley.items()) {
      batch.push(story)
      if (batch.length === BATCH) yield batch.splice(0)
    }
    if (batch.length > 0) yield batch
  }

  remove(): void {
    this.#galley.remove()
  }
}
