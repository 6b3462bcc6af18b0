import type { MediaFile } from '../media/make-media.ts'
import { lockNewsroom } from '../store/lock-newsroom.ts'
import { takeRevision } from '../store/revision.ts'
import { noteRenewals } from '../store/renewals.ts'
import type { Store } from '../store/store.ts'
import { diffRows, writeChanges } from './diff-rows.ts'
import { listChanges, type ImportChanges } from './list-changes.ts'
import { mergeNewsroom, type MergeOptions } from './merge-newsroom.ts'
import type { Newsroom } from './model.ts'
import type { NewsroomRows } from './newsroom-rows.ts'
import { newsroomToRows, type IdentifiedNewsroom } from './newsroom-to-rows.ts'
import { mediaFiles, readAllRows } from './read-newsroom.ts'
import { relatedRows } from './related-rows.ts'
import { rowsToNewsroom } from './rows-to-newsroom.ts'
import { touchedPages } from './touched-pages.ts'

const ATTEMPTS = 5

/** Thrown when other processes kept changing the store while this one worked out its change. Nothing was written. */
export class StoreChangedError extends Error {
  constructor() {
    super('Other processes keep changing the store; nothing was written. Run the import again.')
  }
}

/**
 * Brings the store to what is given (see `mergeNewsroom` for what happens to the rest), in one short transaction: everything slow
 * is done before it, from a reading whose revision must still be the store's once the transaction has it to itself. Only rows that differ
 * are written, and with them which pages they touch; where nothing differs, nothing is.
 */
export async function writeNewsroom(store: Store, newsroom: Newsroom, media: MediaFile[], options: MergeOptions): Promise<ImportChanges> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { rows: rowsBefore, revision } = await readAllRows(store)
    const before = identify(rowsBefore)
    const after = mergeNewsroom(before, { newsroom, media }, options)
    const rowsAfter = withRelated(rowsBefore, after)
    if (await writeUnlessChanged(store, { revision, rowsBefore, before, rowsAfter, after })) return listChanges(before, newsroom, after)
  }
  throw new StoreChangedError()
}

function identify(rows: NewsroomRows): IdentifiedNewsroom | null {
  const newsroom = rowsToNewsroom(rows)
  return newsroom && { newsroom, ids: new Map(rows.stories.map(({ slugline, id }) => [slugline, id])), media: mediaFiles(rows) }
}

/** The rows to come. Where nothing else changes, what is related to what does not either. */
function withRelated(rowsBefore: NewsroomRows, after: IdentifiedNewsroom): NewsroomRows {
  const rows = newsroomToRows(after)
  const unrelated = { ...rows, related: rowsBefore.related }
  return diffRows(rowsBefore, unrelated).length === 0 ? unrelated : { ...rows, related: relatedRows(after.newsroom.topics, rows) }
}

type Change = {
  revision: number
  rowsBefore: NewsroomRows
  before: IdentifiedNewsroom | null
  rowsAfter: NewsroomRows
  after: IdentifiedNewsroom
}

/** Whether the change was written; it is not where the store is no longer what the change was worked out from. */
async function writeUnlessChanged(store: Store, { revision, rowsBefore, before, rowsAfter, after }: Change): Promise<boolean> {
  const changes = diffRows(rowsBefore, rowsAfter)
  if (changes.length === 0) return true
  const pages = before ? touchedPages({ ...before, related: rowsBefore.related }, { ...after, related: rowsAfter.related }) : ['/*']

  return store.write(async (transaction) => {
    await lockNewsroom(store, transaction)
    if (!(await takeRevision(transaction, revision))) return false
    await writeChanges(transaction, changes)
    await noteRenewals(store, transaction, pages)
    return true
  })
}
