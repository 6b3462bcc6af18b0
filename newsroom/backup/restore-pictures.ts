import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { HALF } from './backup-folder.ts'
import { CHECKSUMS, damagedFiles, parseChecksum, parseChecksums } from './checksums.ts'
import { PICTURE_LIST } from './describe-backup.ts'

/** What became of a backup's pictures; `damaged` says of each file that is not what was written what is the matter with it. */
export type RestoredPictures = { count: number; damaged: string[] }

/**
 * Checks every picture of a backup, and puts those that are whole, and not there yet, where the site looks for them.
 * @param media null: checks only
 * @param onProgress hears how many were looked at
 */
export async function restorePictures(backup: string, media: string | null, onProgress: (done: number) => void): Promise<RestoredPictures> {
  const restored: RestoredPictures = { count: 0, damaged: [] }
  let done = 0
  for await (const line of createInterface({ input: createReadStream(join(backup, PICTURE_LIST)) })) {
    const { sha256, file } = parseChecksum(line)
    const picture = join(backup, dirname(file))
    const damaged = await damagedFiles(picture, sha256)
    restored.damaged.push(...damaged)
    if (damaged.length === 0) {
      if (media !== null) await putPicture(picture, join(media, basename(picture)))
      restored.count++
    }
    onProgress(++done)
  }
  return restored
}

/** A picture is the same wherever it has the same hash: one that is there stays. */
async function putPicture(from: string, to: string): Promise<void> {
  if (existsSync(join(to, 'picture.json'))) return
  const aside = to + HALF
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { recursive: true })
  for (const { file } of parseChecksums(readFileSync(join(from, CHECKSUMS), 'utf8'))) {
    // Written and not copied: backups are their owner's alone, and what serves pictures may be another.
    await writeFile(join(aside, file), await readFile(join(from, file)), { flush: true })
  }
  rmSync(to, { recursive: true, force: true })
  renameSync(aside, to)
}
