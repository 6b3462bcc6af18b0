import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import {
  CompiledQuery,
  Kysely,
  SelectQueryNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { Schema } from './schema.ts'

/** How long one attempt may block this process, readers included. */
const BLOCKING_WAIT_MS = 50
/** How long a write goes on trying, without blocking, while another process holds the lock. */
const PATIENCE_MS = 5_000

/** Thrown when another process kept the write lock for longer than a write may wait. Nothing was written. */
export class StoreBusyError extends Error {
  constructor() {
    super(`Another process has kept the store locked for more than ${PATIENCE_MS / 1000} seconds.`)
  }
}

type Connections = { reader: Kysely<Schema>; writer: Kysely<Schema>; statements: Kysely<Schema> }

/** Opens the file once for reading and once for writing, so that a reader never sees half a transaction. */
export function openSqlite(file: string): Connections {
  mkdirSync(dirname(file), { recursive: true })
  const open = () => {
    const database = new DatabaseSync(file, { timeout: BLOCKING_WAIT_MS })
    database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON')
    return new Kysely<Schema>({ dialect: sqliteDialect(database) })
  }
  const [writer, reader] = [open(), open()]
  return { writer, reader, statements: new Kysely<Schema>({ dialect: dialectOver(() => new StatementDriver(reader, writer)) }) }
}

const sqliteDialect = (database: DatabaseSync) => dialectOver(() => new NodeSqliteDriver(database))

function dialectOver(createDriver: () => Driver): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver,
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/** One connection, lent to one borrower at a time. */
class NodeSqliteDriver implements Driver {
  readonly #database: DatabaseSync
  #free: Promise<void> = Promise.resolve()
  #release: () => void = () => {}

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  async init() {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free
    let release = () => {}
    this.#free = new Promise((resolve) => {
      release = resolve
    })
    await before
    this.#release = release
    return new NodeSqliteConnection(this.#database)
  }

  async releaseConnection() {
    this.#release()
  }

  // IMMEDIATE takes the write lock at once: a transaction that began by reading would otherwise fail at its first write. One that only
  // reads takes no lock, and sees the store as it was at its first question.
  async beginTransaction(connection: DatabaseConnection, { accessMode }: TransactionSettings) {
    const begin = accessMode === 'read only' ? 'BEGIN' : 'BEGIN IMMEDIATE'
    await patiently(() => connection.executeQuery(CompiledQuery.raw(begin)))
  }

  async commitTransaction(connection: DatabaseConnection) {
    await patiently(() => connection.executeQuery(CompiledQuery.raw('COMMIT')))
  }

  async rollbackTransaction(connection: DatabaseConnection) {
    // On a full disk SQLite has rolled back itself, and a second time would be an error that hides the first.
    if (this.#database.isTransaction) await connection.executeQuery(CompiledQuery.raw('ROLLBACK'))
  }

  async destroy() {
    this.#database.close()
  }
}

class NodeSqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.#database.prepare(sql)
    const values = parameters as SQLInputValue[]
    if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] }

    const { changes, lastInsertRowid } = statement.run(...values)
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }

  async *streamQuery<R>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    for (const row of this.#database.prepare(sql).iterate(...(parameters as SQLInputValue[]))) yield { rows: [row as R] }
  }
}

/** Asks through one connection and writes through the other, each statement by itself and as patiently as a transaction. */
class StatementDriver implements Driver {
  readonly #connection: DatabaseConnection

  constructor(reader: Kysely<Schema>, writer: Kysely<Schema>) {
    this.#connection = {
      executeQuery: <R>(query: CompiledQuery) =>
        SelectQueryNode.is(query.query)
          ? reader.executeQuery(query as CompiledQuery<R>)
          : patiently(() => writer.executeQuery(query as CompiledQuery<R>)),
      streamQuery: () => {
        throw new Error('Statements are not streamed.')
      },
    }
  }

  async init() {}
  async acquireConnection() {
    return this.#connection
  }
  async releaseConnection() {}
  async beginTransaction(): Promise<void> {
    throw new Error('Transactions go through store.write.')
  }
  async commitTransaction() {}
  async rollbackTransaction() {}
  async destroy() {}
}

async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (Date.now() > deadline) throw new StoreBusyError()
      await pause(10 + Math.random() * 40)
    }
  }
}

const SQLITE_BUSY = 5

const isBusy = (error: unknown) => error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY
