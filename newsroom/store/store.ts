import { sql, type Kysely, type Transaction } from 'kysely'
import { isBuilding, settings } from '../settings.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import type { Schema } from './schema.ts'
import { openSqlite } from './sqlite.ts'

export type Reader = Kysely<Schema>
export type Writer = Transaction<Schema>

/** The newsroom's store: `read` for queries, `write` for one transaction that is kept whole or not at all. */
export type Store = {
  engine: 'sqlite' | 'postgres'
  read: Reader
  write: <T>(change: (transaction: Writer) => Promise<T>) => Promise<T>
  /** For a library that is given one Kysely to ask and to write by: each statement stands alone, and none is in a transaction. */
  statements: Kysely<Schema>
  /** Resolves when the store answers a question; throws when it does not. */
  ping: () => Promise<void>
  close: () => Promise<void>
}

/** Thrown when the store cannot be opened; the message names the cause and the mend. */
export class StoreError extends Error {}

/**
 * Opens the store and brings its tables up to date (several processes may do so at once).
 * @param url `postgres://…` or `file:/absolute/path`
 */
export async function openStore(url: string): Promise<Store> {
  const store = connect(url)
  await orClose(url, store, () => migrate(store))
  return store
}

/** Opens a store as it is, with the tables it has or with none. Only what is to make them asks for that. */
export async function openStoreAsItIs(url: string): Promise<Store> {
  const store = connect(url)
  await orClose(url, store, () => sql`select 1`.execute(store.read))
  return store
}

async function orClose(url: string, store: Store, open: () => Promise<unknown>): Promise<void> {
  try {
    await open()
  } catch (error) {
    await store.close().catch(() => {})
    throw error instanceof StoreError ? error : new StoreError(cannotOpen(url, error), { cause: error })
  }
}

function connect(url: string): Store {
  const engine = url.startsWith('file:') ? 'sqlite' : 'postgres'
  try {
    const { reader, writer, statements } = engine === 'sqlite' ? openSqlite(url.slice('file:'.length)) : openPostgres(url)
    return {
      engine,
      read: reader,
      statements,
      write: (change) => writer.transaction().execute(change),
      ping: async () => void (await sql`select 1 from migrations`.execute(reader)),
      close: async () => void (await Promise.all([...new Set([reader, writer])].map((db) => db.destroy()))),
    }
  } catch (error) {
    throw new StoreError(cannotOpen(url, error), { cause: error })
  }
}

function cannotOpen(url: string, error: unknown) {
  const cause =
    error instanceof AggregateError ? error.errors.map(String).join('; ') : error instanceof Error ? error.message : String(error)
  return url.startsWith('file:')
    ? `The store ${url.slice('file:'.length)} cannot be opened: ${cause}. ${isDamaged(error) ? 'Restore the file from a backup.' : 'Check that DATA_DIR exists, is writable and has room.'}`
    : `The store at ${withoutPassword(url)} cannot be reached: ${cause}. Check DATABASE_URL.`
}

const [SQLITE_CORRUPT, SQLITE_NOTADB] = [11, 26]

const isDamaged = (error: unknown) =>
  error instanceof Error && 'errcode' in error && [SQLITE_CORRUPT, SQLITE_NOTADB].includes(Number(error.errcode) & 0xff)

// Up to the last @, because a password may hold one; and without the options, among which one may stand too.
const withoutPassword = (url: string) => url.replace(/\?.*$/, '').replace(/:\/\/([^:@/]*):.*@/, '://$1:…@')

// Next bundles this module and the server entry imports it as it is: one process, two copies, one store.
const shared = globalThis as { midadStore?: Promise<Store> }

/** This process's store, opened at the first call. A failed opening is tried again at the next call. The build may not open it. */
export function theStore(): Promise<Store> {
  shared.midadStore ??= openOwn().catch((error: unknown) => {
    delete shared.midadStore
    throw error
  })
  return shared.midadStore
}

async function openOwn(): Promise<Store> {
  if (isBuilding()) throw new Error('A page that the build makes asks the store: it would show what was there then, for good.')
  return openStore(settings().databaseUrl)
}
