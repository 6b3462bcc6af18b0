// For tests only.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, inject, test } from 'vitest'
import { openStore, type Store } from './store.ts'
import { TestSchemas } from './test-schemas.ts'

/** Makes an empty store for one test: `url` opens it (in other processes too), `dataDir` is a folder of its own. Both go after the test. */
export type FreshStore = { store: Store; url: string; dataDir: string }
export type OpenFresh = () => Promise<FreshStore>

/** Names a place for one test where there is no store yet. */
export type FreshPlace = () => Promise<{ url: string; dataDir: string }>

/**
 * What a suite is given: stores that go after each test, stores that go after all of them, for tests that only read, and places for stores
 * that go after each test.
 */
export type Suite = (openFresh: OpenFresh, openForAll: OpenFresh, freshPlace: FreshPlace) => void

/**
 * Runs a suite on SQLite, and on the Postgres that TEST_DATABASE_URL names, in a schema for every test that nothing is in. In CI both halves
 * must run; elsewhere the Postgres half is skipped, and says so, where there is none.
 */
export function onEachEngine(name: string, suite: Suite): void {
  onSqlite(name, suite)
  onPostgres(name, suite)
}

/** For what only SQLite does: it turns away a writer who has waited too long, where Postgres lets it wait. */
export function onSqlite(name: string, suite: Suite): void {
  describe(`${name}, on SQLite`, () => suite(...freshFrom(sqliteUrl, sqliteUrl)))
}

/** For what only Postgres does: transactions beside each other. */
export function onPostgres(name: string, suite: Suite): void {
  const server = process.env.TEST_DATABASE_URL
  if (server) describe(`${name}, on Postgres`, () => suite(...freshFrom(emptySchema(server), schemaOfStore(server))))
  else if (process.env.CI) {
    test(`${name}, on Postgres`, () => {
      throw new Error('In CI both engines are tested: set TEST_DATABASE_URL to a Postgres that may be written to.')
    })
  } else {
    console.warn(`${name}: the Postgres half was skipped, because TEST_DATABASE_URL is not set.`)
    test.skip(`${name}, on Postgres`, () => {})
  }
}

/** `opened` is told that a store was opened there. */
type FreshUrl = { url: string; opened?: () => Promise<void>; remove: () => Promise<void> }

type FreshUrlIn = (dataDir: string) => Promise<FreshUrl>

/** `emptyUrl` leads to where no store is, `storeUrl` to where one is to be opened. */
const freshFrom = (emptyUrl: FreshUrlIn, storeUrl: FreshUrlIn): Parameters<Suite> => [
  freshStores(storeUrl, afterEach),
  freshStores(storeUrl, afterAll),
  freshPlaces(emptyUrl, cleaningsAfter(afterEach)),
]

/** Places on each engine that go after each test of the suite this is called in, for what moves between engines; no Postgres: it is left out. */
export function freshPlacesOnEach(): { sqlite: FreshPlace; postgres?: FreshPlace } {
  const server = process.env.TEST_DATABASE_URL
  const cleanings = cleaningsAfter(afterEach)
  return { sqlite: freshPlaces(sqliteUrl, cleanings), ...(server && { postgres: freshPlaces(emptySchema(server), cleanings) }) }
}

type Cleanings = (() => Promise<unknown>)[]

function cleaningsAfter(after: typeof afterEach | typeof afterAll): Cleanings {
  const cleanings: Cleanings = []
  after(async () => {
    for (const clean of cleanings.splice(0).toReversed()) await clean()
  })
  return cleanings
}

function freshPlaces(freshUrl: FreshUrlIn, cleanings: Cleanings) {
  return async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'midad-test-'))
    cleanings.push(() => rm(dataDir, { recursive: true, force: true }))
    const { remove, ...place } = await freshUrl(dataDir)
    cleanings.push(remove)
    return { ...place, dataDir }
  }
}

function freshStores(freshUrl: FreshUrlIn, after: typeof afterEach | typeof afterAll): OpenFresh {
  const cleanings = cleaningsAfter(after)
  const freshPlace = freshPlaces(freshUrl, cleanings)
  return async () => {
    const { opened, ...place } = await freshPlace()
    const store = await openStore(place.url)
    cleanings.push(() => store.close())
    await opened?.()
    return { store, ...place }
  }
}

async function sqliteUrl(dataDir: string): Promise<FreshUrl> {
  return { url: `file:${join(dataDir, 'midad.sqlite')}`, remove: async () => {} }
}

/** What stands in one test's place is nothing yet; a store is opened there, or a backup restored. */
const emptySchema = (server: string) => () => schemasOn(server).takeEmpty()

const schemaOfStore = (server: string) => () => schemasOn(server).take()

let schemas: TestSchemas | undefined
const schemasOn = (server: string) => (schemas ??= new TestSchemas(server, inject('schemasOfRun')))
