import type { MediaFile } from '../media/make-media.ts'
import { lockNewsroom } from '../store/lock-newsroom.ts'
import { catchUp } from '../search/catch-up.ts'
import { noteForSearch } from '../search/queue.ts'
import { oneOf } from '../store/one-of.ts'
import { takeRevision } from '../store/revision.ts'
import { noteRenewals } from '../store/renewals.ts'
import { refreshStatistics } from '../store/statistics.ts'
import type { Store, Writer } from '../store/store.ts'
import { diffRows, writeChanges, type TableChanges } from './diff-rows.ts'
import { listChanges, type ImportChanges } from './list-changes.ts'
import { mergeNewsroom, type MergeOptions } from './merge-newsroom.ts'
import type { Newsroom } from './model.ts'
import { contentTables, type ContentTable, type NewsroomRows } from './newsroom-rows.ts'
import { newsroomToRows, type IdentifiedNewsroom } from './newsroom-to-rows.ts'
import { mediaFiles, readAllRows, readRowsAbout } from './read-newsroom.ts'
import { rowsToNewsroom } from './rows-to-newsroom.ts'
import { relistStories } from './relist-stories.ts'
import { changedParts, touchedPages, type RelatedRow } from './touched-pages.ts'

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
export function writeNewsroom(store: Store, newsroom: Newsroom, media: MediaFile[], options: MergeOptions): Promise<ImportChanges> {
  return attempt(store, async () => {
    const { rows, revision } = await readAllRows(store)
    const before = identify(rows)
    const after = mergeNewsroom(before, { newsroom, media }, options)
    const change = { revision, changes: diffRows(rows, newsroomToRows(after)), before, after, now: options.now }
    return (await writeUnlessChanged(store, change)) && listChanges(before, newsroom, after)
  })
}

/**
 * Publishes some stories and whatever topics and authors they need, as `writeNewsroom` would, but reads and writes nothing else: the work
 * does not grow with the number of stories the store has. Everything else stays as it is. Throws StoreChangedError and
 * StoreEmptyError.
 */
export function publishStories(store: Store, given: PublishedStories, now: Date): Promise<ImportChanges> {
  const { media, ...parts } = given
  return attempt(store, async () => {
    const { rows, revision } = await readRowsAbout(store, given.stories, media)
    const before = identify(rows)
    if (!before) throw new StoreEmptyError()
    const newsroom = { ...before.newsroom, ...parts }
    const after = mergeNewsroom(before, { newsroom, media }, { withdrawRemoved: false, now })
    const changes = withoutLosses(diffRows(rows, newsroomToRows(after)))
    return (await writeUnlessChanged(store, { revision, changes, before, after, now })) && listChanges(before, newsroom, after)
  })
}

export type PublishedStories = Pick<Newsroom, 'stories' | 'topics' | 'authors'> & { media: MediaFile[] }

/** Tries until no other process was quicker, and then brings search and related stories up to date. */
async function attempt(store: Store, write: () => Promise<ImportChanges | false>): Promise<ImportChanges> {
  for (let tried = 0; tried < ATTEMPTS; tried++) {
    const written = await write()
    if (written === false) continue
    if (written.added.length > MANY)
      await refreshStatistics(store, [...(Object.keys(contentTables) as ContentTable[]), 'listings', 'listing_months'])
    await catchUp(store)
    return written
  }
  throw new StoreChangedError()
}

/** What stories share with others is never taken away with them. */
const withoutLosses = (changes: TableChanges[]) =>
  changes.map((change) => (OF_STORIES.includes(change.table) ? change : { ...change, deleted: [] }))

const OF_STORIES: ContentTable[] = ['former_sluglines', 'story_topics', 'editions', 'edition_authors', 'related_choices']

function identify(rows: NewsroomRows): IdentifiedNewsroom | null {
  const newsroom = rowsToNewsroom(rows)
  return newsroom && { newsroom, ids: new Map(rows.stories.map(({ slugline, id }) => [slugline, id])), media: mediaFiles(rows) }
}

type Change = {
  revision: number
  changes: TableChanges[]
  before: IdentifiedNewsroom | null
  after: IdentifiedNewsroom
  now: Date
}

/** Whether the change was written; it is not where the store is no longer what the change was worked out from. */
async function writeUnlessChanged(store: Store, { revision, changes, before, after, now }: Change): Promise<boolean> {
  if (changes.every(({ inserted, updated, deleted }) => inserted.length + updated.length + deleted.length === 0)) return true

  return store.write(async (transaction) => {
    await lockNewsroom(store, transaction)
    if (!(await takeRevision(transaction, revision))) return false
    const pages = before ? touchedPages(before, after, await readBeside(store, transaction, changedParts(before, after))) : ['/*']
    await writeChanges(transaction, changes)
    await relistStories(store, transaction, changedStories(changes), now)
    await noteForSearch(transaction, changedStories(changes))
    await noteRenewals(store, transaction, pages)
    return true
  })
}

/** The stories of which something changed that search or related stories know of. */
const changedStories = (changes: TableChanges[]): string[] =>
  changes.flatMap(({ table, inserted, updated, deleted }) => {
    const rows = [...inserted, ...updated, ...deleted]
    if (table === 'stories') return rows.map(({ id }) => String(id))
    return ['editions', 'story_topics', 'edition_authors'].includes(table) ? rows.map(({ story_id }) => String(story_id)) : []
  })

/** What stands beside the stories that change, and what is related by a topic that does. */
async function readBeside(
  { engine }: Store,
  transaction: Writer,
  { stories, topics }: { stories: string[]; topics: string[] },
): Promise<RelatedRow[]> {
  const rows = transaction.selectFrom('related').select(['story_id', 'related_id', 'reason_kind', 'reason'])
  const beside = await rows.where(oneOf(engine, 'related_id', stories)).execute()
  return topics.length === 0 ? beside : [...beside, ...(await rows.where(oneOf(engine, 'reason', topics)).execute())]
}
