import { availableParallelism } from 'node:os'
import sharp from 'sharp'
import type { Shelf } from '../shelf/shelf.ts'
import type { PictureFile } from '../stories/picture-view.ts'
import { PictureError } from './inspect-picture.ts'
import { makeVariants } from './make-variants.ts'

/** A picture of content/media with its variants made. */
export type MediaFile = PictureFile & { file: string }

/** An original to make variants of: its name in content/media and where it is. */
export type Original = { file: string; path: string }

/** Thrown when variants cannot be written; the message says where and what to check. */
export class MediaFolderError extends Error {}

type Made = { media: MediaFile[]; refused: { file: string; message: string }[] }

/**
 * Makes the variants of many pictures, as many at a time as there are cores. Pictures that cannot be decoded are refused, the
 * others made, sorted by name; `onProgress` hears of every one. Throws MediaFolderError.
 */
export async function makeMedia(originals: Original[], shelf: Shelf, onProgress: (done: number) => void = () => {}): Promise<Made> {
  const made: Made = { media: [], refused: [] }
  const waiting = [...originals]
  let done = 0
  const work = async () => {
    for (let original = waiting.shift(); original; original = waiting.shift()) {
      await makeOne(original, shelf, made)
      onProgress(++done)
    }
  }
  // One thread for each of several pictures is quicker than all threads for one.
  const threads = sharp.concurrency()
  sharp.concurrency(1)
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, work))
  } finally {
    sharp.concurrency(threads)
  }
  return { ...made, media: made.media.toSorted((one, other) => (one.file < other.file ? -1 : 1)) }
}

async function makeOne({ file, path }: Original, shelf: Shelf, made: Made): Promise<void> {
  try {
    made.media.push({ file, ...(await makeVariants(path, shelf)) })
  } catch (error) {
    if (!(error instanceof PictureError)) throw cannotWrite(shelf, error)
    made.refused.push({ file, message: error.message })
  }
}

function cannotWrite({ place }: Shelf, error: unknown) {
  const cause = error instanceof Error ? error.message : String(error)
  return new MediaFolderError(
    `The pictures’ variants cannot be written to ${place}: ${cause}. Check that it is there, writable and has room.`,
    { cause: error },
  )
}
