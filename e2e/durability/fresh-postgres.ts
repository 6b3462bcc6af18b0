import { randomUUID } from 'node:crypto'
import { Client } from 'pg'

/** A schema of a test's own on the Postgres that TEST_DATABASE_URL names: the address that leads into it, and its removal. */
export async function freshPostgres(
  server: string,
): Promise<{ url: string; schema: string; ask: (statement: string) => Promise<unknown>; remove: () => Promise<unknown> }> {
  const schema = `midad_e2e_${randomUUID().replaceAll('-', '')}`
  const url = new URL(server)
  url.searchParams.set('options', `-c search_path=${schema}`)
  const ask = async (statement: string) => {
    const client = new Client({ connectionString: server })
    await client.connect()
    try {
      return await client.query(statement)
    } finally {
      await client.end()
    }
  }
  await ask(`create schema ${schema}`)
  return { url: url.href, schema, ask, remove: () => ask(`drop schema if exists ${schema} cascade`) }
}
