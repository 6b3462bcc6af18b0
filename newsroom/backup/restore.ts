import { compareKey, type KeyComparison } from '../keys/compare-key.ts'
import { catchUp } from '../search/catch-up.ts'
import { rebuildIndex, RebuildTakenOverError } from '../search/rebuild.ts'
import type { Settings } from '../settings.ts'
import { adoptShelf } from '../shelf/assert-same-shelf.ts'
import { openShelf, type Shelf, type ShelfSettings } from '../shelf/shelf.ts'
import type { Schema } from '../store/schema.ts'
import { refreshStatistics } from '../store/statistics.ts'
import { openStoreAsItIs, type Store } from '../store/store.ts'
import { assertEmpty } from './assert-empty.ts'
import { countRows, type BackupDescription } from './describe-backup.ts'
import { findBackup, RestoreError } from './find-backup.ts'
import { restorePictures, type RestoredPictures } from './restore-pictures.ts'
import { restoreRows } from './restore-rows.ts'

/** What a restore is doing, and how far it is. */
export type RestoreProgress = { of: 'pictures' | 'rows' | 'stories'; done: number; total: number }

type Options = {
  /** A backup, or a folder of them, of which the newest is taken. */
  from: string
  /** Goes on without pictures that are damaged. */
  leaveDamaged?: boolean
  onProgress?: (progress: RestoreProgress) => void
}

/** What was restored. */
export type RestoreReport = {
  backup: string
  description: BackupDescription
  rows: number
  pictures: RestoredPictures
  key: KeyComparison
}

type Place = Pick<Settings, 'databaseUrl' | 'secretKey'> & ShelfSettings

/** Reads a backup to its last byte and writes nothing. Throws RestoreError where its rows are damaged; says which pictures are. */
export async function checkBackup({ from, onProgress = () => {} }: Options): Promise<Omit<RestoreReport, 'key'>> {
  const { path, description } = await findBackup(from)
  const pictures = await checkPictures(path, description, null, onProgress)
  return { backup: path, description, rows: countRows(description), pictures }
}

/**
 * Restores a backup into a place where there is no store yet, on either engine: every byte of it is checked before a row is written, and all
 * rows are written in one transaction, in tables as its release knew them, which are then brought up to date. Throws RestoreError, StoreError.
 */
export async function restore(place: Place, { from, leaveDamaged = false, onProgress = () => {} }: Options): Promise<RestoreReport> {
  const { path, description } = await findBackup(from)
  const store = await openStoreAsItIs(place.databaseUrl)
  try {
    await assertEmpty(store, place)
    const shelf = openShelf(place)
    const pictures = await checkPictures(path, description, shelf, onProgress)
    if (pictures.damaged.length > 0 && !leaveDamaged) throw damaged(pictures.damaged)
    const total = countRows(description)
    await restoreRows(store, { path, description }, (done) => onProgress({ of: 'rows', done, total }))
    await adoptShelf(store, shelf)
    await refreshStatistics(store, Object.keys(description.rows) as (keyof Schema)[])
    await makeIndex(store, (done, total) => onProgress({ of: 'stories', done, total }))
    return { backup: path, description, rows: countRows(description), pictures, key: await compareKey(store, place) }
  } finally {
    await store.close()
  }
}

/** A site that runs over a store it lost, and has again, may be quicker, and goes on. */
async function makeIndex(store: Store, onProgress: (done: number, total: number) => void): Promise<void> {
  try {
    await rebuildIndex(store, onProgress)
    await catchUp(store)
  } catch (error) {
    if (!(error instanceof RebuildTakenOverError)) throw error
  }
}

const checkPictures = (path: string, { pictures }: BackupDescription, shelf: Shelf | null, onProgress: (now: RestoreProgress) => void) =>
  restorePictures(path, shelf, (done) => onProgress({ of: 'pictures', done, total: pictures.count }))

const MOST_NAMED = 20

const damaged = (files: string[]) =>
  new RestoreError(
    [
      ...files.slice(0, MOST_NAMED),
      ...(files.length > MOST_NAMED ? [`… and ${files.length - MOST_NAMED} more`] : []),
      'The backup’s pictures are damaged; no row was written. Restore without them with --leave-damaged, or restore an earlier backup.',
    ].join('\n'),
  )
