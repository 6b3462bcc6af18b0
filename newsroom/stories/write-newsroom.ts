import type { MediaFile } from '../media/make-media.ts'
import { lockNewsroom } from '../store/lock-newsroom.ts'
import { catchUpWith } from '../search/catch-up.ts'
import { noteForSearch } from '../search/queue.ts'
import { takeRevision } from '../store/revision.ts'
import { noteRenewals } from '../store/renewals.ts'
import { refreshStatistics } from '../store/statistics.ts'
import type { Store } from '../store/store.ts'
import { diffRows, storiesChangedBy, writeChanges, type TableChanges } from './diff-rows.ts'
import { storiesAtHand, type GivenNewsroom } from './given-stories.ts'
import { listChanges, type ImportChanges } from './list-changes.ts'
import { mergeNewsroom, type MergeOptions } from './merge-newsroom.ts'
import type { Newsroom } from './model.ts'
import { contentTables, storyTables, type ContentTable, type NewsroomRows } from './newsroom-rows.ts'
import { newsroomToRows, type IdentifiedNewsroom } from './newsroom-to-rows.ts'
import { pagesBeside } from './pages-beside.ts'
import { mediaFiles, readRowsAbout } from './read-newsroom.ts'
import { relistStories } from './relist-stories.ts'
import { rowsToNewsroom } from './rows-to-newsroom.ts'
import { changedParts, EVERYTHING, touchedPages } from './touched-pages.ts'
import { workOutImport, type WorkedOut } from './work-out-import.ts'

const ATTEMPTS = 5

/** So many new files change what a store is like. */
const MANY = 200

/** Thrown when other processes kept changing the store while this one worked out its change. Nothing was written. */
export class StoreChangedError extends Error {
  constructor() {
    super('Other processes keep changing the store; nothing was written. Run the import again.')
  }
}

/** Thrown when a story is to be published in a store that has no site, no sections and no desk yet. */
export class StoreEmptyError extends Error {
  constructor() {
    super('The store holds no newsroom yet: import the whole content folder first.')
  }
}

/**
 * Brings the store to what is given (see `mergeNewsroom` for what happens to the rest), in one short transaction: everything slow
 * is done before it, from a reading whose revision must still be the store's once the transaction has it to itself. Only rows that differ
 * are written, and with them which pages they touch; where nothing differs, nothing is. Then search and related stories catch up.
 */
export function writeNewsroom(
  store: Store,
  newsroom: Newsroom | GivenNewsroom,
  media: MediaFile[],
  options: MergeOptions,
): Promise<ImportChanges> {
  const { stories } = newsroom
  const given = Array.isArray(stories) ? { ...newsroom, stories: storiesAtHand(stories) } : { ...newsroom, stories }
  return attempt(store, options.now, () => workOutImport(store, given, media, options))
}

/**
 * Publishes some stories and whatever topics and authors they need, as `writeNewsroom` would, but reads and writes nothing else: the work
 * does not grow with the number of stories the store has. Everything else stays as it is. Throws StoreChangedError and
 * StoreEmptyError.
 */
export function publishStories(store: Store, given: PublishedStories, now: Date): Promise<ImportChanges> {
  const { media, ...parts } = given
  return attempt(store, now, async () => {
    const { rows, revision } = await readRowsAbout(store, given.stories, media)
    const before = identify(rows)
    if (!before) throw new StoreEmptyError()
    const newsroom = { ...before.newsroom, ...parts }
    const after = mergeNewsroom(before, { newsroom, media }, { withdrawRemoved: false, now })
    const changes = withoutLosses(diffRows(rows, newsroomToRows(after)))
    return {
      revision,
      changes: () => onePart(changes),
      isEmpty: changes.every(({ inserted, updated, deleted }) => inserted.length + updated.length + deleted.length === 0),
      stories: storiesChangedBy(changes),
      pages: touchedPages(before, after),
      beside: changedParts(before, after),
      report: listChanges(before, newsroom, after),
      remove: () => {},
    }
  })
}

export type PublishedStories = Pick<Newsroom, 'stories' | 'topics' | 'authors'> & { media: MediaFile[] }

/** Tries until no other process was quicker, and then brings search and related stories up to date. */
async function attempt(store: Store, now: Date, workOut: () => Promise<WorkedOut>): Promise<ImportChanges> {
  for (let tried = 0; tried < ATTEMPTS; tried++) {
    const work = await workOut()
    try {
      if (!(await writeUnlessChanged(store, work, now))) continue
    } finally {
      work.remove()
    }
    if (work.report.added.length > MANY)
      await refreshStatistics(store, [...(Object.keys(contentTables) as ContentTable[]), 'listings', 'listing_months'])
    await catchUpWith(store, work.stories)
    return work.report
  }
  throw new StoreChangedError()
}

/** What stories share with others is never taken away with them. */
const withoutLosses = (changes: TableChanges[]) =>
  changes.map((change) => ((storyTables as readonly string[]).includes(change.table) ? change : { ...change, deleted: [] }))

async function* onePart(changes: TableChanges[]): AsyncGenerator<TableChanges[]> {
  yield changes
}

function identify(rows: NewsroomRows): IdentifiedNewsroom | null {
  const newsroom = rowsToNewsroom(rows)
  return newsroom && { newsroom, ids: new Map(rows.stories.map(({ slugline, id }) => [slugline, id])), media: mediaFiles(rows) }
}

/** Whether the change was written; it is not where the store is no longer what the change was worked out from. */
async function writeUnlessChanged(store: Store, work: WorkedOut, now: Date): Promise<boolean> {
  if (work.isEmpty) return true
  return store.write(async (transaction) => {
    await lockNewsroom(store, transaction)
    if (!(await takeRevision(transaction, work.revision))) return false
    await writeChanges(transaction, work.changes)
    await relistStories(store, transaction, work.stories, now)
    await noteForSearch(transaction, work.stories)
    const isEverything = work.pages.includes(EVERYTHING)
    await noteRenewals(
      store,
      transaction,
      isEverything ? [EVERYTHING] : [...work.pages, ...(await pagesBeside(store, transaction, work.beside))],
    )
    return true
  })
}
