import { readdir, readFile, stat } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { onEachEngine, onSqlite, type FreshStore } from '../store/each-engine.ts'
import { renewalsAfter, renewalSpan } from '../store/renewals.ts'
import { StoreBusyError } from '../store/sqlite.ts'
import { contentTables, readRows } from '../stories/newsroom-rows.ts'
import type { ContentError } from './content-problem.ts'
import { exportContent } from './export-content.ts'
import { importContent } from './import-content.ts'
import { changeFiles, makeContentFolder, soundFiles } from './make-content-folder.ts'

const now = new Date('2026-11-24T10:00:00.000Z')

type Flags = { withdrawRemoved?: boolean }
const importFrom = ({ store, dataDir }: FreshStore, from: string, flags: Flags = {}) =>
  importContent(store, { dataDir }, { from, now, ...flags })

async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const read = files.map(async (file) => [file.slice(folder.length + 1), (await readFile(file)).toString('latin1')] as const)
  return Object.fromEntries(await Promise.all(read))
}

/** The renewals noted while `change` runs. */
async function renewedBy({ store }: FreshStore, change: () => Promise<unknown>): Promise<string[]> {
  const { newest } = await renewalSpan(store.read)
  await change()
  return (await renewalsAfter(store.read, newest)).map(({ path }) => path)
}

const idOf = async ({ store }: FreshStore, slugline: string) =>
  (await store.read.selectFrom('stories').select('id').where('slugline', '=', slugline).executeTakeFirst())?.id

const edit = (file: keyof typeof soundFiles, from: string, to: string) => {
  expect(soundFiles[file]).toContain(from)
  return { [file]: soundFiles[file].replace(from, () => to) }
}

