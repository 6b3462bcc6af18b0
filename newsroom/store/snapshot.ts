import { existsSync } from 'node:fs'
import { openPostgresSnapshot } from './postgres-snapshot.ts'
import { openSqliteSnapshot } from './sqlite-snapshot.ts'
import { StoreError, type Store } from './store.ts'

/** What a column of either engine holds. Whole numbers come as bigint, so that none is rounded. */
export type Value = string | number | bigint | Uint8Array | null

/** A table with its columns, sorted by name. */
export type SnapshotTable = { name: string; columns: string[] }

/**
 * A store as it was at one moment, whatever is written to it meanwhile. It is read as it is: its tables may be those of an earlier release.
 * Nobody waits for it.
 */
export type Snapshot = {
  engine: Store['engine']
  /** Ids of the migrations that made its tables, in their order. */
  migrations: string[]
  tables: SnapshotTable[]
  /** Of tables that number their rows: the last number given, which may be higher than any row's that is left. */
  lastIds: Record<string, string>
  /**
   * The rows of a table in the order of its primary key, compared byte by byte, some at a time; values in the order of `columns`. Memory does
   * not grow with the table.
   */
  rows: (table: SnapshotTable) => AsyncIterable<Value[][]>
  close: () => Promise<void>
}

/**
 * Opens a snapshot on a connection of its own.
 * @param url as of openStore. Throws StoreError where there is no store.
 */
export async function openSnapshot(url: string): Promise<Snapshot> {
  if (!url.startsWith('file:')) return openPostgresSnapshot(url)
  const file = url.slice('file:'.length)
  if (!existsSync(file)) throw new StoreError(`There is no store at ${file}. Check DATA_DIR and DATABASE_URL.`)
  return openSqliteSnapshot(file)
}
