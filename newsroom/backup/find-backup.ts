import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { unknownMigrations } from '../store/migrate.ts'
import { listBackups } from './backup-folder.ts'
import { CHECKSUMS, damagedFiles } from './checksums.ts'
import { readDescription, type BackupDescription } from './describe-backup.ts'

/** Thrown when a backup cannot be restored; the message names the cause and the mend. No row was written. */
export class RestoreError extends Error {}

/** A backup whose files, but for its pictures, are what was written. */
export type FoundBackup = { path: string; description: BackupDescription }

/**
 * The backup that a path names: one backup, or a folder of them, of which it is the newest. Throws RestoreError where there is none, where it
 * is damaged, and where it is a newer version's.
 */
export async function findBackup(from: string): Promise<FoundBackup> {
  const path = backupAt(resolve(from))
  const damaged = await damagedFiles(path)
  if (damaged.length > 0)
    throw new RestoreError(
      `The backup is damaged: ${damaged.join('; ')}. Restore an earlier one, by naming its folder; nothing was written.`,
    )
  const description = await readDescription(path)
  if (!description) throw newer('')
  const unknown = unknownMigrations(description.migrations)
  if (unknown.length > 0) throw newer(` (it knows ${unknown.join(', ')})`)
  return { path, description }
}

const newer = (knows: string) =>
  new RestoreError(`The backup was made by a newer version of Midad${knows}. Restore it with that version; nothing was written.`)

function backupAt(path: string): string {
  if (existsSync(join(path, CHECKSUMS))) return path
  const newest = listBackups(path).at(-1)
  if (newest === undefined) throw new RestoreError(`There is no backup in ${path}. Name a folder that npm run backup has written to.`)
  return join(path, newest)
}
