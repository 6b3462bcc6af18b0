import type { Writer } from '../store/store.ts'
import { contentTables, type ContentTable, type NewsroomRows } from './newsroom-rows.ts'

type Row = Record<string, string | number | null>

/** What must happen to a table's rows for them to become others. */
export type TableChanges = { table: ContentTable; inserted: Row[]; updated: Row[]; deleted: Row[] }

const BATCH = 100

/** The changes that lead from some rows to others; tables that stay as they are, or are not given, are left out. */
export function diffRows(before: Partial<NewsroomRows>, after: Partial<NewsroomRows>): TableChanges[] {
  const tables = Object.keys(contentTables) as ContentTable[]
  return tables
    .map((table) => diffTable(table, before[table] ?? [], after[table] ?? []))
    .filter(({ inserted, updated, deleted }) => inserted.length + updated.length + deleted.length > 0)
}

function diffTable(table: ContentTable, before: Row[], after: Row[]): TableChanges {
  const name = (row: Row) => JSON.stringify(contentTables[table].map((column) => row[column]))
  const old = new Map(before.map((row) => [name(row), row]))
  const kept = new Set(after.map(name))
  return {
    table,
    inserted: after.filter((row) => !old.has(name(row))),
    updated: after.filter((row) => {
      const earlier = old.get(name(row))
      return earlier && Object.keys(row).some((column) => row[column] !== earlier[column])
    }),
    deleted: before.filter((row) => !kept.has(name(row))),
  }
}

/** The ids of stories of which something changed that lists, search or related stories know of. */
export function storiesChangedBy(changes: TableChanges[]): string[] {
  const ids = changes.flatMap(({ table, inserted, updated, deleted }) => {
    const rows = [...inserted, ...updated, ...deleted]
    if (table === 'stories') return rows.map(({ id }) => String(id))
    return ['editions', 'story_topics', 'edition_authors'].includes(table) ? rows.map(({ story_id }) => String(story_id)) : []
  })
  return [...new Set(ids)]
}

/** Changes that may be many: some at a time, as often as they are asked for. */
export type ChangesInParts = () => AsyncIterable<TableChanges[]>

/**
 * Writes changes: all deletions first, from the tables that refer to others to those they refer to; then what stories are called now, so that
 * new ones may take a name that was given up; then the rest.
 */
export async function writeChanges(transaction: Writer, parts: ChangesInParts): Promise<void> {
  for await (const changes of parts()) await writeDeletions(transaction, changes)
  for await (const changes of parts()) await writeUpdates(transaction, changes.filter(isOfStories))
  for await (const changes of parts()) {
    await writeInsertions(transaction, changes.filter(isOfStories))
    const others = changes.filter((change) => !isOfStories(change))
    await writeUpdates(transaction, others)
    await writeInsertions(transaction, others)
  }
}

const isOfStories = ({ table }: TableChanges) => table === 'stories'

async function writeDeletions(transaction: Writer, changes: TableChanges[]): Promise<void> {
  for (const { table, deleted } of changes.toReversed())
    for (const row of deleted) await transaction.deleteFrom(table).where(matching(table, row)).execute()
}

async function writeUpdates(transaction: Writer, changes: TableChanges[]): Promise<void> {
  for (const { table, updated } of changes)
    for (const row of updated) await transaction.updateTable(table).set(row).where(matching(table, row)).execute()
}

async function writeInsertions(transaction: Writer, changes: TableChanges[]): Promise<void> {
  for (const { table, inserted } of changes)
    for (let start = 0; start < inserted.length; start += BATCH)
      await transaction
        .insertInto(table)
        .values(inserted.slice(start, start + BATCH) as never)
        .execute()
}

/** The condition that a row is this one. The tables are many and the query is one, so its columns are not typed. */
const matching = (table: ContentTable, row: Row) => (build: { and: (equals: never) => unknown }) =>
  build.and(Object.fromEntries(contentTables[table].map((column) => [column, row[column]])) as never) as never
