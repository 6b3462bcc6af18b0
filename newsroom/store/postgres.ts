import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import type { Schema } from './schema.ts'

/** Opens a pool of connections; reading and writing share it. */
export function openPostgres(url: string): { reader: Kysely<Schema>; writer: Kysely<Schema>; statements: Kysely<Schema> } {
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000 })
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {})
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return { reader: db, writer: db, statements: db }
}
