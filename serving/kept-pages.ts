import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { BoundedMemory } from './bounded-memory.ts'

/** A page as Next hands it over, with when it was made. */
export type KeptPage = { madeAt: number; value: unknown; cacheControl?: unknown }

const MEMORY_BYTES = 64 * 1024 * 1024
const EXTENSION = '.page'

/**
 * The files behind the kept pages: one per address, `…/ar/politics/suez-canal-150.page`. What is in memory is only ever a copy of
 * the file as it is now, so that removing a file is enough to have its page made anew, whoever removes it.
 */
export class KeptPages {
  readonly folder: string
  readonly #memory = new BoundedMemory<{ stamp: string; page: KeptPage }>(MEMORY_BYTES)

  constructor(folder: string) {
    this.folder = folder
  }

  get(address: string): KeptPage | null {
    const file = this.#file(address)
    const stat = statOf(file)
    if (!stat?.isFile()) return null

    const stamp = `${stat.mtimeMs}:${stat.size}:${stat.ino}`
    const remembered = this.#memory.get(file)
    if (remembered?.stamp === stamp) return remembered.page

    const page = readPage(file)
    if (page) this.#memory.set(file, { stamp, page }, stat.size)
    return page
  }

  /** Keeps a page, whole or not at all: it is written aside and then put in place. */
  set(address: string, page: KeptPage): void {
    const file = this.#file(address)
    mkdirSync(dirname(file), { recursive: true })
    const aside = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`
    const bytes = serialize(page)
    try {
      writeFileSync(aside, Buffer.concat([digest(bytes), bytes]))
      renameSync(aside, file)
    } catch (error) {
      rmSync(aside, { force: true })
      throw error
    }
  }

  /** Drops one page (`/ar/latest`), all below an address (`/ar/latest/page/*`), or all (`/*`). */
  drop(pattern: string): void {
    if (!pattern.endsWith('/*')) return rmSync(this.#file(pattern), { force: true })
    rmSync(join(this.folder, ...segmentsOf(pattern.slice(0, -2))), { recursive: true, force: true })
  }

  #file(address: string) {
    return join(this.folder, ...segmentsOf(address)) + EXTENSION
  }
}

/** The most bytes of a name: file systems end at 255, and a file written aside has a longer one. */
const LONGEST_NAME = 200

const segmentsOf = (address: string) => address.split('/').filter(Boolean).map(nameOf)

/**
 * Encoded, a segment can neither climb out of the folder nor hold a separator; "." and ".." alone need a mark of their own. A long one
 * (each Arabic letter takes six bytes) is told by its hash, behind a mark that no encoding leaves.
 */
function nameOf(segment: string): string {
  const name = encodeURIComponent(segment).replaceAll('.', '%2E').replaceAll('*', '%2A')
  return name.length <= LONGEST_NAME ? name : `=${createHash('sha256').update(name).digest('hex')}`
}

function statOf(file: string) {
  try {
    return statSync(file, { throwIfNoEntry: false })
  } catch {
    // What cannot be looked at is not kept: the page is made.
    return undefined
  }
}

function readPage(file: string): KeptPage | null {
  try {
    const kept = readFileSync(file)
    const bytes = kept.subarray(DIGEST_BYTES)
    if (!digest(bytes).equals(kept.subarray(0, DIGEST_BYTES))) throw new Error('This is not what was written.')
    return deserialize(bytes) as KeptPage
  } catch {
    // A file that was cut short or damaged, or written by another version of Node, is no page: it is made anew.
    rmSync(file, { force: true })
    return null
  }
}

const DIGEST_BYTES = 32
const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest()
