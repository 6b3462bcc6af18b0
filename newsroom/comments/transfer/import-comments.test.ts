import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { importContent } from '../../content-files/import-content.ts'
import { makeContentFolder } from '../../content-files/make-content-folder.ts'
import { Keys } from '../../keys/keys.ts'
import { onEachEngine, type FreshStore, type OpenFresh } from '../../store/each-engine.ts'
import { renewalsAfter, renewalSpan } from '../../store/renewals.ts'
import { importComments, type ImportOptions } from './import-comments.ts'
import { makeWxr } from './make-wxr.ts'
import type { NotTaken } from './source-comment.ts'
import { bareAddress } from './story-map.ts'

const now = new Date('2026-11-25T10:00:00.000Z')
const keys = new Keys(randomBytes(32))
const fixture = (name: string) => new URL(`fixtures/${name}`, import.meta.url).pathname

/** A store with the two stories of `makeContentFolder`: suez, formerly suez-150, in both languages; coffee, in Arabic. */
async function openWithStories(openFresh: OpenFresh): Promise<FreshStore> {
  const fresh = await openFresh()
  await importContent(fresh.store, fresh, { from: await makeContentFolder(), now })
  return fresh
}

async function importFile({ store }: FreshStore, file: string, more: Partial<ImportOptions> = {}) {
  const notTaken: NotTaken[] = []
  const summary = await importComments(store, { file, keys, now, onNotTaken: (one) => notTaken.push(one), ...more })
  return { summary, notTaken }
}

/** Writes a file for one test, in a folder that goes with it. */
async function write({ dataDir }: FreshStore, content: string | Buffer, name = 'comments.xml') {
  await writeFile(join(dataDir, name), content)
  return join(dataDir, name)
}

/** The comments of the store as `name → parent’s name`, and what can be said of each. */
async function discussion({ store }: FreshStore) {
  const rows = await store.read.selectFrom('comments').selectAll().orderBy('imported_from').execute()
  const nameOf = (id: string | null) => rows.find((row) => row.id === id)?.name ?? null
  return rows.map((row) => ({ ...row, parent: nameOf(row.parent_id), thread: nameOf(row.thread_id) }))
}

/** A WordPress export of comments on the coffee story, in the order given: id, and id of the parent. */
const wxrOf = (pairs: [number, number][], slug = 'coffee') =>
  `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><link>https://old.example</link><item><wp:post_name>${slug}</wp:post_name>${pairs
    .map(
      ([id, parent]) =>
        `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>n${id}</wp:comment_author><wp:comment_date_gmt>2021-01-01 00:00:00</wp:comment_date_gmt>` +
        `<wp:comment_content>text ${id}</wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`,
    )
    .join('\n')}</item></channel></rss>`

