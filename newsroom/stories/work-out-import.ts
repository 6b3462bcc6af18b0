import type { MediaFile } from '../media/make-media.ts'
import { currentRevision } from '../store/revision.ts'
import type { Store } from '../store/store.ts'
import { diffRows, type TableChanges } from './diff-rows.ts'
import { Galley } from './galley.ts'
import { BATCH, type GivenNewsroom } from './given-stories.ts'
import { addChanges, listChanges, type ImportChanges } from './list-changes.ts'
import {
  mergeDirectory,
  mergeLeft,
  mergeMedia,
  mergeStories,
  usedBy,
  type IdentifiedStories,
  type MergeOptions,
  type UsedKeys,
} from './merge-newsroom.ts'
import type { Newsroom, Story } from './model.ts'
import { noStoryRows, type DirectoryRows, type StoryRows } from './newsroom-rows.ts'
import { directoryToRows, storiesToRows } from './newsroom-to-rows.ts'
import { picturesFiles } from './pictures-files.ts'
import { mediaFiles, readDirectoryRows, readStoryRows, storiesNamed } from './read-newsroom.ts'
import { rowsToNewsroom } from './rows-to-newsroom.ts'
import { changedParts, EVERYTHING, touchedPages, type ChangedParts } from './touched-pages.ts'

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

/** Of more addresses than these, each is not worth a line: all pages are made anew. */
const MOST_PAGES = 20_000

/**
 * Works out what an import of a whole newsroom changes (see `mergeNewsroom`), some stories at a time, so that memory does not grow with their
 * number on either side. It is true where the content's revision is still the one it began with.
 */
export async function workOutImport(store: Store, given: GivenNewsroom, media: MediaFile[], options: MergeOptions): Promise<WorkedOut> {
  const work = await ImportWork.begin(store, given, media, options)
  try {
    for await (const stories of given.stories.batches()) await work.take(stories)
    await work.takeLeft()
    return work.finish()
  } catch (error) {
    work.remove()
    throw error
  }
}

type Directory = Omit<Newsroom, 'stories'>
type Before = { directory: Directory; media: MediaFile[] } | null

class ImportWork {
  readonly #store: Store
  readonly #given: GivenNewsroom
  readonly #givenMedia: MediaFile[]
  readonly #options: MergeOptions
  readonly #revision: number
  readonly #rows: DirectoryRows
  readonly #before: Before
  /** What stories share once this is written, but for what no story will need. */
  readonly #directory: Directory
  readonly #pictures: Map<string, MediaFile>[]
  readonly #galley = new Galley<TableChanges[]>()
  readonly #found = new Set<string>()
  readonly #used: UsedKeys = usedBy([])
  readonly #shown = new Set<string>()
  readonly #stories: string[] = []
  readonly #pages = new Set<string>()
  readonly #beside: ChangedParts = { stories: [], topics: [], chosen: [] }
  #report: ImportChanges = { added: [], updated: [], unchanged: 0, kept: [], withdrawn: [], removed: [] }
  #isEmpty = true

  static async begin(store: Store, given: GivenNewsroom, media: MediaFile[], options: MergeOptions): Promise<ImportWork> {
    const revision = await currentRevision(store.read)
    const pictures = await store.read.selectFrom('media').selectAll().orderBy('file').execute()
    return new ImportWork(store, given, media, options, revision, { ...(await readDirectoryRows(store.read)), media: pictures })
  }

