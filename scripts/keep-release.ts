// npm run keep-release: keeps what this release writes into a store, before a new migration lands, so that every later one is tested on it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshPostgres } from '../e2e/durability/fresh-postgres.ts'
import { openStore } from '../newsroom/store/store.ts'
import { keepStore } from './released/keep-store.ts'
import { writeSample } from './released/write-sample.ts'

const server = process.env.TEST_DATABASE_URL
if (!server) {
  console.error('What Postgres’ tables are is kept too: set TEST_DATABASE_URL to a Postgres that may be written to.')
  process.exit(1)
}

const dataDir = mkdtempSync(join(tmpdir(), 'midad-release-'))
const { url: postgres, remove } = await freshPostgres(server)
const sqlite = `file:${join(dataDir, 'midad.sqlite')}`
try {
  const store = await openStore(sqlite)
  await writeSample(store, dataDir)
  await store.close()
  await (await openStore(postgres)).close()
  console.log(`Kept in ${await keepStore({ sqlite, postgres })}.`)
} finally {
  await remove()
  rmSync(dataDir, { recursive: true })
}
