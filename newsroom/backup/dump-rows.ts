import type { Snapshot, SnapshotTable } from '../store/snapshot.ts'
import { composeRow } from './row-line.ts'

/** The line before the rows of a table. */
export type TableLine = { table: string; columns: string[] }

const CHUNK = 64 * 1024

/**
 * The rows of tables as JSON Lines: of each table a TableLine, then its rows. The same rows are the same text, whichever engine they come from.
 * @param counts is told how many rows each table has, as they are read
 */
export async function* dumpRows(snapshot: Snapshot, tables: SnapshotTable[], counts: Record<string, number>): AsyncGenerator<string> {
  let chunk = ''
  for (const table of tables) {
    chunk += `${JSON.stringify({ table: table.name, columns: table.columns } satisfies TableLine)}\n`
    counts[table.name] = 0
    for await (const rows of snapshot.rows(table)) {
      for (const row of rows) chunk += `${composeRow(row)}\n`
      counts[table.name] = (counts[table.name] ?? 0) + rows.length
      if (chunk.length < CHUNK) continue
      yield chunk
      chunk = ''
    }
  }
  yield chunk
}
