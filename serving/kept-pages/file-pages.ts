import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { BoundedMemory } from '../bounded-memory.ts'
import type { KeptPage, PageStorage } from './kept-page.ts'
import { bytesToPage, pageToBytes } from './page-bytes.ts'

const MEMORY_BYTES = 64 * 1024 * 1024
const EXTENSION = '.page'

/**
 * The files behind the kept pages: one per address, `…/ar/politics/suez-canal-150.page`. What is in memory is only ever a copy of
 * the file as it is now, so that removing a file is enough to have its page made anew, whoever removes it.
 */
export class FilePages implements PageStorage {
  readonly folder: string
  readonly place: string
  readonly #memory = new BoundedMemory<{ stamp: string; page: KeptPage }>(MEMORY_BYTES)

  constructor(folder: string) {
    this.folder = folder
    this.place = `under ${folder}`
  }

  get(address: string, isTrue: (page: KeptPage) => boolean): KeptPage | null {
    const page = this.#read(address)
    return page && isTrue(page) ? page : null
  }

  #read(address: string): KeptPage | null {
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

  /** It is written aside and then put in place. */
  set(address: string, page: KeptPage): void {
    const file = this.#file(address)
    mkdirSync(dirname(file), { recursive: true })
    const aside = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`
    try {
      writeFileSync(aside, pageToBytes(page))
      renameSync(aside, file)
    } catch (error) {
      rmSync(aside, { force: true })
      throw error
    }
  }

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
    return bytesToPage(readFileSync(file))
  } catch {
    // A file that was cut short or damaged, or written by another version of Node, is no page: it is made anew.
    rmSync(file, { force: true })
    return null
  }
}
