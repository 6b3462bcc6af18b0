import { existsSync, mkdirSync, readdirSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'

/** Thrown when a backup cannot be made; the message names the cause and the mend, and nothing half is left. */
export class BackupError extends Error {}

/** Pictures, once, whichever backups have them: `<folder>/pictures/<hash>/…`. */
export const picturesIn = (folder: string): string => join(folder, 'pictures')

/** At the end of the name of what is being written or removed: never a backup. */
export const HALF = '.half'

const MARK = 'READ-ME.txt'
const NAME = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z$/

const explanation = `This folder holds backups of a newsroom that Midad serves. "npm run backup" writes it, "npm run restore -- --from" reads it.

<date>/store.jsonl.gz      the rows of the store at that moment: a line {"table", "columns"}, then a line for each row
<date>/backup.json         what is in it, and of which release
<date>/pictures.sha256     which pictures belong to it
<date>/SHA256SUMS          that these are what was written
pictures/<hash>/           each picture once, whichever backups have it

In the folder of a date "sha256sum -c SHA256SUMS pictures.sha256" checks it without Midad. It holds personal data: keep it as you keep the
store. The secret key is not in it.
`

/** What a backup made at an instant is called; names sort as time does, and any file system takes them. */
export const backupName = (at: Date): string => at.toISOString().replaceAll(':', '-')

/** The names of the backups in a folder, oldest first. */
export function listBackups(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .toSorted()
}

/** Makes the folder backups go to, or finds it. Throws BackupError where it is within DATA_DIR or holds something else. */
export function prepareFolder(to: string, dataDir: string): string {
  const folder = resolve(to)
  const way = relative(realPathOf(dataDir), realPathOf(folder))
  if (!way.startsWith('..') && !isAbsolute(way))
    throw new BackupError(`${folder} is within DATA_DIR and would be lost with it. Name a folder elsewhere, best on another disk.`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (!existsSync(join(folder, MARK))) {
    if (readdirSync(folder).length > 0)
      throw new BackupError(`${folder} holds something else. Name a folder that is empty, or not there yet.`)
    writeFileSync(join(folder, MARK), explanation)
  }
  return folder
}

/** Where a path really leads, though its end may not be there yet. */
function realPathOf(path: string): string {
  if (existsSync(path) || dirname(path) === path) return realpathSync(path)
  return join(realPathOf(dirname(path)), relative(dirname(path), path))
}
