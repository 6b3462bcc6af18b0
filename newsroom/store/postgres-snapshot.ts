import { Client } from 'pg'
import type { Snapshot, SnapshotTable, Value } from './snapshot.ts'
import { StoreError } from './store.ts'

const TOGETHER = 100

/** By the number Postgres knows a type by. A column of another type is refused, and not guessed at. */
const parsers = new Map<number, (text: string) => Value>([
  [17, (text) => Buffer.from(text.slice('\\x'.length), 'hex')],
  [20, BigInt],
  [23, BigInt],
  [25, String],
  [701, Number],
])

/** REPEATABLE READ is a snapshot; nobody who writes waits for who reads. Rows come through a cursor, some at a time. */
export async function openPostgresSnapshot(url: string): Promise<Snapshot> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, lock_timeout: 5_000 })
  try {
    await client.connect()
    await client.query('begin isolation level repeatable read read only')
    await client.query('set local statement_timeout to 0; set local idle_in_transaction_session_timeout to 0')
    const tables = await listTables(client)
    const isOurs = tables.some(({ name }) => name === 'migrations')
    let ended: Promise<void> | undefined
    return {
      engine: 'postgres',
      migrations: isOurs ? await texts(client, 'select id from migrations order by id') : [],
      tables,
      lastIds: await lastIds(client),
      rows: (table) => rowsOf(client, table),
      close: () => (ended ??= client.end()),
    }
  } catch (error) {
    await client.end().catch(() => {})
    if (error instanceof StoreError) throw error
    throw new StoreError(`The store cannot be read: ${error instanceof Error ? error.message : String(error)}. Check DATABASE_URL.`, {
      cause: error,
    })
  }
}

async function listTables(client: Client): Promise<SnapshotTable[]> {
  const { rows } = await client.query<SnapshotTable>(`
    select table_name as name, array(select column_name::text from information_schema.columns as columns
      where columns.table_schema = tables.table_schema and columns.table_name = tables.table_name order by column_name collate "C") as columns
    from information_schema.tables as tables where table_schema = current_schema() and table_type = 'BASE TABLE' order by table_name collate "C"`)
  return rows
}

async function lastIds(client: Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; sequence: string }>(`
    select table_name as name, pg_get_serial_sequence(quote_ident(table_name), column_name) as sequence
    from information_schema.columns where table_schema = current_schema() and is_identity = 'YES' order by table_name`)
  const ids: Record<string, string> = {}
  for (const { name, sequence } of rows) {
    const [id] = await texts(client, `select last_value::text from ${sequence} where is_called`)
    if (id !== undefined) ids[name] = id
  }
  return ids
}

async function* rowsOf(client: Client, { name, columns }: SnapshotTable): AsyncGenerator<Value[][]> {
  const list = columns.map((column) => `"${column}"`).join(', ')
  const key = await primaryKey(client, name)
  await client.query(`declare reading no scroll cursor for select ${list} from "${name}" order by ${key.join(', ')}`)
  try {
    for (;;) {
      const { rows } = await client.query<Value[]>({ text: `fetch ${TOGETHER} from reading`, rowMode: 'array', types: { getTypeParser } })
      if (rows.length === 0) return
      yield rows
    }
  } finally {
    await client.query('close reading')
  }
}

/** What a table's rows are sorted by. SQLite compares bytes; left alone, Postgres would compare text as its machine's language does. */
function primaryKey(client: Client, table: string): Promise<string[]> {
  return texts(
    client,
    `select quote_ident(column_name) || case when data_type = 'text' then ' collate "C"' else '' end
    from information_schema.table_constraints join information_schema.key_column_usage using (constraint_schema, constraint_name, table_name)
    join information_schema.columns using (table_name, column_name)
    where constraint_type = 'PRIMARY KEY' and constraint_schema = current_schema() and columns.table_schema = current_schema() and table_name = $1
    order by key_column_usage.ordinal_position`,
    table,
  )
}

function getTypeParser(type: number): (text: string) => Value {
  const parser = parsers.get(type)
  if (!parser)
    throw new StoreError(`A column of the store is of a type (${type}) that is not copied yet: newsroom/store/postgres-snapshot.ts.`)
  return parser
}

async function texts(client: Client, statement: string, ...values: string[]): Promise<string[]> {
  const { rows } = await client.query<string[]>({ text: statement, values, rowMode: 'array' })
  return rows.map(([text]) => String(text))
}
