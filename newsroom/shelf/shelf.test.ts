import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3mini } from 's3mini'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { parseSettings, type Bucket } from '../settings.ts'
import { onEachEngine } from '../store/each-engine.ts'
import { assertSameShelf } from './assert-same-shelf.ts'
import { ShelfError } from './shelf-error.ts'
import { openShelf, readWhole, type Shelf } from './shelf.ts'

function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'midad-shelf-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const s3 = process.env.TEST_S3_URL
const bucketAt = (url: string) =>
  parseSettings({ FILES_URL: url, S3_ACCESS_KEY_ID: process.env.TEST_S3_KEY_ID, S3_SECRET_ACCESS_KEY: process.env.TEST_S3_SECRET })
    .files as Bucket

const names = async (shelf: Shelf, folder: string) => (await Array.fromAsync(shelf.list(folder))).map(({ name }) => name).toSorted()

function suite(open: () => Shelf) {
  test('gives back what was put there, by its name', async () => {
    const shelf = open()
    const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 256))
    await shelf.write('media/0123456789abcdef/800.avif', bytes)
    expect((await shelf.read('media/0123456789abcdef/800.avif'))?.size).toBe(100_000)
    expect((await readWhole(shelf, 'media/0123456789abcdef/800.avif'))?.equals(bytes)).toBe(true)
    expect(await shelf.read('media/0123456789abcdef/480.avif')).toBeNull()
    expect(await shelf.read('media/0123456789abcdef')).toBeNull()

    await shelf.write('media/0123456789abcdef/800.avif', Buffer.from('another'))
    expect(String(await readWhole(shelf, 'media/0123456789abcdef/800.avif'))).toBe('another')
  })

  test('lists what is below a folder, and nothing beside it', async () => {
    const shelf = open()
    expect(await names(shelf, 'media')).toEqual([])
    for (const name of ['media/a/1.avif', 'media/a/2.avif', 'media/ab/1.avif', 'mediaeval/x']) await shelf.write(name, Buffer.from(name))
    expect(await names(shelf, 'media')).toEqual(['media/a/1.avif', 'media/a/2.avif', 'media/ab/1.avif'])
    expect(await names(shelf, 'media/a')).toEqual(['media/a/1.avif', 'media/a/2.avif'])
    const [first] = await Array.fromAsync(shelf.list('media/ab'))
    expect(first?.size).toBe('media/ab/1.avif'.length)
    expect(Math.abs((first?.changedAt.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
  })

  test('lets go of a file, and of one that is not there', async () => {
    const shelf = open()
    await shelf.write('media/a/1.avif', Buffer.from('1'))
    await shelf.remove('media/a/1.avif')
    await shelf.remove('media/a/1.avif')
    expect(await shelf.read('media/a/1.avif')).toBeNull()
  })

  test.each(['../outside', 'media/../../outside', '/etc/passwd', 'media//a', 'media/.hidden', 'مداد', '', 'a|b'])(
    'knows no file called “%s”',
    async (name) => {
      const shelf = open()
      await expect(shelf.write(name, Buffer.from('x'))).rejects.toThrow('no name')
      await expect(shelf.read(name)).rejects.toThrow('no name')
    },
  )
}

describe('a shelf in a folder', () => {
  suite(() => openShelf({ dataDir: temporaryFolder() }))

  test('takes nothing for a file that is only half written', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'media/a'), { recursive: true })
    writeFileSync(join(folder, 'media/a/1.avif.0b6a.new'), 'half')
    expect(await names(openShelf({ dataDir: folder }), 'media')).toEqual([])
  })

  test('leaves nothing behind of what cannot be written', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'media/a/1.avif/in-the-way'), { recursive: true })
    await expect(openShelf({ dataDir: folder }).write('media/a/1.avif', Buffer.from('x'))).rejects.toThrow()
    expect(readdirSync(join(folder, 'media/a'))).toEqual(['1.avif'])
  })
})

describe.skipIf(!s3 && !process.env.CI)('a shelf in a bucket', () => {
  beforeAll(async () => {
    const { endpoint, bucket, ...keys } = bucketAt(s3 ?? '')
    await new S3mini({ endpoint: `${endpoint}/${bucket}`, ...keys }).createBucket()
  })
  suite(() => openShelf({ dataDir: '', files: { ...bucketAt(s3 ?? ''), prefix: `test/${randomUUID()}` } }))

  test('that cannot be asked says so, and does not call a file missing', async () => {
    const shelf = openShelf({ dataDir: '', files: { ...bucketAt(s3 ?? ''), secretAccessKey: 'another' } })
    await expect(shelf.read('media/a/1.avif')).rejects.toThrow()
    await expect(shelf.write('media/a/1.avif', Buffer.from('x'))).rejects.toThrow(/S3_ACCESS_KEY_ID/)
  })

  test('that is not there yet is asked for by name', async () => {
    const shelf = openShelf({ dataDir: '', files: { ...bucketAt(s3 ?? ''), bucket: `none-${randomUUID()}` } })
    await expect(shelf.write('media/a/1.avif', Buffer.from('x'))).rejects.toThrow(/no bucket at .* \(FILES_URL\)/)
  })
})

onEachEngine('the shelf of a store', (openFresh) => {
  test('is one, also where two servers begin at once', async () => {
    const { store } = await openFresh()
    const dataDir = temporaryFolder()
    await Promise.all([1, 2, 3].map(() => assertSameShelf(store, openShelf({ dataDir }))))
    await assertSameShelf(store, openShelf({ dataDir }))
    if (store.engine === 'sqlite') return
    const { store: fresh } = await openFresh()
    const began = await Promise.allSettled([1, 2].map(() => assertSameShelf(fresh, openShelf({ dataDir: temporaryFolder() }))))
    expect(began.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('leaves no mark in the store where nothing can be put on it', async () => {
    const { store } = await openFresh()
    const full = openShelf({ dataDir: temporaryFolder() })
    full.write = () => Promise.reject(new Error('no space left'))
    if (store.engine === 'postgres') await expect(assertSameShelf(store, full)).rejects.toThrow('no space left')
    await assertSameShelf(store, openShelf({ dataDir: temporaryFolder() }))
  })

  test('is the one its first server used; another with a shelf of its own does not start', async () => {
    const { store } = await openFresh()
    const [first, other] = [temporaryFolder(), temporaryFolder()].map((dataDir) => openShelf({ dataDir })) as [Shelf, Shelf]
    await assertSameShelf(store, first)
    await assertSameShelf(store, first)
    const opening = assertSameShelf(store, other)
    // Nobody shares a file of SQLite.
    if (store.engine === 'sqlite') return expect(await opening).toBeUndefined()
    await expect(opening).rejects.toThrow(ShelfError)
    await expect(opening).rejects.toThrow(/FILES_URL/)

    const sentence = String(await opening.catch((error: Error) => error.message))
    const [, mark = '', file = ''] = /write (\{.*\}) to (.*)\.$/.exec(sentence) ?? []
    writeFileSync(file, mark)
    await assertSameShelf(store, other)
  })
})