  private constructor(
    store: Store,
    given: GivenNewsroom,
    media: MediaFile[],
    options: MergeOptions,
    revision: number,
    rows: DirectoryRows,
  ) {
    this.#store = store
    this.#given = given
    this.#givenMedia = media
    this.#options = options
    this.#revision = revision
    this.#rows = rows
    const newsroom = rowsToNewsroom({ ...rows, ...noStoryRows })
    this.#before = newsroom && { directory: newsroom, media: mediaFiles(rows) }
    const { stories: _given, ...directory } = given
    this.#directory = mergeDirectory(newsroom ?? undefined, directory, this.#used, { ...options, withdrawRemoved: false })
    const byFile = (files: MediaFile[]) => new Map(files.map((file) => [file.file, file]))
    const had = byFile(this.#before?.media ?? [])
    this.#pictures = [had, new Map([...had, ...byFile(media)])]
  }

  /** Some of the given stories. */
  async take(given: Story[]): Promise<void> {
    const { engine, read } = this.#store
    const rows = this.#before ? await readStoryRows(engine, read, await storiesNamed(engine, read, given)) : noStoryRows
    const stored = this.#storiesIn(rows)
    const after = mergeStories(given, stored, this.#given.stories.sluglines, this.#options)
    const before = { ids: stored.ids, stories: stored.stories.filter(({ slugline }) => after.found.has(slugline)) }
    this.#note(before, rowsOf(before, rows), given, after)
  }

  /** What the store has besides the given stories. */
  async takeLeft(): Promise<void> {
    const { engine, read } = this.#store
    const all = await read.selectFrom('stories').select('id').orderBy('slugline').execute()
    const left = all.flatMap(({ id }) => (this.#found.has(id) ? [] : [id]))
    for (let start = 0; start < left.length; start += BATCH) {
      const rows = await readStoryRows(engine, read, left.slice(start, start + BATCH))
      const before = this.#storiesIn(rows)
      this.#note(before, rows, [], mergeLeft(before, this.#given.stories.claimed, this.#options))
    }
  }

  finish(): WorkedOut {
    const { stories: _given, ...given } = this.#given
    const directory = mergeDirectory(this.#before?.directory, given, this.#used, this.#options)
    const media = mergeMedia(this.#before?.media ?? [], this.#givenMedia, this.#shown)
    this.#put(diffRows(this.#rows, directoryToRows(directory, media)))
    const nothing = new Map<string, string>()
    const before = this.#before && { newsroom: this.#before.directory, ids: nothing, media: this.#before.media }
    this.#report = addChanges(listChanges(before, given, { newsroom: directory, ids: nothing, media }), this.#report)
    this.#touch({ stories: [], ids: nothing }, { stories: [], ids: nothing }, directory)
    const isTooMuch = this.#pages.size > MOST_PAGES || this.#pages.has(EVERYTHING) || !this.#before
    return {
      revision: this.#revision,
      changes: () => this.#galley.items(),
      isEmpty: this.#isEmpty,
      stories: this.#stories,
      pages: isTooMuch ? [EVERYTHING] : [...this.#pages],
      beside: { ...this.#beside, topics: [...new Set(this.#beside.topics)] },
      report: this.#report,
      remove: () => this.remove(),
    }
  }

  remove(): void {
    this.#galley.remove()
  }

  #storiesIn(rows: StoryRows): IdentifiedStories {
    const newsroom = rowsToNewsroom({ ...this.#rows, sections: [], topics: [], authors: [], pages: [], fronts: [], media: [], ...rows })
    return { stories: newsroom?.stories ?? [], ids: new Map(rows.stories.map(({ slugline, id }) => [slugline, id])) }
  }

  /** Notes what becomes of some stories. */
  #note(before: IdentifiedStories, rows: StoryRows, given: Story[], after: IdentifiedStories) {
    for (const { id } of rows.stories) this.#found.add(id)
    const changes = diffRows(rows, storiesToRows(after.stories, after.ids, rows.editions))
    this.#put(changes)
    this.#stories.push(...storiesChangedBy(changes))
    const report = listChanges(part(before), { stories: given }, part(after))
    this.#report = addChanges(this.#report, report)
    const used = usedBy(after.stories)
    for (const kind of ['sections', 'topics', 'authors'] as const) for (const key of used[kind]) this.#used[kind].add(key)
    for (const { pictures } of after.stories) for (const file of picturesFiles(pictures)) this.#shown.add(file)
    this.#touch(before, after, this.#directory)
  }

  #put(changes: TableChanges[]) {
    if (changes.length === 0) return
    this.#isEmpty = false
    this.#galley.add(changes)
  }

  #touch(before: IdentifiedStories, after: IdentifiedStories, directory: Directory) {
    if (!this.#before || this.#pages.size > MOST_PAGES) return
    const was = { newsroom: { ...this.#before.directory, stories: before.stories }, ids: before.ids, media: this.#picturesOf(0, before) }
    const is = { newsroom: { ...directory, stories: after.stories }, ids: after.ids, media: this.#picturesOf(1, after) }
    for (const page of touchedPages(was, is)) this.#pages.add(page)
    const beside = changedParts(was, is)
    for (const kind of ['stories', 'topics', 'chosen'] as const) this.#beside[kind].push(...beside[kind])
  }

  #picturesOf(side: 0 | 1, { stories }: IdentifiedStories): MediaFile[] {
    const files = new Set(stories.flatMap(({ pictures }) => picturesFiles(pictures)))
    return [...files].flatMap((file) => this.#pictures[side]?.get(file) ?? [])
  }
}

const part = ({ stories, ids }: IdentifiedStories) => ({ newsroom: { stories }, ids, media: [] })

/** Of some rows those of some stories. */
function rowsOf({ stories, ids }: IdentifiedStories, rows: StoryRows): StoryRows {
  const wanted = new Set(stories.map(({ slugline }) => ids.get(slugline)))
  const of = <Row extends { story_id: string }>(some: Row[]) => some.filter(({ story_id }) => wanted.has(story_id))
  return {
    stories: rows.stories.filter(({ id }) => wanted.has(id)),
    former_sluglines: of(rows.former_sluglines),
    story_topics: of(rows.story_topics),
    editions: of(rows.editions),
    edition_authors: of(rows.edition_authors),
    related_choices: of(rows.related_choices),
  }
}

/** The stories of which something changed that lists, search or related stories know of. */
export const storiesChangedBy = (changes: TableChanges[]): string[] => [
  ...new Set(
    changes.flatMap(({ table, inserted, updated, deleted }) => {
      const rows = [...inserted, ...updated, ...deleted]
      if (table === 'stories') return rows.map(({ id }) => String(id))
      return ['editions', 'story_topics', 'edition_authors'].includes(table) ? rows.map(({ story_id }) => String(story_id)) : []
    }),
  ),
]
