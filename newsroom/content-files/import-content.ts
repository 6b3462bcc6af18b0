import { makeMedia, type MediaFile } from '../media/make-media.ts'
import { assertSameShelf } from '../shelf/assert-same-shelf.ts'
import { openShelf, type Shelf, type ShelfSettings } from '../shelf/shelf.ts'
import type { Store } from '../store/store.ts'
import type { Newsroom } from '../stories/model.ts'
import { StoriesPutAside } from '../stories/given-stories.ts'
import type { ImportChanges } from '../stories/list-changes.ts'
import { publishStories, writeNewsroom } from '../stories/write-newsroom.ts'
import type { NamedPicture } from './check-pictures.ts'
import { ContentError } from './content-problem.ts'
import { readContent, readEdition } from './read-content.ts'

export type ImportOptions = {
  /** The content folder. */
  from: string
  /** Whether editions whose file is gone are withdrawn from the site. */
  withdrawRemoved?: boolean
  /** Sluglines: these stories are imported and nothing else. */
  only?: string[]
  now?: Date
  /** Hears how many of the pictures are done; the rest of an import takes a moment. */
  onProgress?: (done: number, total: number) => void
}

/**
 * Reads a content folder, makes its pictures' variants and brings the store to what it says, in one transaction. Throws
 * ContentError with all problems, ShelfError, MediaFolderError or StoreBusyError; the store is then as it was.
 */
export async function importContent(store: Store, settings: ShelfSettings, options: ImportOptions): Promise<ImportChanges> {
  const { from, only, withdrawRemoved = false, now = new Date(), onProgress = () => {} } = options
  const shelf = openShelf(settings)
  await assertSameShelf(store, shelf)
  if (only) {
    const { newsroom, pictures } = await readContent(from, only)
    return publishStories(store, { ...partsOf(newsroom), media: await makePictures(pictures, shelf, onProgress) }, now)
  }
  const stories = new StoriesPutAside()
  try {
    const { directory, pictures } = await readEdition(from, (story) => stories.add(story))
    const media = await makePictures(pictures, shelf, onProgress)
    return await writeNewsroom(store, { ...directory, stories }, media, { withdrawRemoved, now })
  } finally {
    stories.remove()
  }
}

const partsOf = ({ stories, topics, authors }: Newsroom) => ({ stories, topics, authors })

async function makePictures(
  pictures: NamedPicture[],
  shelf: Shelf,
  onProgress: (done: number, total: number) => void,
): Promise<MediaFile[]> {
  const { media, refused } = await makeMedia(pictures, shelf, (done) => onProgress(done, pictures.length))
  if (refused.length > 0) {
    throw new ContentError(
      refused.flatMap(({ file, message }) => pictures.filter((picture) => picture.file === file).map(({ problem }) => problem(message))),
    )
  }
  return media
}