onEachEngine('importing a WordPress export', (openFresh) => {
  test('takes the comments with their threads, names, texts, dates and statuses', async () => {
    const fresh = await openWithStories(openFresh)
    const { summary, notTaken } = await importFile(fresh, fixture('wordpress.xml'))
    expect(summary).toEqual({
      taken: 7,
      byStatus: { approved: 4, held: 1, spam: 1, rejected: 1 },
      alreadyThere: 0,
      notTaken: 4,
      alone: 1,
      broken: null,
    })
    expect(notTaken.map(({ source, reason, about }) => [source.split(':').at(-1), reason, about])).toEqual([
      ['104', 'pingback', undefined],
      ['108', 'empty', undefined],
      ['202', 'no-date', undefined],
      ['301', 'no-story', 'https://old.example/news/about/'],
    ])
    expect(notTaken.map(({ line }) => line)).toEqual([59, 92, 114, 128])

    const rows = await discussion(fresh)
    expect(rows.map(({ imported_from, parent, thread, status }) => [imported_from, parent, thread, status])).toEqual([
      ['wordpress:old.example/news:101', null, 'سلمى & هند', 'approved'],
      ['wordpress:old.example/news:102', 'سلمى & هند', 'سلمى & هند', 'approved'],
      ['wordpress:old.example/news:103', 'قارئ', 'سلمى & هند', 'approved'],
      ['wordpress:old.example/news:105', null, 'Seller', 'spam'],
      ['wordpress:old.example/news:106', null, 'Rude', 'rejected'],
      ['wordpress:old.example/news:107', null, 'Leila', 'held'],
      ['wordpress:old.example/news:201', null, 'Maya', 'approved'],
    ])
    const [first, second, third, spam] = rows
    expect(first).toMatchObject({
      body: 'مقال جميل.\n\nوله تتمّة في هذا الكتاب (https://example.org/coffee).',
      at: '2021-12-03T10:00:00.000Z',
      direction: 'rtl',
      language: 'ar',
    })
    expect(second).toMatchObject({ name: 'قارئ', at: '2021-12-03T13:00:00.000Z', thread_at: '2021-12-03T10:00:00.000Z' })
    // The story has no English edition, so nobody wrote on an English page.
    expect(third).toMatchObject({ direction: 'ltr', language: 'ar', email_sealed: null, email_key: null })
    expect(spam?.body).toBe('Cheap watches 😀 & more')
  })

  test('seals e-mail addresses and keeps nothing else of who wrote', async () => {
    const fresh = await openWithStories(openFresh)
    await importFile(fresh, fixture('wordpress.xml'))
    const [first] = await discussion(fresh)
    expect(keys.open('email', first?.email_sealed ?? '')).toBe('salma@mail.example')
    expect(first?.email_key).toBe(keys.sign('email-lookup', 'salma@mail.example'))
    const everything = JSON.stringify([
      await fresh.store.read.selectFrom('comments').selectAll().execute(),
      await fresh.store.read.selectFrom('audit').selectAll().execute(),
    ])
    for (const secret of ['203.0.113', 'salma.example', 'mail.example', 'editor@']) expect(everything).not.toContain(secret)
    expect(await fresh.store.read.selectFrom('outbox').select('id').execute()).toEqual([])
  })

  test('run twice doubles nothing, and a later file brings what is new', async () => {
    const fresh = await openWithStories(openFresh)
    const once = await write(fresh, wxrOf([[1, 0], [2, 1]])) // prettier-ignore
    expect((await importFile(fresh, once)).summary.taken).toBe(2)
    const { newest } = await renewalSpan(fresh.store.read)
    expect((await importFile(fresh, once)).summary).toMatchObject({ taken: 0, alreadyThere: 2 })
    expect(await renewalsAfter(fresh.store.read, newest)).toEqual([])

    const later = await write(fresh, wxrOf([[1, 0], [2, 1], [3, 2]])) // prettier-ignore
    expect((await importFile(fresh, later)).summary).toMatchObject({ taken: 1, alreadyThere: 2, alone: 0 })
    expect((await discussion(fresh)).map(({ name, parent, thread }) => [name, parent, thread])).toEqual([
      ['n1', null, 'n1'],
      ['n2', 'n1', 'n1'],
      ['n3', 'n2', 'n1'],
    ])
    // What was imported and then decided about stays decided.
    await fresh.store.write((transaction) =>
      transaction.updateTable('comments').set({ status: 'hidden' }).where('name', '=', 'n1').execute(),
    )
    await importFile(fresh, later)
    expect((await discussion(fresh))[0]?.status).toBe('hidden')
  })

  test('renews the pages of the stories it shows, and writes one line in the audit log for each batch', async () => {
    const fresh = await openWithStories(openFresh)
    const { newest } = await renewalSpan(fresh.store.read)
    const file = await write(fresh, [...makeWxr({ count: 1_000, slugs: ['suez', 'coffee'] })].join(''))
    const shares: number[] = []
    const { summary } = await importFile(fresh, file, { onProgress: ({ share }) => shares.push(share) })
    expect(summary).toMatchObject({ taken: 1_000, notTaken: 0, alone: 0 })
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))

    const renewed = new Set((await renewalsAfter(fresh.store.read, newest)).map(({ path }) => path))
    expect(renewed).toContain('/ar/economy/suez')
    expect(renewed).toContain('/en/economy/coffee/comments/*')
    const audit = await fresh.store.read.selectFrom('audit').select(['actor', 'action', 'details']).execute()
    expect(new Set(audit.map(({ actor, action }) => `${actor} ${action}`))).toEqual(new Set(['import imported']))
    expect(audit.map(({ details }) => (JSON.parse(details) as { count: number }).count)).toEqual([400, 400, 200])
  })

  test('replies find what they reply to wherever it stands in the file', async () => {
    const fresh = await openWithStories(openFresh)
    // Each replies to the next: the whole file is upside down. And two that reply to each other, one to itself, one to nobody.
    const chain = Array.from({ length: 900 }, (_, index) => [900 - index, 899 - index] as [number, number])
    const file = await write(fresh, wxrOf([[2_001, 2_002], [2_002, 2_001], [2_003, 2_003], [2_004, 9_999], ...chain])) // prettier-ignore
    for (const room of [5_000, 100]) {
      await fresh.store.write((transaction) => transaction.deleteFrom('comments').execute())
      const { summary } = await importFile(fresh, file, { room })
      expect(summary).toMatchObject({ taken: 904, alreadyThere: 0, notTaken: 0, alone: 4 })
      const rows = await discussion(fresh)
      const chained = rows.filter(({ name }) => Number(name.slice(1)) <= 900)
      expect(new Set(chained.map(({ thread }) => thread))).toEqual(new Set(['n1']))
      expect(chained.filter(({ name, parent }) => parent !== (name === 'n1' ? null : `n${Number(name.slice(1)) - 1}`))).toEqual([])
    }
  })

  test('a reply to a comment on another story begins a thread of its own', async () => {
    const fresh = await openWithStories(openFresh)
    await importFile(fresh, await write(fresh, wxrOf([[1, 0]], 'suez')))
    const { summary } = await importFile(fresh, await write(fresh, wxrOf([[2, 1]])))
    expect(summary).toMatchObject({ taken: 1, alone: 1 })
  })

  test('a file that breaks off keeps what was read, and goes on where it was once it is mended', async () => {
    const fresh = await openWithStories(openFresh)
    const whole = wxrOf(Array.from({ length: 600 }, (_, index) => [index + 1, index % 2 === 0 ? 0 : index] as [number, number]))
    const cut = whole.slice(0, whole.indexOf('<wp:comment_id>500</wp:comment_id>') + 10)
    const broken = await importFile(fresh, await write(fresh, cut))
    expect(broken.summary).toMatchObject({ taken: 499, alone: 0 })
    expect(broken.summary.broken?.message).toMatch(/^line 500: the file ends inside <wp:comment>, which began on line 500$/)

    // The replies that hang on what is behind the break wait for the mended file, however little room there is.
    const turned = wxrOf([[7_002, 7_001], [7_003, 7_002], [7_004, 7_001], [7_001, 0]]) // prettier-ignore
    const { notTaken } = await importFile(fresh, await write(fresh, turned.slice(0, turned.indexOf('>7001</wp:comment_id'))), { room: 1 })
    expect(notTaken.map(({ source, reason }) => [source.split(':').at(-1), reason])).toEqual([
      ['7002', 'no-parent-yet'],
      ['7004', 'no-parent-yet'],
      ['7003', 'no-parent-yet'],
    ])

    const mended = await importFile(fresh, await write(fresh, whole))
    expect(mended.summary).toMatchObject({ taken: 101, alreadyThere: 499, broken: null })
  })

  test('an import that is stopped has kept whole batches, and the next one goes on', async () => {
    const fresh = await openWithStories(openFresh)
    const file = await write(fresh, [...makeWxr({ count: 1_000, slugs: ['suez', 'coffee'] })].join(''))
    const stop = new Error('stopped')
    await expect(importFile(fresh, file, { onProgress: () => { throw stop } })).rejects.toThrow(stop) // prettier-ignore
    expect((await discussion(fresh)).length).toBe(400)
    expect((await importFile(fresh, file)).summary).toMatchObject({ taken: 600, alreadyThere: 400, alone: 0 })
  })

  test('a check says the same and writes nothing', async () => {
    const fresh = await openWithStories(openFresh)
    const { summary, notTaken } = await importFile(fresh, fixture('wordpress.xml'), { checkOnly: true })
    expect(summary).toMatchObject({ taken: 7, alreadyThere: 0, notTaken: 4 })
    expect(notTaken).toHaveLength(4)
    expect(await discussion(fresh)).toEqual([])
    expect(await fresh.store.read.selectFrom('audit').select('id').execute()).toEqual([])
  })

  test('a map leads comments to a story they do not name', async () => {
    const fresh = await openWithStories(openFresh)
    const map = new Map([[bareAddress('https://old.example/news/about/'), 'suez']])
    const { notTaken } = await importFile(fresh, fixture('wordpress.xml'), { map })
    expect(notTaken.map(({ reason }) => reason)).not.toContain('no-story')
    expect(await discussion(fresh)).toContainEqual(
      expect.objectContaining({ name: 'Ruth', imported_from: 'wordpress:old.example/news:301' }),
    )
  })

  test('names that do not fit are cut, and texts that are longer than the form takes stay whole', async () => {
    const fresh = await openWithStories(openFresh)
    const long = 'كلمة '.repeat(2_000).trim()
    const xml = wxrOf([[1, 0], [2, 0]]).replace('text 1<', `${long}<`).replace('n1<', `${'اسم '.repeat(40)}<`).replace('text 2<', `${'x'.repeat(100_001)}<`) // prettier-ignore
    const { notTaken } = await importFile(fresh, await write(fresh, xml))
    const [row] = await discussion(fresh)
    expect(row?.body).toBe(long)
    expect([...(row?.name ?? '')].length).toBeLessThanOrEqual(60)
    expect(row?.name).toMatch(/…$/)
    expect(notTaken).toMatchObject([{ reason: 'too-long', source: 'wordpress:old.example:2' }])
  })

  test('what was taken out of a text is told to the desk', async () => {
    const fresh = await openWithStories(openFresh)
    await importFile(fresh, await write(fresh, wxrOf([[1, 0]]).replace('text 1', 'te\u202Ext\u0008 1')))
    expect((await discussion(fresh))[0]).toMatchObject({ body: 'text 1', reasons: '[{"kind":"cleaned"}]' })
  })
})

