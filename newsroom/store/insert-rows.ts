import { CompiledQuery, sql } from 'kysely'
import type { SnapshotTable, Value } from './snapshot.ts'
import type { Store, Writer } from './store.ts'

/** Values of one statement: SQLite takes 32,766. */
const MOST_VALUES = 5_000

/**
 * Puts rows into a table as they are, their numbers too, and takes away what stood there: the rows its migrations begin it with.
 * @param rows some at a time, values in the order of the table's columns
 */
export async function replaceRows(
  { engine }: Store,
  transaction: Writer,
  { name, columns }: SnapshotTable,
  rows: AsyncIterable<Value[]>,
): Promise<void> {
  const begun = await sql`select 1 from ${sql.table(name)} limit 1`.execute(transaction)
  if (begun.rows.length > 0) await sql`delete from ${sql.table(name)}`.execute(transaction)
  const most = Math.floor(MOST_VALUES / columns.length)
  let together: Value[][] = []
  const put = async () => {
    const statement = insertOf(engine, name, columns, together.length)
    await transaction.executeQuery(CompiledQuery.raw(statement, together.flat()))
    together = []
  }
  for await (const row of rows) {
    together.push(row)
    if (together.length === most) await put()
  }
  if (together.length > 0) await put()
}

function insertOf(engine: Store['engine'], name: string, columns: string[], rows: number): string {
  const list = columns.map((column) => `"${column}"`).join(', ')
  let value = 0
  const row = () => `(${columns.map(() => (engine === 'postgres' ? `$${++value}` : '?')).join(', ')})`
  const numbered = engine === 'postgres' ? 'overriding system value ' : ''
  return `insert into "${name}" (${list}) ${numbered}values ${Array.from({ length: rows }, row).join(', ')}`
}
