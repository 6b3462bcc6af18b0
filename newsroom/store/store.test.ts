import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, expect, test, vi } from 'vitest'
import { onEachEngine, onSqlite } from './each-engine.ts'
import { migrations } from './migrations/migrations.ts'
import { StoreBusyError } from './sqlite.ts'
import { openStore, StoreError, type Store } from './store.ts'

/** Opens a store in a process of its own; resolves to what it printed and its exit code. */
function openElsewhere(url: string): Promise<{ output: string; code: number | null }> {
  const script = `import { openStore } from ${JSON.stringify(new URL('./store.ts', import.meta.url).href)}
    const store = await openStore(process.argv[1])
    await store.ping()
    await store.close()
    console.log('opened')`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script, url])
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  return new Promise((resolve) => child.on('close', (code) => resolve({ output: output.trim(), code })))
}

const dropEverything = (store: Store, tables: string[]) =>
  store.write(async (transaction) => {
    for (const table of tables) await transaction.schema.dropTable(table).ifExists().execute()
  })

onEachEngine('opening a store', (openFresh) => {
  test('several processes may open an empty store at once; its tables are made once', async () => {
    const { store, url } = await openFresh()
    const tables = (await store.read.introspection.getTables()).map(({ name }) => name)
    // Those that others refer to go last.
    const last = ['comments', 'stories', 'staff']
    await dropEverything(store, [...tables.filter((name) => !last.includes(name)), ...last])
    expect(await Promise.all([1, 2, 3, 4].map(() => openElsewhere(url)))).toEqual(
      Array.from({ length: 4 }, () => ({ output: 'opened', code: 0 })),
    )

    const { rows } = await sql<{ id: string }>`select id from migrations`.execute(store.read)
    expect(rows.map(({ id }) => id)).toEqual(migrations.map(({ id }) => id))
    expect(await store.read.selectFrom('stories').selectAll().execute()).toEqual([])
  })

  test('a store written by a newer version is refused and left alone', async () => {
    const { store, url } = await openFresh()
    await store.write((transaction) => sql`insert into migrations (id, applied_at) values ('9999-later', 'later')`.execute(transaction))
    await expect(openStore(url)).rejects.toThrow(/written by a newer version of Midad \(it knows 9999-later\)\. Run that version/)
    const { rows } = await sql<{ id: string }>`select id from migrations order by id`.execute(store.read)
    expect(rows.map(({ id }) => id)).toEqual([...migrations.map(({ id }) => id), '9999-later'])
  })

  test('a transaction that fails leaves nothing behind', async () => {
    const { store } = await openFresh()
    const failing = store.write(async (transaction) => {
      await transaction.insertInto('fronts').values({ language: 'ar', lead: 'suez', seconds: '[]' }).execute()
      throw new Error('a mistake')
    })
    await expect(failing).rejects.toThrow('a mistake')
    expect(await store.read.selectFrom('fronts').selectAll().execute()).toEqual([])
    await store.write((transaction) => transaction.insertInto('fronts').values({ language: 'en', lead: null, seconds: '[]' }).execute())
    expect(await store.read.selectFrom('fronts').select('language').execute()).toEqual([{ language: 'en' }])
  })
})

onSqlite('a store that another process writes to', (openFresh) => {
  afterEach(() => vi.restoreAllMocks())

  test('lets a write wait, and readers read meanwhile', async () => {
    const { store, dataDir } = await openFresh()
    const other = new DatabaseSync(join(dataDir, 'midad.sqlite'))
    other.exec("BEGIN IMMEDIATE; INSERT INTO fronts VALUES ('ar', 'suez', '[]')")
    const writing = store.write((transaction) =>
      transaction.insertInto('fronts').values({ language: 'en', lead: null, seconds: '[]' }).execute(),
    )
    expect(await store.read.selectFrom('fronts').selectAll().execute()).toEqual([])
    other.exec('COMMIT')
    other.close()
    await writing
    expect(
      (await store.read.selectFrom('fronts').select('language').orderBy('language').execute()).map(({ language }) => language),
    ).toEqual(['ar', 'en'])
  })

  test('gives up after five seconds with a clear message, having written nothing', async () => {
    const { store, dataDir } = await openFresh()
    const other = new DatabaseSync(join(dataDir, 'midad.sqlite'))
    other.exec('BEGIN IMMEDIATE')
    let clock = performance.now()
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1_500))
    const writing = store.write((transaction) =>
      transaction.insertInto('fronts').values({ language: 'en', lead: null, seconds: '[]' }).execute(),
    )
    await expect(writing).rejects.toThrow(StoreBusyError)
    other.exec('ROLLBACK')
    other.close()
    expect(await store.read.selectFrom('fronts').selectAll().execute()).toEqual([])
  })
})

test('a database that cannot be reached is named, without its password', async () => {
  await expect(openStore('postgres://editor:secret@127.0.0.1:1/news')).rejects.toThrow(StoreError)
  await expect(openStore('postgres://editor:secret@127.0.0.1:1/news')).rejects.toThrow(
    /^The store at postgres:\/\/editor:…@127\.0\.0\.1:1\/news cannot be reached: .*ECONNREFUSED.* Check DATABASE_URL\.$/,
  )
})

test.each(['postgres://editor:se@cret@127.0.0.1:1/news', 'postgres://editor@127.0.0.1:1/news?password=cret'])(
  'the password in %s is not told either',
  async (url) => {
    await expect(openStore(url)).rejects.toThrow(/cannot be reached/)
    await expect(openStore(url)).rejects.not.toThrow(/cret/)
  },
)

test('a file that is no database is named and left alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'midad-test-'))
  try {
    const file = join(folder, 'midad.sqlite')
    writeFileSync(file, 'not a database, though long enough to look at: '.repeat(40))
    await expect(openStore(`file:${file}`)).rejects.toThrow(
      /^The store .*midad\.sqlite cannot be opened: file is not a database\. Restore the file from a backup\.$/,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})
