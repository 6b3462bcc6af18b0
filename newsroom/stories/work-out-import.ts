import type { MediaFile } from '../media/make-media.ts'
import { currentRevision } from '../store/revision.ts'
import type { Store } from '../store/store.ts'
import { diffRows, storiesChangedBy, type TableChanges } from './diff-rows.ts'
import { Galley } from './galley.ts'
import { BATCH, type GivenNewsroom } from './given-stories.ts'
import { ImportEffect, type Shared } from './import-effect.ts'
import type { ImportChanges } from './list-changes.ts'
import { mergeDirectory, mergeLeft, mergeMedia, mergeStories, usedBy, type IdentifiedStories, type MergeOptions } from './merge-newsroom.ts'
import type { Story } from './model.ts'
import { noDirectoryRows, noStoryRows, rowsOfStories, type DirectoryRows, type StoryRows } from './newsroom-rows.ts'
import { directoryToRows, storiesToRows } from './newsroom-to-rows.ts'
import { picturesFiles } from './pictures-files.ts'
import { mediaFiles, readDirectoryRows, readStoryRows, storiesNamed } from './read-newsroom.ts'
import { rowsToNewsroom } from './rows-to-newsroom.ts'
import type { ChangedParts } from './touched-pages.ts'

/** A change that was worked out from the content of a revision, and what it means for readers. */
export type WorkedOut = {
  revision: number
  changes: () => AsyncIterable<TableChanges[]>
  isEmpty: boolean
  /** Ids of the stories that lists, search or related stories know of otherwise than they will. */
  stories: string[]
  pages: string[]
  beside: ChangedParts
  report: ImportChanges
  /** Called once it was written, or will not be. */
  remove: () => void
}

/**
 * Works out what an import of a whole newsroom changes (see `mergeNewsroom`), some stories at a time, so that memory does not grow with their
 * number on either side. It is true where the content's revision is still the one it began with.
 */
export async function workOutImport(store: Store, given: GivenNewsroom, media: MediaFile[], options: MergeOptions): Promise<WorkedOut> {
  const revision = await currentRevision(store.read)
  const pictures = await store.read.selectFrom('media').selectAll().orderBy('file').execute()
  const work = new ImportWork(store, { ...(await readDirectoryRows(store.read)), media: pictures }, given, media, options)
  try {
    for await (const stories of given.stories.batches()) await work.take(stories)
    await work.takeLeft()
    return { revision, ...work.finish() }
  } catch (error) {
    work.remove()
    throw error
  }
}

class ImportWork {
  readonly #store: Store
  readonly #rows: DirectoryRows
  readonly #given: Shared & { stories: GivenNewsroom['stories'] }
  readonly #options: MergeOptions
  readonly #before: Shared | null
  /** What stories share once this is written, and besides what no story will need. */
  readonly #directory: Shared['directory']
  readonly #effect: ImportEffect
  readonly #galley = new Galley<TableChanges[]>()
  /** Ids of the stories that were compared. */
  readonly #met = new Set<string>()
  readonly #stories: string[] = []
  readonly #used = usedBy([])
  readonly #shown = new Set<string>()
  #isEmpty = true

  constructor(store: Store, rows: DirectoryRows, { stories, ...directory }: GivenNewsroom, media: MediaFile[], options: MergeOptions) {
    this.#store = store
    this.#rows = rows
    this.#given = { directory, stories, media }
    this.#options = options
    const held = rowsToNewsroom({ ...rows, ...noStoryRows })
    this.#before = held && { directory: held, media: mediaFiles(rows) }
    this.#directory = mergeDirectory(held ?? undefined, directory, this.#used, { ...options, withdrawRemoved: false })
    this.#effect = new ImportEffect(this.#before, media)
  }

  /** Compares some of the given stories with what the store has of them. */
  async take(given: Story[]): Promise<void> {
    const { engine, read } = this.#store
    const rows = this.#before ? await readStoryRows(engine, read, await storiesNamed(engine, read, given)) : noStoryRows
    const named = this.#storiesIn(rows)
    const after = mergeStories(given, named, this.#given.stories.sluglines, this.#options)
    const before = { ids: named.ids, stories: named.stories.filter(({ slugline }) => after.found.has(slugline)) }
    this.#note(before, rowsOfStories(rows, new Set(before.stories.map(({ slugline }) => named.ids.get(slugline)))), given, after)
  }

  /** The stories that the store has and that are not given. */
  async takeLeft(): Promise<void> {
    const { engine, read } = this.#store
    const all = await read.selectFrom('stories').select('id').orderBy('slugline').execute()
    const left = all.flatMap(({ id }) => (this.#met.has(id) ? [] : [id]))
    for (let start = 0; start < left.length; start += BATCH) {
      const rows = await readStoryRows(engine, read, left.slice(start, start + BATCH))
      const before = this.#storiesIn(rows)
      this.#note(before, rows, [], mergeLeft(before, this.#given.stories.claimed, this.#options))
    }
  }

  finish(): Omit<WorkedOut, 'revision'> {
    const directory = mergeDirectory(this.#before?.directory, this.#given.directory, this.#used, this.#options)
    const media = mergeMedia(this.#before?.media ?? [], this.#given.media, this.#shown)
    this.#put(diffRows(this.#rows, directoryToRows(directory, media)))
    this.#effect.noteShared(this.#given.directory, { directory, media })
    return {
      changes: () => this.#galley.items(),
      isEmpty: this.#isEmpty,
      stories: this.#stories,
      ...this.#effect.touched,
      report: this.#effect.report,
      remove: () => this.remove(),
    }
  }

  remove(): void {
    this.#galley.remove()
  }

  #storiesIn(rows: StoryRows): IdentifiedStories {
    const newsroom = rowsToNewsroom({ ...noDirectoryRows, site: this.#rows.site, ...rows })
    return { stories: newsroom?.stories ?? [], ids: new Map(rows.stories.map(({ slugline, id }) => [slugline, id])) }
  }

  /** Notes what becomes of some stories. */
  #note(before: IdentifiedStories, rows: StoryRows, given: Story[], after: IdentifiedStories) {
    for (const { id } of rows.stories) this.#met.add(id)
    const changes = diffRows(rows, storiesToRows(after.stories, after.ids, rows.editions))
    this.#put(changes)
    this.#stories.push(...storiesChangedBy(changes))
    this.#effect.noteStories(before, given, after, this.#directory)
    const used = usedBy(after.stories)
    for (const kind of ['sections', 'topics', 'authors'] as const) for (const key of used[kind]) this.#used[kind].add(key)
    for (const { pictures } of after.stories) for (const file of picturesFiles(pictures)) this.#shown.add(file)
  }

  #put(changes: TableChanges[]) {
    if (changes.length === 0) return
    this.#isEmpty = false
    this.#galley.add(changes)
  }
}
