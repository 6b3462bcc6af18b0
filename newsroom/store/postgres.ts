import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import type { Schema } from './schema.ts'

/** As patient as SQLite's writers: a write that waits longer for a lock, or for a connection, is given up. */
const PATIENCE_MS = 5_000

/** Opens two pools of connections, one for reading and one for writing: writers that wait for a lock keep no reader waiting. */
export function openPostgres(url: string): { reader: Kysely<Schema>; writer: Kysely<Schema>; statements: Kysely<Schema> } {
  const [reader, writer] = [openPool(url), openPool(url, 'set synchronous_commit to on')]
  return { reader, writer, statements: writer }
}

/** @param opening what each new connection is told first: that what is committed is on the disk, whatever the server's own setting */
function openPool(url: string, opening?: string): Kysely<Schema> {
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: PATIENCE_MS, lock_timeout: PATIENCE_MS })
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {})
  if (opening) pool.on('connect', (client) => void client.query(opening).catch(() => {}))
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}
