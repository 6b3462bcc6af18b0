import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { PICTURE_FACTS, pictureFolder } from '../media/picture-folder.ts'
import { readWhole, type Shelf } from '../shelf/shelf.ts'
import { HALF, picturesIn } from './backup-folder.ts'
import { CHECKSUMS, composeChecksum, composeChecksums, sha256Of, type Checksum } from './checksums.ts'
import { flushFolder } from './write-through.ts'

/** What a backup says of the pictures that belong to it. `copied` were not in the folder before. */
export type KeptPictures = { count: number; files: number; bytes: number; copied: number; copiedBytes: number; hashes: Set<string> }

const OF_A_PICTURE = /^media\/([0-9a-f]{16})\/[^/]+$/

/**
 * Sees to it that every picture of a newsroom is in a backup folder, and writes down which they are, with the checksums of their lists. A
 * picture never changes under its hash, so one that is there is not copied again. Memory does not grow with the pictures' size.
 * @param list the file to write down in
 * @param onProgress hears how many of how many pictures are done
 */
export async function keepPictures(
  shelf: Shelf,
  folder: string,
  list: string,
  onProgress: (done: number, total: number) => void,
): Promise<KeptPictures> {
  const kept: KeptPictures = { count: 0, files: 0, bytes: 0, copied: 0, copiedBytes: 0, hashes: new Set() }
  const shelved = await picturesOn(shelf)
  const pictures = picturesIn(folder)
  mkdirSync(pictures, { recursive: true, mode: 0o700 })
  const out = createWriteStream(list, { flags: 'wx', mode: 0o600, flush: true })
  // An error is met where the writing ends, and not before anybody listens.
  const written = finished(out)
  written.catch(() => {})
  for (const [hash, sizes] of shelved) {
    const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0)
    if (!isKept(join(pictures, hash), sizes)) {
      await copyPicture(shelf, pictureFolder(hash), join(pictures, hash), [...sizes.keys()])
      kept.copied++
      kept.copiedBytes += bytes
    }
    const sha256 = sha256Of(readFileSync(join(pictures, hash, CHECKSUMS)))
    if (!out.write(composeChecksum({ sha256, file: `../pictures/${hash}/${CHECKSUMS}` }))) await drained(out)
    kept.hashes.add(hash)
    kept.count++
    kept.files += sizes.size
    kept.bytes += bytes
    onProgress(kept.count, shelved.size)
  }
  out.end()
  await written
  await flushFolder(pictures)
  return kept
}

const drained = (out: NodeJS.WritableStream) =>
  new Promise<void>((resolve) => {
    out.once('drain', resolve)
    out.once('close', resolve)
  })

/** The pictures that are whole, by their hashes in order, each with the sizes of its files by name. */
async function picturesOn(shelf: Shelf): Promise<Map<string, Map<string, number>>> {
  const found = new Map<string, Map<string, number>>()
  for await (const { name, size } of shelf.list('media')) {
    const [, hash] = OF_A_PICTURE.exec(name) ?? []
    if (hash) found.set(hash, (found.get(hash) ?? new Map<string, number>()).set(basename(name), size))
  }
  return new Map([...found].filter(([, sizes]) => sizes.has(PICTURE_FACTS)).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** The sizes of a kept picture's files, by name. */
function sizesIn(picture: string): Map<string, number> {
  const names = readdirSync(picture).filter((name) => name !== CHECKSUMS)
  return new Map(names.toSorted().map((name) => [name, statSync(join(picture, name)).size]))
}

function isKept(picture: string, sizes: Map<string, number>): boolean {
  if (!existsSync(join(picture, CHECKSUMS))) return false
  const there = sizesIn(picture)
  return there.size === sizes.size && [...sizes].every(([name, size]) => there.get(name) === size)
}

/** Copies aside and puts in place, with a list of what was read, so that half a picture is never taken for one. */
async function copyPicture(shelf: Shelf, from: string, to: string, names: string[]): Promise<void> {
  const aside = to + HALF
  try {
    mkdirSync(aside, { mode: 0o700 })
    const sums: Checksum[] = []
    for (const file of names) {
      // An original has 30 MB at most (inspect-picture.ts).
      const bytes = await readWhole(shelf, `${from}/${file}`)
      if (!bytes) throw new Error(`${from}/${file} went while it was being copied.`)
      await writeFile(join(aside, file), bytes, { mode: 0o600, flush: true })
      sums.push({ sha256: sha256Of(bytes), file })
    }
    await writeFile(join(aside, CHECKSUMS), composeChecksums(sums), { mode: 0o600, flush: true })
    await flushFolder(aside)
    rmSync(to, { recursive: true, force: true })
    renameSync(aside, to)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}
