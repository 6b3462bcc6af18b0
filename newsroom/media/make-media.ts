import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
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

/** Where a newsroom's variants are. */
export const mediaFolder = (dataDir: string) => join(dataDir, 'media')

/**
 * Makes the variants of many pictures, as many at a time as there are cores. Pictures that cannot be decoded are refused, the
 * others made, sorted by name; `onProgress` hears of every one. Throws MediaFolderError.
 */
export async function makeMedia(originals: Original[], dataDir: string, onProgress: (done: number) => void = () => {}): Promise<Made> {
  const made: Made = { media: [], refused: [] }
  const waiting = [...originals]
  let done = 0
  const work = async () => {
    for (let original = waiting.shift(); original; original = waiting.shift()) {
      await makeOne(original, dataDir, made)
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

async function makeOne({ file, path }: Original, dataDir: string, made: Made): Promise<void> {
  try {
    made.media.push({ file, ...(await makeVariants(path, mediaFolder(dataDir))) })
  } catch (error) {
    if (!(error instanceof PictureError)) throw cannotWrite(dataDir, error)
    made.refused.push({ file, message: error.message })
  }
}

function cannotWrite(dataDir: string, error: unknown) {
  const cause = error instanceof Error ? error.message : String(error)
  return new MediaFolderError(
    `The pictures' variants cannot be written to ${mediaFolder(dataDir)}: ${cause}. Check that DATA_DIR is writable and has room.`,
    { cause: error },
  )
}
