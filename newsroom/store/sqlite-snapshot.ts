import { DatabaseSync } from 'node:sqlite'
import type { Snapshot, SnapshotTable, Value } from './snapshot.ts'

const TOGETHER = 100

/** A read transaction in WAL mode is a snapshot: writers go on beside it, and only the log they write to grows until it ends. */
export function openSqliteSnapshot(file: string): Snapshot {
  const database = new DatabaseSync(file, { timeout: 5_000 })
  try {
    database.exec('PRAGMA query_only=ON; BEGIN')
    const tables = listTables(database)
    return {
      engine: 'sqlite',
      migrations: tables.some(({ name }) => name === 'migrations') ? texts(database, 'select id from migrations order by id') : [],
      tables,
      lastIds: lastIds(database),
      rows: async function* (table) {
        yield* rowsOf(database, table)
      },
      close: async () => {
        if (database.isOpen) database.close()
      },
    }
  } catch (error) {
    database.close()
    throw error
  }
}

function listTables(database: DatabaseSync): SnapshotTable[] {
  const names = texts(
    database,
    `select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name`,
  )
  return names.map((name) => ({
    name,
    columns: texts(database, 'select name from pragma_table_info(?) order by name', name),
  }))
}

function lastIds(database: DatabaseSync): Record<string, string> {
  if (texts(database, `select name from sqlite_schema where name = 'sqlite_sequence'`).length === 0) return {}
  const rows = database.prepare('select name, cast(seq as text) as seq from sqlite_sequence where seq > 0').all()
  return Object.fromEntries(rows.map(({ name, seq }) => [String(name), String(seq)]))
}

function* rowsOf(database: DatabaseSync, { name, columns }: SnapshotTable): Generator<Value[][]> {
  const key = texts(database, 'select name from pragma_table_info(?) where pk > 0 order by pk', name)
  const statement = database.prepare(`select ${quoted(columns)} from "${name}" order by ${quoted(key)}`)
  statement.setReadBigInts(true)
  statement.setReturnArrays(true)
  let together: Value[][] = []
  for (const row of statement.iterate() as Iterable<unknown>) {
    together.push(row as Value[])
    if (together.length < TOGETHER) continue
    yield together
    together = []
  }
  if (together.length > 0) yield together
}

const quoted = (names: string[]) => names.map((name) => `"${name}"`).join(', ')

const texts = (database: DatabaseSync, statement: string, ...values: string[]) =>
  database
    .prepare(statement)
    .all(...values)
    .map((row) => String(Object.values(row)[0]))