onEachEngine('importing content files', (openFresh) => {
  test('a first import adds everything and renews every page', async () => {
    const fresh = await openFresh()
    const renewed = await renewedBy(fresh, async () => {
      const changes = await importFrom(fresh, await makeContentFolder())
      expect(changes.added.toSorted()).toEqual([...Object.keys(soundFiles), 'media/suez.png'].toSorted())
      expect({ ...changes, added: [] }).toEqual({ added: [], updated: [], unchanged: 0, kept: [], withdrawn: [], removed: [] })
    })
    expect(renewed[0]).toBe('/*')
  })

  test('a second import changes nothing and renews nothing', async () => {
    const fresh = await openFresh()
    const folder = await makeContentFolder()
    await importFrom(fresh, folder)
    const rows = await readRows(fresh.store.read)
    const renewed = await renewedBy(fresh, async () => {
      const changes = await importFrom(fresh, folder)
      expect(changes).toMatchObject({ added: [], updated: [], unchanged: Object.keys(soundFiles).length + 1, kept: [] })
    })
    expect(renewed).toEqual([])
    expect(await readRows(fresh.store.read)).toEqual(rows)
  })

  test('export after import gives the folder back, byte for byte', async () => {
    const fresh = await openFresh()
    const folder = await makeContentFolder()
    await importFrom(fresh, folder)
    const target = join(fresh.dataDir, 'exported')
    await exportContent(fresh.store, fresh, { to: target })
    expect(await filesIn(target)).toEqual(await filesIn(folder))

    const again = await exportContent(fresh.store, fresh, { to: target })
    expect(again).toMatchObject({ written: [], foreign: [], missing: [] })
  })

  test('after one field changes in the store, only its line changes in the export', async () => {
    const fresh = await openFresh()
    const folder = await makeContentFolder()
    await importFrom(fresh, folder)
    await fresh.store.write((transaction) =>
      transaction.updateTable('editions').set({ standfirst: 'A new sentence: on Egypt.' }).where('language', '=', 'en').execute(),
    )
    const before = await filesIn(folder)
    expect(await exportContent(fresh.store, fresh, { to: folder })).toMatchObject({ written: [], inTheWay: ['stories/suez/en.md'] })
    expect(await filesIn(folder)).toEqual(before)

    const report = await exportContent(fresh.store, fresh, { to: folder, overwrite: true })
    expect(report?.written).toEqual(['stories/suez/en.md'])

    const [earlier, after] = [soundFiles['stories/suez/en.md'], await readFile(join(folder, 'stories/suez/en.md'), 'utf8')].map((text) =>
      text.split('\n'),
    )
    const differing = after?.filter((line, index) => line !== earlier?.[index])
    expect(differing).toEqual(['standfirst: "A new sentence: on Egypt."'])
    expect(after).toHaveLength(earlier?.length ?? 0)
  })

  test('an edited file updates its edition and renews the pages that show it, in both languages', async () => {
    const fresh = await openFresh()
    const folder = await makeContentFolder()
    await importFrom(fresh, folder)
    const id = await idOf(fresh, 'suez')
    await changeFiles(folder, edit('stories/suez/en.md', 'A sentence on Egypt.', 'A better sentence.'))

    const renewed = await renewedBy(fresh, async () => {
      expect(await importFrom(fresh, folder)).toMatchObject({ added: [], updated: ['stories/suez/en.md'], kept: [], withdrawn: [] })
    })
    const row = await fresh.store.read
      .selectFrom('editions')
      .selectAll()
      .where('story_id', '=', id ?? '')
      .where('language', '=', 'en')
      .executeTakeFirst()
    expect(row).toMatchObject({ standfirst: 'A better sentence.', word_count: 7 })
    expect(renewed).toEqual(expect.arrayContaining(['/ar/economy/suez', '/en/economy/suez', '/ar', '/en', '/en/topics/egypt']))
    expect(renewed).not.toContain('/*')
    expect(renewed).not.toContain('/ar/about')
  })

  test('what is taken out of a file is taken out of the store', async () => {
    const fresh = await openFresh()
    const folder = await makeContentFolder()
    await importFrom(fresh, folder)
    const story = soundFiles['stories/suez/story.yaml']
      .replace('  - egypt\n', '')
      .replace('archive: true\nformerly:\n  - suez-150\nlead: map\n', '')
    const ar = soundFiles['stories/suez/ar.md'].replace('dateline: القاهرة\n', '').replace(/updated:[^]*?---/, '---')
    expect([story.includes('egypt'), story.includes('lead'), ar.includes('corrections')]).toEqual([false, false, false])
    await changeFiles(folder, { 'stories/suez/story.yaml': story, 'stories/suez/ar.md': ar })
    expect(await importFrom(fresh, folder)).toMatchObject({ updated: ['stories/suez/story.yaml', 'stories/suez/ar.md'] })

    const target = join(fresh.dataDir, 'exported')
    await exportContent(fresh.store, fresh, { to: target })
    expect(await filesIn(target)).toEqual(await filesIn(folder))
  })

  test('an edition whose file is gone stays, and is reported each time', async () => {
    const fresh = await openFresh()
    const folder = await makeContentFolder()
    await importFrom(fresh, folder)
    await changeFiles(folder, { 'stories/suez/en.md': null })
    const rows = await readRows(fresh.store.read)
    for (const _run of [1, 2]) {
      expect(await importFrom(fresh, folder)).toMatchObject({ added: [], updated: [], kept: ['stories/suez/en.md'], withdrawn: [] })
    }
    expect(await readRows(fresh.store.read)).toEqual(rows)
  })

  test('with the flag it is withdrawn, once, with a reason in its language', async () => {
    const fresh = await openFresh()
    const folder = await makeContentFolder({ 'front.ar.yaml': 'lead: suez\n' })
    await importFrom(fresh, folder)
    await changeFiles(folder, { 'stories/suez/en.md': null, 'stories/coffee/ar.md': null, 'stories/coffee/story.yaml': null })

    const renewed = await renewedBy(fresh, async () => {
      const changes = await importFrom(fresh, folder, { withdrawRemoved: true })
      expect(changes.withdrawn.toSorted()).toEqual(['stories/coffee/ar.md', 'stories/suez/en.md'])
    })
    expect(renewed).toEqual(expect.arrayContaining(['/ar/economy/coffee', '/en/economy/coffee', '/en/economy/suez']))
    const rows = await fresh.store.read
      .selectFrom('editions')
      .select(['language', 'status', 'withdrawn_at', 'withdrawn_reason'])
      .where('status', '=', 'withdrawn')
      .execute()
    expect(rows.toSorted((one, other) => (one.language < other.language ? -1 : 1))).toEqual([
      { language: 'ar', status: 'withdrawn', withdrawn_at: now.toISOString(), withdrawn_reason: 'سُحبت هذه المادة من الموقع.' },
      {
        language: 'en',
        status: 'withdrawn',
        withdrawn_at: now.toISOString(),
        withdrawn_reason: 'This story has been withdrawn from the site.',
      },
    ])

    const again = await renewedBy(fresh, async () => {
      expect(await importFrom(fresh, folder, { withdrawRemoved: true })).toMatchObject({ updated: [], withdrawn: [], kept: [] })
    })
    expect(again).toEqual([])
  })

  test('a draft whose file is gone is never made public as withdrawn', async () => {
    const fresh = await openFresh()
    const folder = await makeContentFolder(
      edit('stories/suez/en.md', 'status: published\npublished: 2021-11-02T09:00:00Z', 'status: draft'),
    )
    await importFrom(fresh, folder)
    await changeFiles(folder, { 'stories/suez/en.md': null })
    expect(await importFrom(fresh, folder, { withdrawRemoved: true })).toMatchObject({ kept: ['stories/suez/en.md'], withdrawn: [] })
  })

  test('a changed slugline keeps the story, and renews the old address too', async () => {
    const fresh = await openFresh()
    const folder = await makeContentFolder()
    await importFrom(fresh, folder)
    const id = await idOf(fresh, 'suez')
    const moved = Object.entries(soundFiles).filter(([path]) => path.startsWith('stories/suez/'))
    await changeFiles(folder, {
      ...Object.fromEntries(
        moved.flatMap(([path, text]) => [
          [path, null],
          [path.replace('suez', 'suez-canal'), text.replace('  - suez-150', '  - suez-150\n  - suez')],
        ]),
      ),
      'front.ar.yaml': 'lead: suez-canal\n',
    })
    const renewed = await renewedBy(fresh, async () => {
      expect(await importFrom(fresh, folder)).toMatchObject({
        added: [],
        updated: ['front.ar.yaml', 'stories/suez-canal/story.yaml'],
        kept: [],
        withdrawn: [],
      })
    })
    expect(await idOf(fresh, 'suez-canal')).toBe(id)
    expect(renewed).toEqual(expect.arrayContaining(['/ar/economy/suez', '/ar/economy/suez-canal', '/en/economy/suez']))
  })

  test('a broken file stops the import with all its problems and leaves the store as it was', async () => {
    const fresh = await openFresh()
    const folder = await makeContentFolder()
    await importFrom(fresh, folder)
    const rows = await readRows(fresh.store.read)
    await changeFiles(folder, {
      ...edit('stories/coffee/ar.md', 'فقرة', 'فقرة أخرى'),
      ...edit('stories/suez/ar.md', 'status: published', 'status: live'),
      ...edit('stories/suez/story.yaml', 'section: economy', 'section: sport'),
    })
    const renewed = await renewedBy(fresh, async () => {
      const error = await importFrom(fresh, folder).catch((thrown: unknown) => thrown)
      expect((error as ContentError).problems.map(({ file, line }) => [file.slice(folder.length + 1), line])).toEqual([
        ['stories/suez/ar.md', 7],
        ['stories/suez/story.yaml', 1],
      ])
    })
    expect(renewed).toEqual([])
    expect(await readRows(fresh.store.read)).toEqual(rows)
  })

  test('a picture that is damaged further on stops it too, and says which', async () => {
    const fresh = await openFresh()
    const folder = await makeContentFolder()
    const bytes = await readFile(join(folder, 'media/suez.png'))
    await changeFiles(folder, { 'media/suez.png': bytes.subarray(0, bytes.length / 2) })
    await expect(importFrom(fresh, folder)).rejects.toThrow(/stories\/suez\/story\.yaml:11 pictures\.map\.file: .*suez\.png is damaged/)
    expect((await readRows(fresh.store.read)).stories).toEqual([])
  })

  test('a write that fails half-way leaves nothing behind', async () => {
    const fresh = await openFresh()
    // Something another version wrote and this one does not know of stands in the way of the last table written.
    await fresh.store.write((transaction) => transaction.schema.alterTable('fronts').renameTo('fronts_elsewhere').execute())
    await fresh.store.write((transaction) => transaction.schema.createTable('fronts').addColumn('language', 'text').execute())
    await expect(importFrom(fresh, await makeContentFolder())).rejects.toThrow(/lead/)
    const counts = await Promise.all(
      (Object.keys(contentTables) as (keyof typeof contentTables)[]).map((table) =>
        fresh.store.read.selectFrom(table).selectAll().execute(),
      ),
    )
    expect(counts.flat()).toEqual([])
    expect(await renewalsAfter(fresh.store.read, 0)).toEqual([])
  })

  test('two imports at once end as one after the other', async () => {
    const fresh = await openFresh()
    const folder = await makeContentFolder()
    const both = await Promise.all([importFrom(fresh, folder), importFrom(fresh, folder)])
    expect(both.map(({ added }) => added.length).toSorted()).toEqual([0, Object.keys(soundFiles).length + 1])
    expect((await readRows(fresh.store.read)).stories).toHaveLength(2)
  })

  test('a new picture under an old name is shown at a new address', async () => {
    const fresh = await openFresh()
    const folder = await makeContentFolder()
    await importFrom(fresh, folder)
    const [before] = (await readRows(fresh.store.read)).media
    const { default: sharp } = await import('sharp')
    const other = await sharp({ create: { width: 600, height: 300, channels: 3, background: '#103050' } })
      .png()
      .toBuffer()
    await changeFiles(folder, { 'media/suez.png': other })
    const renewed = await renewedBy(fresh, async () => {
      expect(await importFrom(fresh, folder)).toMatchObject({ updated: ['media/suez.png'] })
    })
    const [after] = (await readRows(fresh.store.read)).media
    expect(after).toMatchObject({ file: 'suez.png', width: 600, height: 300, color: '#103050', widths: '[480,600]' })
    expect(after?.hash).not.toBe(before?.hash)
    expect(renewed).toContain('/en/economy/suez')
  })

  test('related stories are kept with their reasons', async () => {
    const fresh = await openFresh()
    await importFrom(fresh, await makeContentFolder())
    const related = await fresh.store.read.selectFrom('related').selectAll().execute()
    const { stories } = await readRows(fresh.store.read)
    const slugline = (id: string) => stories.find((story) => story.id === id)?.slugline
    const told = related.map((row) => [slugline(row.story_id), row.language, slugline(row.related_id), row.reason_kind, row.reason])
    expect(told).toContainEqual(['coffee', 'ar', 'suez', 'topic', 'trade'])
    expect(told).toContainEqual(['suez', 'ar', 'coffee', 'topic', 'trade'])
  })

  test('export leaves the folder of a story the store does not have, unless it is told to prune', async () => {
    const fresh = await openFresh()
    await importFrom(fresh, await makeContentFolder())
    const target = await makeContentFolder({ 'stories/old/story.yaml': 'section: economy\n' })
    expect(await exportContent(fresh.store, fresh, { to: target })).toMatchObject({ foreign: ['stories/old'], written: [] })
    expect((await stat(join(target, 'stories/old'))).isDirectory()).toBe(true)
    await exportContent(fresh.store, fresh, { to: target, prune: true })
    expect((await readdir(join(target, 'stories'))).toSorted()).toEqual(['coffee', 'suez'])
  })

  test('an export of a store nothing was imported into writes nothing', async () => {
    const fresh = await openFresh()
    expect(await exportContent(fresh.store, fresh, { to: join(fresh.dataDir, 'exported') })).toBeNull()
    expect(await readdir(fresh.dataDir)).not.toContain('exported')
  })
})

onSqlite('importing into a store that is locked', (openFresh) => {
  test('says that the store is busy and leaves it as it was', async () => {
    const fresh = await openFresh()
    const folder = await makeContentFolder()
    const other = new DatabaseSync(join(fresh.dataDir, 'midad.sqlite'))
    other.exec('BEGIN IMMEDIATE')
    let clock = performance.now()
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1_500))
    try {
      await expect(importFrom(fresh, folder)).rejects.toThrow(StoreBusyError)
    } finally {
      vi.restoreAllMocks()
      other.exec('ROLLBACK')
      other.close()
    }
    expect((await readRows(fresh.store.read)).stories).toEqual([])
    expect((await importFrom(fresh, folder)).added).not.toEqual([])
  })
})
