import type { MediaFile } from '../media/make-media.ts'
import { currentRevision } from '../store/revision.ts'
import type { Store } from '../store/store.ts'
import type { Newsroom } from './model.ts'
import { readRows, type NewsroomRows } from './newsroom-rows.ts'
import { rowsToNewsroom } from './rows-to-newsroom.ts'

/** Everything the store holds, drafts and withdrawn editions included; null where nothing was ever imported. All of one moment. */
export async function readNewsroom(store: Store): Promise<{ newsroom: Newsroom; media: MediaFile[] } | null> {
  const { rows } = await readAllRows(store)
  const newsroom = rowsToNewsroom(rows)
  return newsroom && { newsroom, media: mediaFiles(rows) }
}

/** All content rows with their revision, read in one transaction, so that no other process's change stands in half of them. */
export function readAllRows(store: Store): Promise<{ rows: NewsroomRows; revision: number }> {
  return store.read
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (read) => ({ revision: await currentRevision(read), rows: await readRows(read) }))
}

/** The pictures that rows hold. */
export const mediaFiles = (rows: NewsroomRows): MediaFile[] =>
  rows.media.map((row) => ({ ...row, widths: JSON.parse(row.widths) as number[] }))
