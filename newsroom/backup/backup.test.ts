import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { aComment } from '../comments/comment-fixtures.ts'
import { Keys } from '../keys/keys.ts'
import { assertSameKey } from '../keys/assert-same-key.ts'
import { searchStories } from '../search/search-stories.ts'
import { freshPlacesOnEach, onEachEngine } from '../store/each-engine.ts'
import { renewalSpan } from '../store/renewals.ts'
import { openSnapshot } from '../store/snapshot.ts'
import { openStore, openStoreAsItIs, type Store } from '../store/store.ts'
import { tableNames } from '../store/table-names.ts'
import { backUp } from './back-up.ts'
import { folderForBackups, putNewsroom, putPicture, rewriteFile, rewriteRows, rowsOfBackup } from './backup-fixtures.ts'
import { DESCRIPTION, STORE_FILE } from './describe-backup.ts'
import { isKept, isOurs } from './kept-tables.ts'
import { checkBackup, restore } from './restore.ts'

const place = ({ url, dataDir }: { url: string; dataDir: string }) => ({ databaseUrl: url, dataDir, secretKey: undefined })

async function inStore<T>(url: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(url)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

onEachEngine('a backup', (openFresh, _openForAll, freshPlace) => {
  const places = freshPlacesOnEach()

  test.for(Object.entries(places))('is restored on %s with every row as it was', async ([, freshOn]) => {
    const fresh = await openFresh()
    await putNewsroom(fresh.store)
    await fresh.store.write((transaction) => transaction.insertInto('renewals').values({ path: '/ar/latest', at: 'now' }).execute())
    const to = await folderForBackups()
    const first = await backUp(place(fresh), { to })
    const there = await freshOn()
    const before = Date.now()
    const report = await restore(place(there), { from: to })
    expect(report).toMatchObject({ backup: first.backup, rows: first.rows, key: null })
    const second = await backUp(place(there), { to })
    expect(second.rows).toBe(first.rows)
    expect(await rowsOfBackup(second.backup)).toBe(await rowsOfBackup(first.backup))

    await inStore(there.url, async (store) => {
      expect(await store.read.selectFrom('comments').select(['id', 'parent_id']).orderBy('id').execute()).toEqual([
        { id: 'aaa', parent_id: 'zzz' },
        { id: 'zzz', parent_id: null },
      ])
      expect(await store.read.selectFrom('related').select('score').executeTakeFirst()).toEqual({ score: 0.1 + 0.2 })
      const { results } = await searchStories(store, 'ar', { text: 'الجسر', scope: { languages: ['ar'] }, page: 1 })
      expect(results.map(({ card }) => card.slugline)).toEqual(['first-bridge'])
      // Servers are told to make every page anew, whatever they remember of the store before.
      expect(await store.read.selectFrom('renewals').select('path').execute()).toEqual([{ path: '/*' }])
      expect((await renewalSpan(store.read)).oldest).toBeGreaterThanOrEqual(before)
      // Numbers go on where they were, and no reference is let through that leads nowhere.
      await store.write((transaction) =>
        sql`insert into outbox (kind, recipient_sealed, recipient_key, language, payload, at, due_at) values ('decision', 's', 'k', 'ar', '{}', 'n', 'n')`.execute(
          transaction,
        ),
      )
      expect(Number((await store.read.selectFrom('outbox').select('id').executeTakeFirstOrThrow()).id)).toBe(1_001)
      const astray = aComment({ id: 'bbb', story_id: 'nowhere', at: '2026-11-21T10:00:00.000Z' })
      await expect(store.write((transaction) => transaction.insertInto('comments').values(astray).execute())).rejects.toThrow(
        /foreign key/i,
      )
    })
  })

  test('holds what the store held at one moment, and what is written meanwhile does not wait', async () => {
    const { store, url } = await openFresh()
    await putNewsroom(store)
    const snapshot = await openSnapshot(url)
    try {
      await store.write((transaction) =>
        transaction
          .insertInto('comments')
          .values(aComment({ id: 'later', story_id: 'b-story', at: '2026-11-21T10:00:00.000Z' }))
          .execute(),
      )
      const table = snapshot.tables.find(({ name }) => name === 'comments')
      const ids: unknown[] = []
      if (table) for await (const rows of snapshot.rows(table)) ids.push(...rows.map((row) => row[table.columns.indexOf('id')]))
      expect(ids).toEqual(['aaa', 'zzz'])
      expect(await store.read.selectFrom('comments').select('id').execute()).toHaveLength(3)
    } finally {
      await snapshot.close()
    }
  })

  test('that cannot be restored leaves no row and no table, and a sound one can be restored after it', async () => {
    const fresh = await openFresh()
    await putNewsroom(fresh.store)
    const to = await folderForBackups()
    const { backup } = await backUp(place(fresh), { to })
    const { backup: sound } = await backUp(place(fresh), { to })
    await rewriteRows(backup, (text) => text.replace(/^\[0,"b-story".*\n/m, ''))
    const there = await freshPlace()
    await expect(restore(place(there), { from: backup })).rejects.toThrow(/foreign key|refers to one of stories that is not there/)
    const left = await openStoreAsItIs(there.url)
    expect(await tableNames(left)).toEqual([])
    await left.close()
    expect((await restore(place(there), { from: sound })).rows).toBeGreaterThan(0)
  })
})

describe('a backup folder', () => {
  const places = freshPlacesOnEach()
  const newsroom = async () => {
    const there = await places.sqlite()
    await inStore(there.url, putNewsroom)
    return there
  }

  test('has each picture once, copies what is new only, and gives all of them back', async () => {
    const here = await newsroom()
    await putPicture(here.dataDir, 'a'.repeat(16))
    // Half made, and no picture yet; and what is no picture at all.
    await mkdir(join(here.dataDir, 'media', 'b'.repeat(16)), { recursive: true })
    await mkdir(join(here.dataDir, 'media', 'leftover'))
    const to = await folderForBackups()
    expect((await backUp(place(here), { to })).pictures).toMatchObject({ count: 1, files: 4, copied: 1 })
    await putPicture(here.dataDir, 'c'.repeat(16))
    const second = await backUp(place(here), { to })
    expect(second.pictures).toMatchObject({ count: 2, files: 8, copied: 1 })
    expect(second.pictures.copiedBytes).toBeLessThan(second.pictures.bytes)

    const there = await places.sqlite()
    expect((await restore(place(there), { from: to })).pictures).toEqual({ count: 2, damaged: [] })
    for (const hash of ['a'.repeat(16), 'c'.repeat(16)]) {
      const [one, other] = [here, there].map(({ dataDir }) => join(dataDir, 'media', hash))
      expect(await readdir(other ?? '')).toEqual(await readdir(one ?? ''))
      expect(await readFile(join(other ?? '', 'original.png'), 'utf8')).toBe(`original.png ${hash}`)
    }
    expect((await readdir(join(there.dataDir, 'media'))).toSorted()).toEqual(['a'.repeat(16), 'c'.repeat(16)])
  })

  test('names pictures that the store has and the disk has not', async () => {
    const here = await newsroom()
    const media = { file: 'bridge.png', hash: 'd'.repeat(16), width: 1, height: 1, color: '#000000', widths: '[]' }
    await inStore(here.url, (store) => store.write((transaction) => transaction.insertInto('media').values(media).execute()))
    expect((await backUp(place(here), { to: await folderForBackups() })).missing).toBe(1)
  })

  test('keeps as many as it is told to, and no picture that none of them has', async () => {
    const here = await newsroom()
    const to = await folderForBackups()
    await putPicture(here.dataDir, 'a'.repeat(16))
    const first = await backUp(place(here), { to })
    await rm(join(here.dataDir, 'media', 'a'.repeat(16)), { recursive: true })
    await putPicture(here.dataDir, 'b'.repeat(16))
    const second = await backUp(place(here), { to })
    expect(await readdir(join(to, 'pictures'))).toHaveLength(2)
    const third = await backUp(place(here), { to, keep: 2 })
    expect(third.pruned.map((name) => join(to, name))).toEqual([first.backup])
    expect(await readdir(join(to, 'pictures'))).toEqual(['b'.repeat(16)])
    await expect(stat(second.backup)).resolves.toBeTruthy()
  })

  test('is not within DATA_DIR, and holds nothing else', async () => {
    const here = await newsroom()
    await expect(backUp(place(here), { to: join(here.dataDir, 'backups') })).rejects.toThrow(/is within DATA_DIR and would be lost with it/)
    const to = await folderForBackups()
    await mkdir(to)
    await writeFile(join(to, 'letter.txt'), 'dear')
    await expect(backUp(place(here), { to })).rejects.toThrow(/holds something else/)
    expect(await readdir(to)).toEqual(['letter.txt'])
    await expect(backUp(place(here), { to: join(to, 'letter.txt') })).rejects.toThrow(/could not be written to .*letter\.txt: it is a file/)
  })

  test('is written to by one at a time; what one that was killed left half is removed', async () => {
    const here = await newsroom()
    const to = await folderForBackups()
    await backUp(place(here), { to })
    await writeFile(join(to, 'lock'), `${process.ppid} ${hostname()}`)
    await expect(backUp(place(here), { to })).rejects.toThrow(/Another backup is being written to .* \(process \d+ on .+\)/)
    await writeFile(join(to, 'lock'), '1 another-machine')
    await expect(backUp(place(here), { to })).rejects.toThrow(/process 1 on another-machine/)
    // Who has said nothing for a while is gone, wherever it was; and no process has a number beyond what systems give.
    const before = new Date(Date.now() - 11 * 60_000)
    await utimes(join(to, 'lock'), before, before)
    await backUp(place(here), { to })
    await writeFile(join(to, 'lock'), `999999999 ${hostname()}`)
    await mkdir(join(to, '2026-01-01T00-00-00.000Z.half'))
    await mkdir(join(to, 'pictures', `${'a'.repeat(16)}.half`))
    await backUp(place(here), { to })
    expect((await readdir(to, { recursive: true })).filter((name) => /half|lock/.test(name))).toEqual([])
  })

  test('damage is found before a row is written, wherever it is', async () => {
    const here = await newsroom()
    await putPicture(here.dataDir, 'a'.repeat(16))
    const to = await folderForBackups()
    const { backup } = await backUp(place(here), { to })
    expect((await checkBackup({ from: to })).pictures.damaged).toEqual([])

    const variant = join(to, 'pictures', 'a'.repeat(16), '480.avif')
    await writeFile(variant, 'rot')
    const there = await places.sqlite()
    await expect(restore(place(there), { from: to })).rejects.toThrow(/480\.avif is not what was written\n.*no row was written/)
    expect((await checkBackup({ from: to })).pictures).toEqual({ count: 0, damaged: [`${variant} is not what was written`] })
    expect((await restore(place(there), { from: to, leaveDamaged: true })).pictures.count).toBe(0)

    const bytes = await readFile(join(backup, STORE_FILE))
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    await writeFile(join(backup, STORE_FILE), bytes)
    await expect(restore(place(await places.sqlite()), { from: to })).rejects.toThrow(/damaged: .*store\.jsonl\.gz is not what was written/)
    await rm(join(backup, STORE_FILE))
    await expect(checkBackup({ from: to })).rejects.toThrow(/store\.jsonl\.gz is missing/)
  })

  test('a newer version’s backup is refused, and where there is none that is said', async () => {
    const here = await newsroom()
    const to = await folderForBackups()
    const { backup } = await backUp(place(here), { to })
    const description = await readFile(join(backup, DESCRIPTION), 'utf8')
    await rewriteFile(backup, DESCRIPTION, description.replace('0005-search', '9999-later'))
    await expect(checkBackup({ from: to })).rejects.toThrow(/made by a newer version of Midad \(it knows 9999-later\)/)
    await rewriteFile(backup, DESCRIPTION, description.replace('midad-backup-1', 'midad-backup-2'))
    await expect(checkBackup({ from: to })).rejects.toThrow(/made by a newer version of Midad\. Restore it with that version/)
    await expect(checkBackup({ from: join(to, 'nowhere') })).rejects.toThrow(/There is no backup in/)
  })

  test('restored, says what the secret key of the new place has to do with it', async () => {
    const here = await newsroom()
    const secretKey = Buffer.alloc(32, 7).toString('base64')
    await inStore(here.url, (store) => assertSameKey(store, new Keys(Buffer.from(secretKey, 'base64'))))
    const to = await folderForBackups()
    await backUp(place(here), { to })
    const restoredWith = async (key: string | undefined) =>
      (await restore({ ...place(await places.sqlite()), secretKey: key }, { from: to })).key
    expect(await restoredWith(secretKey)).toBe('same')
    expect(await restoredWith(Buffer.alloc(32, 8).toString('base64'))).toBe('other')
    expect(await restoredWith(undefined)).toBe('missing')
  })

  test('is not restored over a newsroom, and not over tables that are empty either', async () => {
    const here = await newsroom()
    const to = await folderForBackups()
    await backUp(place(here), { to })
    await expect(restore(place(here), { from: to })).rejects.toThrow(/of a newsroom already, with 2 stories and 2 comments\./)
    const empty = await places.sqlite()
    await inStore(empty.url, async () => {})
    await expect(restore(place(empty), { from: to })).rejects.toThrow(/of a newsroom already, with 0 stories and 0 comments\./)
    await inStore(here.url, async ({ read }) => expect(await read.selectFrom('comments').select('id').execute()).toHaveLength(2))
  })

  test('knows every table of the store', async () => {
    const here = await newsroom()
    const tables = (await inStore(here.url, tableNames)).filter((name) => !/^sqlite_|^search_matches_/.test(name))
    expect(tables.filter((name) => !isOurs(name))).toEqual([])
    expect(tables.filter(isKept).length).toBeGreaterThan(20)
  })

  test('leaves out who is signed in, and what readers were promised would go', async () => {
    const here = await newsroom()
    await inStore(here.url, (store) =>
      store.write(async (transaction) => {
        await transaction.insertInto('daily_keys').values({ day: '2026-11-26', salt: 'SALT' }).execute()
        await transaction.insertInto('limits').values({ key: 'READER', empty_at: 1.5 }).execute()
      }),
    )
    const { backup } = await backUp(place(here), { to: await folderForBackups() })
    const text = gunzipSync(await readFile(join(backup, STORE_FILE))).toString()
    expect(text).toContain('first-bridge')
    expect(text).not.toMatch(/SALT|READER|staff_sessions|staff_links/)
  })
})