onEachEngine('importing a Disqus export', (openFresh) => {
  test('takes the posts of threads that lead to a story', async () => {
    const fresh = await openWithStories(openFresh)
    const { summary, notTaken } = await importFile(fresh, fixture('disqus.xml'))
    expect(summary).toMatchObject({ taken: 4, byStatus: { approved: 3, spam: 1 }, alone: 1, broken: null })
    expect(notTaken).toMatchObject([
      { source: 'disqus:old-paper:13', reason: 'deleted' },
      { source: 'disqus:old-paper:16', reason: 'no-story', about: 'https://old.example/about' },
    ])
    const rows = await discussion(fresh)
    expect(rows.map(({ imported_from, name, parent }) => [imported_from, name, parent])).toEqual([
      ['disqus:old-paper:11', 'هند', null],
      ['disqus:old-paper:12', 'tom99', 'هند'],
      ['disqus:old-paper:14', 'Priya', null],
      ['disqus:old-paper:15', 'Seller', null],
    ])
    expect(rows.map(({ body }) => body)).toEqual([
      'فقرة أولى، وتتمّتها.\n\nSee https://example.org/a/long/address',
      'A reply\non two lines',
      'A reply to what is gone.',
      'An old post\nof plain text',
    ])
    expect(keys.open('email', rows[0]?.email_sealed ?? '')).toBe('hind@mail.example')
    expect((await importFile(fresh, fixture('disqus.xml'))).summary).toMatchObject({ taken: 0, alreadyThere: 4 })
  })
})

