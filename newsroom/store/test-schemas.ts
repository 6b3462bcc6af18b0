// For tests only.
import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { onPostgresAt, schemaAddress } from './test-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** What the names of this run's schemas begin with. */
    schemasOfRun: string
  }
}

/** A schema on a Postgres with a store's tables in it, as the migrations left them. */
type Migrated = { schema: string; shape: string; rows: { table: string; rows: unknown[] }[]; sequences: string[] }

/** A schema for one test: the address that opens it, and what is to be done when its store was opened, and when the test is over. */
export type TestSchema = { url: string; opened: () => Promise<void>; remove: () => Promise<void> }

/**
 * Schemas for the tests of one worker. To make a store's tables takes half a second, to empty them ten milliseconds: a schema whose test is over
 * is emptied and given to the next, unless that test changed its tables, or the role that tests have may not (only a superuser may leave out
 * triggers, of which one keeps the audit log from being emptied). What is left goes when the run is over.
 */
export class TestSchemas {
  readonly #server: string
  readonly #names: string
  readonly #ready: Migrated[] = []

  constructor(server: string, names: string) {
    this.#server = server
    this.#names = names
  }

  /** One where a store is to be opened: from the second test on it comes with its tables. */
  async take(): Promise<TestSchema> {
    const migrated = this.#ready.pop()
    return migrated ? this.#lend(migrated.schema, migrated) : this.takeEmpty()
  }

  /** One where nothing is yet. */
  async takeEmpty(): Promise<TestSchema> {
    const schema = `${this.#names}${randomUUID().replaceAll('-', '')}`
    await onPostgresAt(this.#server, (client) => client.query(`create schema ${schema}`))
    return this.#lend(schema)
  }

  #lend(schema: string, migrated?: Migrated): TestSchema {
    const url = schemaAddress(this.#server, schema)
    return {
      url,
      opened: async () => {
        migrated ??= await onPostgresAt(url, async (client) => ((await isSuperuser(client)) ? describe(client, schema) : undefined))
      },
      remove: () =>
        onPostgresAt(url, async (client) => {
          if (migrated && (await shapeOf(client)) === migrated.shape) {
            await empty(client, migrated)
            this.#ready.push(migrated)
          } else await client.query(`drop schema ${schema} cascade`)
        }),
    }
  }
}

/** Before all tests and, as what it returns, after them: nothing of this run stays on the server. */
export default function nameSchemas(project: TestProject) {
  const names = `midad_${randomUUID().slice(0, 8)}_`
  project.provide('schemasOfRun', names)
  return async () => {
    const server = process.env.TEST_DATABASE_URL
    if (!server) return
    await onPostgresAt(server, async (client) => {
      const left = await client.query<{ name: string }>('select nspname as name from pg_namespace where starts_with(nspname, $1)', [names])
      for (const { name } of left.rows) await client.query(`drop schema ${name} cascade`)
    })
  }
}

async function isSuperuser(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ is_superuser: string }>('show is_superuser')
  return rows[0]?.is_superuser === 'on'
}

async function describe(client: Client, schema: string): Promise<Migrated> {
  const names = async (kind: 'r' | 'S') => {
    const { rows } = await client.query<{ name: string }>(
      'select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = $1',
      [kind],
    )
    return rows.map(({ name }) => name)
  }
  const tables = await names('r')
  const all = await client.query<{ table: string; rows: unknown[] | null }>(
    tables.map((table) => `select '${table}' as table, (select json_agg(of) from "${table}" as of) as rows`).join(' union all '),
  )
  const rows = all.rows.map(({ table, rows }) => ({ table, rows: rows ?? [] }))
  return { schema, shape: await shapeOf(client), rows, sequences: await names('S') }
}

/** Its tables, indexes and columns, in one word. */
async function shapeOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ shape: string }>(
    `select md5(string_agg(relname || attname || atttypid || attnum, ',' order by relname, attnum)) as shape
     from pg_attribute join pg_class on pg_class.oid = attrelid where relnamespace = current_schema()::regnamespace`,
  )
  return rows[0]?.shape ?? ''
}

async function empty(client: Client, { rows, sequences }: Migrated): Promise<void> {
  const deletions = rows.map(({ table }) => `delete from "${table}"`)
  const restarts = sequences.map((name) => `alter sequence "${name}" restart`)
  // Without keys and triggers.
  await client.query(['begin', 'set local session_replication_role = replica', ...deletions, ...restarts].join(';'))
  for (const { table, rows: first } of rows.filter(({ rows: first }) => first.length > 0))
    await client.query(`insert into "${table}" select * from json_populate_recordset(null::"${table}", $1)`, [JSON.stringify(first)])
  await client.query('commit')
}
