import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { composeNewsroom } from '../content-files/compose-newsroom.ts'
import { readTree } from '../content-files/read-tree.ts'
import { toNewsroom } from '../content-files/to-newsroom.ts'
import type { MediaFile } from '../media/make-media.ts'
import { onEachEngine, onPostgres, onSqlite } from '../store/each-engine.ts'
import { openStore, type Store, type Writer } from '../store/store.ts'
import type { Newsroom } from './model.ts'
import { picturesFiles } from './pictures-files.ts'
import { readNewsroom } from './read-newsroom.ts'
import { writeNewsroom } from './write-newsroom.ts'

const options = { withdrawRemoved: false, now: new Date('2026-11-24T10:00:00.000Z') }

async function starterEdition(): Promise<{ newsroom: Newsroom; media: MediaFile[] }> {
  const newsroom = toNewsroom(await readTree(fileURLToPath(new URL('../../content', import.meta.url)), []))
  const files = new Set(newsroom.stories.flatMap(({ pictures }) => picturesFiles(pictures)))
  // The pictures themselves make no difference here and take a minute.
  const media = [...files]
    .toSorted()
    .map((file) => ({ file, hash: '0123456789abcdef', width: 1600, height: 900, color: '#ffffff', widths: [480, 800] }))
  return { newsroom, media }
}

onEachEngine('the store', (openFresh) => {
  test('gives the starter edition back byte for byte', async () => {
    const { store } = await openFresh()
    const { newsroom, media } = await starterEdition()
    await writeNewsroom(store, newsroom, media, options)

    const held = await readNewsroom(store)
    if (!held) throw new Error('The store holds nothing.')
    const files = (from: Newsroom) => Object.fromEntries(composeNewsroom(from).map(({ path, text }) => [path, text]))
    expect(files(held.newsroom)).toEqual(files(newsroom))
    expect(held.media).toEqual(media)
    expect(await writeNewsroom(store, newsroom, media, options)).toMatchObject({
      added: [],
      updated: [],
      kept: [],
      withdrawn: [],
      removed: [],
    })
  })

  test('works its change out again where another process was quicker', async () => {
    const { store } = await openFresh()
    const { newsroom, media } = await starterEdition()
    await writeNewsroom(store, newsroom, media, options)

    const named = { ar: 'آخر', en: 'other' }
    const other = { ...newsroom, authors: newsroom.authors.map((author) => ({ ...author, name: named })) }
    const given = { ...newsroom, site: { ...newsroom.site, name: named } }
    let interfering: Promise<unknown> | undefined
    const interrupted: typeof store = {
      ...store,
      write: async (change) => {
        // Once, just before the transaction begins.
        interfering ??= writeNewsroom(store, other, media, options)
        await interfering
        return store.write(change)
      },
    }
    const { updated } = await writeNewsroom(interrupted, given, media, options)
    expect(updated).toEqual(expect.arrayContaining(['site.yaml', `authors/${newsroom.authors[0]?.key}.yaml`]))
    const held = await readNewsroom(store)
    expect([held?.newsroom.site.name, held?.newsroom.authors[0]?.name]).toEqual([named, newsroom.authors[0]?.name])
  })
})

onSqlite('reading the whole store', (openFresh) => {
  test('keeps no other process from writing to it meanwhile', async () => {
    const { store, url } = await openFresh()
    const other = await openStore(url)
    await store.read
      .transaction()
      .setAccessMode('read only')
      .execute(async (read) => {
        await read.selectFrom('fronts').selectAll().execute()
        await other.write((transaction) => transaction.insertInto('fronts').values({ language: 'ar', lead: null, seconds: '[]' }).execute())
        expect(await read.selectFrom('fronts').selectAll().execute()).toEqual([])
      })
    expect(await store.read.selectFrom('fronts').select('language').execute()).toEqual([{ language: 'ar' }])
    await other.close()
  })
})

onPostgres('two imports beside each other', (openFresh) => {
  test('end as one after the other, none half', async () => {
    const { store } = await openFresh()
    const { newsroom, media } = await starterEdition()
    await writeNewsroom(store, newsroom, media, options)

    const named = { ar: 'آخر', en: 'other' }
    let second: Promise<unknown> = Promise.resolve()
    const first: typeof store = {
      ...store,
      write: (change) =>
        store.write(async (transaction) => {
          const result = await change(transaction)
          // The first has written and not committed; now the second begins, and comes as far as it is let.
          second = writeNewsroom(store, { ...newsroom, site: { ...newsroom.site, name: named } }, media, options)
          let isWaiting = false
          while (!isWaiting) isWaiting = await isSomeoneWaiting(store, transaction)
          return result
        }),
    }
    await writeNewsroom(first, { ...newsroom, authors: newsroom.authors.map((author) => ({ ...author, name: named })) }, media, options)
    await second
    const held = await readNewsroom(store)
    expect([held?.newsroom.site.name, held?.newsroom.authors[0]?.name]).toEqual([named, newsroom.authors[0]?.name])
  })
})

/** Whether another transaction waits for this one. Asked outside it: inside, the answer would stay what it first was. */
async function isSomeoneWaiting(store: Store, transaction: Writer): Promise<boolean> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction)
  const waiting = await sql`select 1 from pg_stat_activity where ${rows[0]?.pid}::int = any(pg_blocking_pids(pid))`.execute(store.read)
  return waiting.rows.length > 0
}
