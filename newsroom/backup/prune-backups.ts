import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { HALF, listBackups, picturesIn } from './backup-folder.ts'
import { parseChecksums } from './checksums.ts'
import { PICTURE_LIST } from './describe-backup.ts'

/** Removes all but the newest backups of a folder, and the pictures that no backup has any more. @returns the names of those that went. */
export async function pruneBackups(folder: string, keep: number): Promise<string[]> {
  const names = listBackups(folder)
  const gone = names.slice(0, -keep)
  for (const name of gone) remove(join(folder, name))
  if (gone.length > 0) await removePicturesBeside(folder, names.slice(-keep))
  return gone
}

async function removePicturesBeside(folder: string, names: string[]): Promise<void> {
  const needed = new Set<string>()
  for (const name of names) {
    for (const { file } of parseChecksums(await readFile(join(folder, name, PICTURE_LIST), 'utf8'))) needed.add(basename(dirname(file)))
  }
  const pictures = picturesIn(folder)
  if (!existsSync(pictures)) return
  for (const hash of readdirSync(pictures)) if (!needed.has(hash)) remove(join(pictures, hash))
}

/** Under another name first: half of it is never taken for the whole. */
function remove(path: string) {
  renameSync(path, path + HALF)
  rmSync(path + HALF, { recursive: true, force: true })
}
