import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
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

/** How long a read may block this process; it waits for nothing but the moment another process tidies up its log. */
const READING_WAIT_MS = 50
/** A write blocks nobody: where another process holds the lock it tries again, for so long from when it was asked for. */
const PATIENCE_MS = 5_000
/** Compiled statements are forgotten beyond this: lists of keys make new ones. */
const MOST_STATEMENTS = 500

/** Thrown when another process kept the write lock for longer than a write may wait. Nothing was written. */
export class StoreBusyError extends Error {
  constructor() {
    super(`Another process has kept the store locked for more than ${PATIENCE_MS / 1000} seconds.`)
  }
}

/** Thrown when the file is no longer where it was opened: what is written to it now would be lost. Nothing was written. */
class StoreGoneError extends Error {
  constructor(file: string) {
    super(`The store's file ${file} was moved, removed or replaced while the site ran.`)
  }
}

type Connections = { reader: Kysely<Schema>; writer: Kysely<Schema>; statements: Kysely<Schema> }

/** Opens the file once for reading and once for writing, so that a reader never sees half a transaction. */
export function openSqlite(file: string): Connections {
  mkdirSync(dirname(file), { recursive: true })
  const open = (wait: number) => {
    const database = new DatabaseSync(file, { timeout: READING_WAIT_MS })
    database.exec(`PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=${wait}`)
    return new Kysely<Schema>({ dialect: dialectOver(() => new NodeSqliteDriver(database, file)) })
  }
  const [writer, reader] = [open(0), open(READING_WAIT_MS)]
  return { writer, reader, statements: new Kysely<Schema>({ dialect: dialectOver(() => new StatementDriver(reader, writer)) }) }
}

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
  readonly #statements: Statements
  readonly #file: string
  readonly #identity: string
  #free: Promise<void> = Promise.resolve()
  #release: () => void = () => {}
  #askedAt = 0

  constructor(database: DatabaseSync, file: string) {
    this.#database = database
    this.#statements = new Statements(database)
    this.#file = file
    this.#identity = identityOf(file)
  }

  async init() {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const [before, askedAt] = [this.#free, performance.now()]
    let release = () => {}
    this.#free = new Promise((resolve) => {
      release = resolve
    })
    await before
    this.#release = release
    this.#askedAt = askedAt
    return new NodeSqliteConnection(this.#database, this.#statements)
  }

  async releaseConnection() {
    this.#release()
  }

  // IMMEDIATE takes the write lock at once: a transaction that began by reading would otherwise fail at its first write. One that only
  // reads takes no lock, and sees the store as it was at its first question.
  async beginTransaction(connection: DatabaseConnection, { accessMode }: TransactionSettings) {
    const begin = accessMode === 'read only' ? 'BEGIN' : 'BEGIN IMMEDIATE'
    // From when it was asked for: those who waited for others that waited in vain do not wait as long again.
    await patiently(() => connection.executeQuery(CompiledQuery.raw(begin)), this.#askedAt)
  }

  async commitTransaction(connection: DatabaseConnection) {
    // A file that was moved away takes what is written to it along, and says that all is well.
    if (identityOf(this.#file) !== this.#identity) throw new StoreGoneError(this.#file)
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

/** The statements of a connection, compiled once: the site asks the same few hundred things again and again. */
class Statements {
  readonly #database: DatabaseSync
  readonly #compiled = new Map<string, { statement: StatementSync; hasRows: boolean }>()

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  get(sql: string): { statement: StatementSync; hasRows: boolean } {
    const known = this.#compiled.get(sql)
    if (known) return known
    const statement = this.#database.prepare(sql)
    const compiled = { statement, hasRows: statement.columns().length > 0 }
    if (this.#compiled.size >= MOST_STATEMENTS) this.#compiled.clear()
    this.#compiled.set(sql, compiled)
    return compiled
  }
}

class NodeSqliteConnection implements DatabaseConnection {
  readonly #database: DatabaseSync
  readonly #statements: Statements

  constructor(database: DatabaseSync, statements: Statements) {
    this.#database = database
    this.#statements = statements
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { statement, hasRows } = this.#statements.get(sql)
    const values = parameters as SQLInputValue[]
    if (hasRows) return { rows: statement.all(...values) as R[] }

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

/** Which file it is, whatever it is called. */
function identityOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat ? `${stat.dev}:${stat.ino}` : 'none'
}

async function patiently<T>(attempt: () => Promise<T>, since = performance.now()): Promise<T> {
  const deadline = since + PATIENCE_MS
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (performance.now() > deadline) throw new StoreBusyError()
      await pause(10 + Math.random() * 40)
    }
  }
}

const SQLITE_BUSY = 5

const isBusy = (error: unknown) => error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY
