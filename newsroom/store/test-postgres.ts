// For tests only.
import { Client } from 'pg'

/** The address of a schema on a Postgres: what opens it sees no other. */
export function schemaAddress(server: string, schema: string): string {
  const url = new URL(server)
  url.searchParams.set('options', `-c search_path=${schema}`)
  return url.href
}

/** Works on a Postgres, or in the schema an address leads into, over a connection that ends with the work. */
export async function onPostgresAt<T>(address: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: address })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
