import type { MediaFile } from '../media/make-media.ts'
import { addChanges, listChanges, type ImportChanges } from './list-changes.ts'
import type { IdentifiedStories } from './merge-newsroom.ts'
import type { Newsroom, Story } from './model.ts'
import { picturesFiles } from './pictures-files.ts'
import { changedParts, EVERYTHING, touchedPages, type ChangedParts } from './touched-pages.ts'

/** What stories share, with the pictures there are. */
export type Shared = { directory: Omit<Newsroom, 'stories'>; media: MediaFile[] }

/** Of more addresses than these, each is not worth a line: all pages are made anew. */
const MOST_PAGES = 20_000

/** What an import changes for readers, and what is said of it, added up part by part. */
export class ImportEffect {
  readonly #before: Shared | null
  /** What there was before and what there will be, but for pictures that no story will show. */
  readonly #pictures: { was: Map<string, MediaFile>; is: Map<string, MediaFile> }
  readonly #pages = new Set<string>()
  readonly #beside: ChangedParts = { stories: [], topics: [], chosen: [] }
  #report: ImportChanges = { added: [], updated: [], unchanged: 0, kept: [], withdrawn: [], removed: [] }

  /** @param before null where the store held nothing */
  constructor(before: Shared | null, given: MediaFile[]) {
    this.#before = before
    const was = byFile(before?.media ?? [])
    this.#pictures = { was, is: new Map([...was, ...byFile(given)]) }
  }

  /** Some stories, with what all share once they are written. `given` are those of them that the import names. */
  noteStories(before: IdentifiedStories, given: Story[], after: IdentifiedStories, directory: Shared['directory']): void {
    this.#report = addChanges(this.#report, listChanges(part(before), { stories: given }, part(after)))
    this.#touch(before, after, directory)
  }

  /** What all share, in the end. */
  noteShared(given: Shared['directory'], after: Shared): void {
    const before = this.#before && { newsroom: this.#before.directory, ids: NOBODY.ids, media: this.#before.media }
    const report = listChanges(before, given, { newsroom: after.directory, ids: NOBODY.ids, media: after.media })
    this.#report = addChanges(report, this.#report)
    this.#touch(NOBODY, NOBODY, after.directory)
  }

  get report(): ImportChanges {
    return this.#report
  }

  /** The pages touched, in the form `noteRenewals` takes, and what tells which stand beside them. */
  get touched(): { pages: string[]; beside: ChangedParts } {
    const isEverything = !this.#before || this.#pages.size > MOST_PAGES || this.#pages.has(EVERYTHING)
    return {
      pages: isEverything ? [EVERYTHING] : [...this.#pages],
      beside: { ...this.#beside, topics: [...new Set(this.#beside.topics)] },
    }
  }

  #touch(before: IdentifiedStories, after: IdentifiedStories, directory: Shared['directory']) {
    if (!this.#before || this.#pages.size > MOST_PAGES) return
    const { was, is } = this.#pictures
    const old = { newsroom: { ...this.#before.directory, stories: before.stories }, ids: before.ids, media: picturesOf(before, was) }
    const now = { newsroom: { ...directory, stories: after.stories }, ids: after.ids, media: picturesOf(after, is) }
    for (const page of touchedPages(old, now)) this.#pages.add(page)
    const beside = changedParts(old, now)
    for (const kind of ['stories', 'topics', 'chosen'] as const) this.#beside[kind].push(...beside[kind])
  }
}

const NOBODY: IdentifiedStories = { stories: [], ids: new Map() }

const part = ({ stories, ids }: IdentifiedStories) => ({ newsroom: { stories }, ids, media: [] })

const byFile = (media: MediaFile[]) => new Map(media.map((file) => [file.file, file]))

function picturesOf({ stories }: IdentifiedStories, pictures: Map<string, MediaFile>): MediaFile[] {
  const files = new Set(stories.flatMap((story) => picturesFiles(story.pictures)))
  return [...files].flatMap((file) => pictures.get(file) ?? [])
}