onEachEngine('files of every make', (openFresh) => {
  test('a file packed by gzip is unpacked, and one that breaks off is told', async () => {
    const fresh = await openWithStories(openFresh)
    const packed = gzipSync([...makeWxr({ count: 2_000, slugs: ['suez'] })].join(''))
    const broken = await importFile(fresh, await write(fresh, packed.subarray(0, packed.length / 2)))
    expect(broken.summary.broken?.message).toMatch(/gzip packed breaks off or is damaged/)
    expect(broken.summary.taken).toBeGreaterThan(500)
    expect((await importFile(fresh, await write(fresh, packed))).summary.alreadyThere).toBe(broken.summary.taken)
    expect(await discussion(fresh)).toHaveLength(2_000)
  })

  test('the encoding is the one the file says', async () => {
    const fresh = await openWithStories(openFresh)
    const xml = wxrOf([[1, 0]])
    const [before = '', after = ''] = `<?xml version="1.0" encoding="windows-1256"?>${xml}`.split('text 1')
    // «سلام»
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xd3, 0xe1, 0xc7, 0xe3]), Buffer.from(after)])
    await importFile(fresh, await write(fresh, bytes))
    await importFile(fresh, await write(fresh, Buffer.from(`\uFEFF${wxrOf([[2, 0]])}`, 'utf16le')))
    expect((await discussion(fresh)).map(({ body }) => body)).toEqual(['سلام', 'text 2'])
  })

  describe('what is no export', () => {
    test.each([
      ['', /^line 1: the file is empty$/],
      ['  \n ', /^line 1: the file is empty$/],
      ['<html><body>Sign in</body></html>', /^line 1: <html> is the root of neither/],
      ['<rss xmlns:wp="https://evil.example/1.2/"><channel/></rss>', /^line 1: <rss> is the root of neither/],
      ['<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><disqus>&a;</disqus>', /^line 1: there is a document type/],
      ['PK\u0003\u0004 zip', /^line 1: the file holds no XML$/],
    ])('%j is said to be none', async (content, sentence) => {
      const fresh = await openFresh()
      const { summary } = await importFile(fresh, await write(fresh, content))
      expect(summary).toMatchObject({ taken: 0, notTaken: 0 })
      expect(summary.broken?.message).toMatch(sentence)
    })
  })

  test('lines that are no comment are passed over and named', async () => {
    const fresh = await openWithStories(openFresh)
    const sound = {
      id: 'bcdfghjkmnpq',
      story: 'coffee',
      name: 'هند',
      body: 'نصّ',
      status: 'approved',
      language: 'ar',
      at: '2021-01-01T00:00:00.000Z',
    }
    const lines = [sound, { ...sound, id: 'short' }, { ...sound, id: 'zzzzzzzzzzzz', at: '2999-01-01T00:00:00.000Z' }, { ...sound, id: 'xxxxxxxxxxxx', story: 'none' }] // prettier-ignore
    const file = await write(fresh, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"id":\n`, 'comments.jsonl')
    const { summary, notTaken } = await importFile(fresh, file)
    expect(summary.taken).toBe(1)
    expect(notTaken).toEqual([
      { line: 2, source: '', reason: 'unreadable', about: 'its field id' },
      { line: 3, source: 'midad:zzzzzzzzzzzz', reason: 'no-date' },
      { line: 4, source: 'midad:xxxxxxxxxxxx', reason: 'no-story', about: 'none' },
      { line: 5, source: '', reason: 'unreadable', about: 'it is no JSON object' },
    ])
  })
})
