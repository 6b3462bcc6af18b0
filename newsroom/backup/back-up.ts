import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { unknownMigrations } from '../store/migrate.ts'
import type { Settings } from '../settings.ts'
import { openShelf, type Shelf, type ShelfSettings } from '../shelf/shelf.ts'
import { openSnapshot, type Snapshot } from '../store/snapshot.ts'
import { BackupError, backupName, HALF, prepareFolder } from './backup-folder.ts'
import { CHECKSUMS, composeChecksums, sha256Of, sha256OfFile } from './checksums.ts'
import { composeDescription, countRows, DESCRIPTION, PICTURE_LIST, STORE_FILE, type BackupDescription } from './describe-backup.ts'
import { dumpRows } from './dump-rows.ts'
import { keepPictures, type KeptPictures } from './keep-pictures.ts'
import { isKept } from './kept-tables.ts'
import { pruneBackups } from './prune-backups.ts'
import { whileLocked } from './while-locked.ts'
import { flushFolder, writePacked, type Written } from './write-through.ts'

type Options = {
  /** The folder backups go to; it is made where it is not there yet. */
  to: string
  /** How many backups stay there, this one among them; absent: all. */
  keep?: number
  onProgress?: (done: number, total: number) => void
}

/** What a backup that was made holds, and where it is. */
export type BackupReport = {
  backup: string
  rows: number
  store: Written
  pictures: KeptPictures
  /** Pictures the store names that are not on the shelf. */
  missing: number
  /** Names of the backups that were removed because of `keep`. */
  pruned: string[]
}

/**
 * Makes a backup of a newsroom, which may be served and written to meanwhile: its rows as of one moment, and all its pictures. It is written
 * aside and put in place once it is whole and on the disk. Throws BackupError, StoreError.
 */
export async function backUp(
  { databaseUrl, ...settings }: Pick<Settings, 'databaseUrl'> & ShelfSettings,
  { to, keep, onProgress = () => {} }: Options,
): Promise<BackupReport> {
  const snapshot = await openSnapshot(databaseUrl)
  try {
    refuseForeign(snapshot)
    const folder = prepareFolder(to, settings.dataDir)
    return await whileLocked(folder, async () => {
      const backup = join(folder, backupName(new Date()))
      const report = await writeBackup(snapshot, openShelf(settings), folder, backup, onProgress)
      return { ...report, pruned: keep === undefined ? [] : await pruneBackups(folder, keep) }
    })
  } catch (error) {
    throw explained(error, to)
  } finally {
    await snapshot.close()
  }
}

async function writeBackup(
  snapshot: Snapshot,
  shelf: Shelf,
  folder: string,
  backup: string,
  onProgress: (done: number, total: number) => void,
): Promise<Omit<BackupReport, 'pruned'>> {
  const aside = backup + HALF
  try {
    mkdirSync(aside, { mode: 0o700 })
    const madeAt = new Date().toISOString()
    const rows: Record<string, number> = {}
    const kept = snapshot.tables.filter(({ name }) => isKept(name))
    const store = await writePacked(join(aside, STORE_FILE), dumpRows(snapshot, kept, rows))
    const named = await picturesNamed(snapshot)
    const { engine, migrations, lastIds } = snapshot
    // Pictures are read for longer than rows are, and what the store wrote aside meanwhile waits for the snapshot to end.
    await snapshot.close()
    const pictures = await keepPictures(shelf, folder, join(aside, PICTURE_LIST), onProgress)
    const { count, files, bytes } = pictures
    await describe(aside, store, { madeAt, engine, migrations, rows, lastIds, pictures: { count, files, bytes } })
    renameSync(aside, backup)
    await flushFolder(folder)
    const missing = [...named].filter((hash) => !pictures.hashes.has(hash)).length
    return { backup, rows: countRows({ rows }), store, pictures, missing }
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

async function describe(aside: string, store: Written, description: BackupDescription): Promise<void> {
  const text = composeDescription(description)
  await writeFile(join(aside, DESCRIPTION), text, { mode: 0o600, flush: true })
  const sums = [
    { sha256: sha256Of(text), file: DESCRIPTION },
    { sha256: await sha256OfFile(join(aside, PICTURE_LIST)), file: PICTURE_LIST },
    { sha256: store.sha256, file: STORE_FILE },
  ]
  await writeFile(join(aside, CHECKSUMS), composeChecksums(sums), { mode: 0o600, flush: true })
  await flushFolder(aside)
}

/** The hashes of the pictures that the store names. */
async function picturesNamed(snapshot: Snapshot): Promise<Set<string>> {
  const named = new Set<string>()
  const media = snapshot.tables.find(({ name }) => name === 'media')
  if (!media) return named
  const place = media.columns.indexOf('hash')
  for await (const rows of snapshot.rows(media)) for (const row of rows) named.add(String(row[place]))
  return named
}

function refuseForeign({ migrations }: Snapshot) {
  if (migrations.length === 0) throw new BackupError('The store is empty: it holds no newsroom yet, so there is nothing to back up.')
  const unknown = unknownMigrations(migrations)
  if (unknown.length > 0)
    throw new BackupError(
      `The store was written by a newer version of Midad (it knows ${unknown.join(', ')}). Back it up with that version.`,
    )
}

const causes: Record<string, string> = {
  ENOSPC: 'its disk is full. Make room there, or name a folder on another disk',
  EDQUOT: 'its disk is full. Make room there, or name a folder on another disk',
  EFBIG: 'its disk takes no file of that size. Name a folder on another disk',
  EACCES: 'this user may not write there. Give it the right to, or name another folder',
  EPERM: 'this user may not write there. Give it the right to, or name another folder',
  EROFS: 'its disk is read-only. Name a folder on another',
  ENOTDIR: 'it is within a file. Name a folder',
  EEXIST: 'it is a file. Name a folder',
}

function explained(error: unknown, to: string): unknown {
  const { code = '', path } = error as NodeJS.ErrnoException
  const cause = path === undefined || path.startsWith(resolve(to)) ? causes[code] : undefined
  return cause ? new BackupError(`The backup could not be written to ${to}: ${cause}. No half of it is left.`, { cause: error }) : error
}
