import { createReadStream, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { PICTURE_FACTS, pictureFolder } from '../media/picture-folder.ts'
import type { Shelf } from '../shelf/shelf.ts'
import { CHECKSUMS, damagedFiles, parseChecksum, parseChecksums } from './checksums.ts'
import { PICTURE_LIST } from './describe-backup.ts'

/** What became of a backup's pictures; `damaged` says of each file that is not what was written what is the matter with it. */
export type RestoredPictures = { count: number; damaged: string[] }

/**
 * Checks every picture of a backup, and puts those that are whole, and not there yet, where the site looks for them.
 * @param shelf null: checks only
 * @param onProgress hears how many were looked at
 */
export async function restorePictures(backup: string, shelf: Shelf | null, onProgress: (done: number) => void): Promise<RestoredPictures> {
  const restored: RestoredPictures = { count: 0, damaged: [] }
  let done = 0
  for await (const line of createInterface({ input: createReadStream(join(backup, PICTURE_LIST)) })) {
    const { sha256, file } = parseChecksum(line)
    const picture = join(backup, dirname(file))
    const damaged = await damagedFiles(picture, sha256)
    restored.damaged.push(...damaged)
    if (damaged.length === 0) {
      if (shelf !== null) await putPicture(shelf, picture)
      restored.count++
    }
    onProgress(++done)
  }
  return restored
}

/** A picture is the same wherever it has the same hash: one that is there stays. */
async function putPicture(shelf: Shelf, from: string): Promise<void> {
  const to = pictureFolder(basename(from))
  const there = await Array.fromAsync(shelf.list(to))
  if (there.some(({ name }) => name === `${to}/${PICTURE_FACTS}`)) return
  const files = parseChecksums(readFileSync(join(from, CHECKSUMS), 'utf8')).map(({ file }) => file)
  for (const file of [...files.filter((name) => name !== PICTURE_FACTS), PICTURE_FACTS])
    await shelf.write(`${to}/${file}`, await readFile(join(from, file)))
}
