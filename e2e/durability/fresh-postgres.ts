import { randomUUID } from 'node:crypto'
import { onPostgresAt, schemaAddress } from '../../newsroom/store/test-postgres.ts'

/** A schema of a test's own on the Postgres that TEST_DATABASE_URL names: the address that leads into it, and its removal. */
export async function freshPostgres(
  server: string,
): Promise<{ url: string; schema: string; ask: (statement: string) => Promise<unknown>; remove: () => Promise<unknown> }> {
  const schema = `midad_e2e_${randomUUID().replaceAll('-', '')}`
  const ask = (statement: string) => onPostgresAt(server, (client) => client.query(statement))
  await ask(`create schema ${schema}`)
  return { url: schemaAddress(server, schema), schema, ask, remove: () => ask(`drop schema if exists ${schema} cascade`) }
}
