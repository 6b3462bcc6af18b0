import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, opendir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { Readable } from 'node:stream'
import { assertName } from './names.ts'
import type { Shelf, ShelvedFile, ShelvedName } from './shelf.ts'

/** What is written aside ends so, and is no file of the shelf. */
const ASIDE = '.new'

/** The shelf as a folder: of this machine, or of a network that several share. */
export class FolderShelf implements Shelf {
  readonly place: string

  constructor(folder: string) {
    this.place = folder
  }

  async read(name: string): Promise<ShelvedFile | null> {
    const path = this.#path(name)
    const found = await stat(path).catch(orNothing)
    if (!found?.isFile()) return null
    return { size: found.size, body: Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array> }
  }

  /** Written beside it, and then in its place, so that nobody ever reads half of it. */
  async write(name: string, bytes: Uint8Array): Promise<void> {
    const path = this.#path(name)
    const aside = `${path}.${randomUUID()}${ASIDE}`
    await mkdir(dirname(path), { recursive: true })
    try {
      await writeFile(aside, bytes)
      await rename(aside, path)
    } catch (error) {
      await rm(aside, { force: true })
      throw error
    }
  }

  async *list(folder: string): AsyncIterable<ShelvedName> {
    const entries = await opendir(this.#path(folder), { recursive: true }).catch(orNothing)
    if (!entries) return
    for await (const entry of entries) {
      if (!entry.isFile() || entry.name.startsWith('.') || entry.name.endsWith(ASIDE)) continue
      const path = join(entry.parentPath, entry.name)
      const found = await stat(path).catch(orNothing)
      if (found) yield { name: relative(this.place, path).replaceAll('\\', '/'), size: found.size, changedAt: found.mtime }
    }
  }

  async remove(name: string): Promise<void> {
    await rm(this.#path(name), { force: true })
  }

  #path(name: string) {
    assertName(name)
    return join(this.place, name)
  }
}

function orNothing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
  throw error
}
