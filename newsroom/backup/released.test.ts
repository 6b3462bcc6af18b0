import { expect, test } from 'vitest'
import { sampleKeys, samplePassword } from '../../scripts/released/write-sample.ts'
import { getReceipt } from '../comments/get-receipt.ts'
import { receiptOf } from '../comments/receipts.ts'
import { listRelated } from '../related/list-related.ts'
import { catchUp } from '../search/catch-up.ts'
import { rebuildIndex } from '../search/rebuild.ts'
import { searchStories } from '../search/search-stories.ts'
import { openOffice } from '../staff/auth.ts'
import { signIn } from '../staff/sign-in.ts'
import { onEachEngine, onSqlite } from '../store/each-engine.ts'
import { migrations } from '../store/migrations/migrations.ts'
import { openSnapshot, type Value } from '../store/snapshot.ts'
import { openStore, type Store } from '../store/store.ts'
import { shapeOf } from '../store/shape.ts'
import { backUp } from './back-up.ts'
import { folderForBackups } from './backup-fixtures.ts'
import { isKept } from './kept-tables.ts'
import { makeReleasedStore, readRelease, readReleasedRows, releases, type ReleasedTable } from './released-fixtures.ts'
import { restore } from './restore.ts'
import { composeRow } from './row-line.ts'

const now = new Date('2026-11-26T13:00:00.000Z')

/** Tables a migration made anew because their rows are worked out from others. */
const remade: Record<string, string> = { related: '0005-search', search_queue: '0005-search' }

/** Tables that nobody who uses them leaves a row in, or that were not written to before a later release. */
const mayBeEmpty: Record<string, string[]> = {
  '0003-comments': ['writers', 'reports', 'discussions'],
  '0004-staff': ['staff_verifications'],
  '0005-search': ['staff_verifications', 'search_queue'],
}

/** The rows of a release, as far as the tables of today have their columns, and those rows today. */
async function rowsBeforeAndToday(url: string, name: string, isAsked: (table: string) => boolean) {
  const snapshot = await openSnapshot(url)
  try {
    const before: Record<string, string[]> = {}
    const today: Record<string, string[]> = {}
    for (const released of (await readReleasedRows(name)).filter(({ table }) => isAsked(table))) {
      const table = snapshot.tables.find((one) => one.name === released.table)
      if (!table) throw new Error(`The table ${released.table} is gone.`)
      const both = released.columns.filter((column) => table.columns.includes(column))
      before[table.name] = pick(released, both, released.rows)
      const rows: Value[][] = []
      for await (const some of snapshot.rows(table)) rows.push(...some)
      today[table.name] = pick(table, both, rows)
    }
    return { before, today }
  } finally {
    await snapshot.close()
  }
}

const pick = ({ columns }: Pick<ReleasedTable, 'columns'>, wanted: string[], rows: Value[][]) =>
  rows.map((row) => composeRow(wanted.map((column) => row[columns.indexOf(column)] ?? null))).toSorted()

const isKnownTo = (name: string, migration: string | undefined) => migration === undefined || name >= migration

/** What a newsroom of that release had, as readers and members meet it today. */
async function expectServed(store: Store, name: string) {
  // Of the index, which each engine has in a form of its own, nothing was kept.
  if (name >= '0005') await rebuildIndex(store)
  await catchUp(store)
  const { results } = await searchStories(store, 'ar', { text: 'المنارة', scope: { languages: ['ar'] }, page: 1 })
  expect(results.map(({ card }) => card.slugline).toSorted()).toEqual(['lighthouse', 'salt-road'])
  const story = await store.read.selectFrom('stories').selectAll().where('slugline', '=', 'lighthouse').executeTakeFirstOrThrow()
  const { related } = await listRelated(store.read, story, 'ar', 'ar')
  expect(related.map(({ card }) => card.slugline)).toEqual(['salt-road'])
  if (name >= '0003') {
    const { id } = await store.read.selectFrom('comments').select('id').where('body', 'like', 'رأيت الضوء%').executeTakeFirstOrThrow()
    expect(await getReceipt(store.read, sampleKeys, receiptOf(sampleKeys, id), 'ar', now)).toMatchObject({
      body: expect.stringContaining('رأيت الضوء'),
    })
  }
  if (name >= '0004') {
    const office = openOffice({ store, keys: sampleKeys, siteUrl: 'https://news.example' })
    const step = { email: 'nadia@example.org', password: samplePassword, network: '192.0.2.1', now }
    expect(await signIn(office, step)).toMatchObject({ outcome: 'in' })
  }
}

test('every migration but the newest has what its release wrote: npm run keep-release, on the commit before the next one', () => {
  expect(releases).toEqual(expect.arrayContaining(migrations.slice(0, -1).map(({ id }) => id)))
})

test.each(releases)('%s wrote into every table it had', async (name) => {
  const empty = (await readReleasedRows(name)).filter(({ rows }) => rows.length === 0).map(({ table }) => table)
  expect(empty.toSorted()).toEqual((mayBeEmpty[name] ?? []).toSorted())
})

onEachEngine('a store of an earlier release', (_openFresh, openForAll, freshPlace) => {
  let fresh: ReturnType<typeof openForAll> | undefined
  test.each(releases)('%s is opened with every row it had, becomes what a new store is, and is served', async (name) => {
    const { url } = await freshPlace()
    const { store: newStore } = await (fresh ??= openForAll())
    expect(await makeReleasedStore(url, name), 'its migrations have been changed since they were released').toBe(
      readRelease(name).shape[newStore.engine],
    )
    const store = await openStore(url)
    try {
      const { before, today } = await rowsBeforeAndToday(url, name, (table) => isKnownTo(name, remade[table]))
      expect(today).toEqual(before)
      expect(await shapeOf(store)).toEqual(await shapeOf(newStore))
      await expectServed(store, name)
    } finally {
      await store.close()
    }
  })
})

// That another engine takes the rows is tested with today’s (backup.test.ts).
onSqlite('a store of an earlier release', (_openFresh, _openForAll, freshPlace) => {
  test.each(releases)('%s is backed up by today’s Midad as it is, and restored as of today', async (name) => {
    const [old, there] = [await freshPlace(), await freshPlace()]
    await makeReleasedStore(old.url, name)
    const to = await folderForBackups()
    await backUp({ databaseUrl: old.url, dataDir: old.dataDir }, { to })
    const report = await restore({ databaseUrl: there.url, dataDir: there.dataDir, secretKey: undefined }, { from: to })
    expect(report.description.migrations.at(-1)).toBe(name)
    const { before, today } = await rowsBeforeAndToday(there.url, name, (table) => isKept(table) && isKnownTo(name, remade[table]))
    expect(today).toEqual(before)
    const store = await openStore(there.url)
    await expectServed(store, name).finally(() => store.close())
  })
})
