import { settings, type FilesPlace } from '../settings.ts'
import { BucketShelf } from './bucket-shelf.ts'
import { FolderShelf } from './folder-shelf.ts'

/** A file on the shelf, to be read once. `size` is in bytes. */
export type ShelvedFile = { size: number; body: ReadableStream<Uint8Array> }

/** What is told of a file on the shelf without reading it. */
export type ShelvedName = { name: string; size: number; changedAt: Date }

/**
 * The files that all servers of a site share: the variants and originals of pictures (`media/<hash>/800.avif`), and what former builds served
 * (`builds/…`). A name is made of segments of Latin letters, digits, `.`, `_`, `~` and `-`, none of which begins with a dot, and never
 * stands for something else later.
 */
export type Shelf = {
  /** For people: where it is. */
  place: string
  /** The file, or null where there is none. Throws where the shelf cannot be asked. */
  read: (name: string) => Promise<ShelvedFile | null>
  /** Puts a file there, whole or not at all. */
  write: (name: string, bytes: Uint8Array) => Promise<void>
  /** The files below a folder (`media/0123456789abcdef`), whatever their depth; none where there is no such folder. */
  list: (folder: string) => AsyncIterable<ShelvedName>
  remove: (name: string) => Promise<void>
}

/** Where a shelf is: FILES_URL, else the folder all else is in. */
export type ShelfSettings = { dataDir: string; files?: FilesPlace | undefined }

/** Opens the shelf that settings name. */
export function openShelf({ dataDir, files }: ShelfSettings): Shelf {
  if (files === undefined) return new FolderShelf(dataDir)
  return 'folder' in files ? new FolderShelf(files.folder) : new BucketShelf(files)
}

let shelf: Shelf | undefined

/** This process's shelf. */
export const theShelf = (): Shelf => (shelf ??= openShelf(settings()))

/** A whole file, or null where there is none. */
export async function readWhole(from: Shelf, name: string): Promise<Buffer | null> {
  const file = await from.read(name)
  return file && Buffer.from(await new Response(file.body).arrayBuffer())
}
