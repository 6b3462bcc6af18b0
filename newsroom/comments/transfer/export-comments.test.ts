import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { importContent } from '../../content-files/import-content.ts'
import { makeContentFolder } from '../../content-files/make-content-folder.ts'
import { Keys } from '../../keys/keys.ts'
import { onEachEngine, type FreshStore, type OpenFresh } from '../../store/each-engine.ts'
import { seedComments } from '../seed-comments.ts'
import { composeJsonLines } from './compose-json-lines.ts'
import { composeWxr } from './compose-wxr.ts'
import { importComments } from './import-comments.ts'
import { NoSuchStoryError, walkComments, type Selection } from './walk-comments.ts'

const now = new Date('2026-11-25T10:00:00.000Z')
const keys = new Keys(randomBytes(32))
const site = { name: 'مداد & Midad', url: 'https://news.example' }
const fixture = new URL('fixtures/wordpress.xml', import.meta.url).pathname

async function openWithStories(openFresh: OpenFresh): Promise<FreshStore> {
  const fresh = await openFresh()
  await importContent(fresh.store, fresh, { from: await makeContentFolder(), now })
  return fresh
}

const idOf = async ({ store }: FreshStore, slugline: string) =>
  (await store.read.selectFrom('stories').select('id').where('slugline', '=', slugline).executeTakeFirstOrThrow()).id

/** A store with discussions of every kind: imported, written here, of every status, in several pages, with texts that are hard to write. */
async function openWithComments(openFresh: OpenFresh): Promise<FreshStore> {
  const fresh = await openWithStories(openFresh)
  await importComments(fresh.store, { file: fixture, keys, now })
  const suez = await idOf(fresh, 'suez')
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = await seedComments(fresh.store, {
    storyId: suez,
    count: 603,
    keys,
  })
  for (const status of ['held', 'rejected', 'spam', 'hidden', 'withdrawn'] as const)
    await seedComments(fresh.store, { storyId: suez, count: 7, status, from: new Date('2023-01-01T00:00:00.123Z') })
  await fresh.store.write(async (transaction) => {
    const change = (id: string, values: object) => transaction.updateTable('comments').set(values).where('id', '=', id).execute()
    await change(first, {
      body: 'a < b && c > d ]]> &amp; <script>alert(1)</script>\n\n\n> quoted\n"x" \u{1F600}',
      direction: 'ltr',
      picked: 1,
    })
    await change(second, { name: '<b>هند & سلمى</b>' })
    // Erased by its writer, with a reply that stays.
    await change(fourth, { name: '', body: '', email_sealed: null, email_key: null, status: 'withdrawn' })
    await change(fifth, { parent_id: fourth, thread_id: third, thread_at: '2024-01-01T00:02:00.000Z' })
    await change(third, { status: 'rejected', rejection: 'insult', decided_at: '2024-05-05T05:05:05.005Z' })
  })
  return fresh
}

const formats = {
  jsonl: ({ store }: FreshStore, selection: Selection, withKeys: Keys | null) =>
    composeJsonLines(walkComments(store.read, selection), withKeys),
  wxr: ({ store }: FreshStore, selection: Selection, withKeys: Keys | null) =>
    composeWxr(store.read, walkComments(store.read, selection), site, withKeys),
}
type Format = keyof typeof formats

const written = async (fresh: FreshStore, format: Format, selection: Selection = {}, withKeys: Keys | null = null) =>
  (await Array.fromAsync(formats[format](fresh, selection, withKeys))).join('')

/** All a discussion is made of, in its order; stories by their slugline, because another store has other ids for them. */
async function discussions({ store }: FreshStore) {
  const rows = await store.read
    .selectFrom('comments')
    .innerJoin('stories', 'stories.id', 'comments.story_id')
    .selectAll('comments')
    .select('stories.slugline')
    .orderBy('comments.id')
    .execute()
  return rows.map(({ email_sealed: sealed, imported_from: from, ...row }) => ({
    ...row,
    // Each store has its own, and one says of its own comments from where they are.
    story_id: null,
    reasons: null,
    from: from ?? `midad:${row.id}`,
    email: sealed === null ? null : keys.open('email', sealed),
  }))
}

onEachEngine('exporting comments', (openFresh) => {
  test.each<Format>(['jsonl', 'wxr'])('%s: another house has the same discussions, and coming back doubles nothing', async (format) => {
    const fresh = await openWithComments(openFresh)
    const text = await written(fresh, format, { everyStatus: true }, keys)
    const before = await discussions(fresh)
    expect(before.length).toBe(7 + 603 + 35)

    const other = await openWithStories(openFresh)
    const file = join(other.dataDir, `comments.${format}`)
    await writeFile(file, text)
    expect(await importComments(other.store, { file, keys, now })).toMatchObject({
      taken: before.length,
      alone: 0,
      notTaken: 0,
      broken: null,
    })
    expect(await discussions(other)).toEqual(before)

    for (const house of [fresh, other])
      expect(await importComments(house.store, { file, keys, now })).toMatchObject({ taken: 0, alreadyThere: before.length })
    expect(await importComments(other.store, { file: fixture, keys, now })).toMatchObject({ taken: 0, alreadyThere: 7 })
    // The other house knows where its comments came from; besides that it writes the same file.
    const again = await written(other, format, { everyStatus: true }, keys)
    expect(again.replaceAll(/,"importedFrom":"midad:\w+"/g, '')).toBe(text)
  })

  test.each<Format>(['jsonl', 'wxr'])('%s: without being asked, only what readers see, and no address', async (format) => {
    const fresh = await openWithComments(openFresh)
    const text = await written(fresh, format)
    const shown = await fresh.store.read.selectFrom('comments').select('id').where('status', '=', 'approved').execute()
    expect(new Set(text.match(/(?<="id":")\w{12}/g))).toEqual(new Set(shown.map(({ id }) => id)))
    expect(text).not.toMatch(/@|mail\.example|email_key/)
    for (const { email_key: key } of await discussions(fresh)) if (key) expect(text).not.toContain(key)
    expect(text).not.toContain('"status":"rejected"')
  })

  test('of one story, by its slugline; of one that is not there, nothing', async () => {
    const fresh = await openWithComments(openFresh)
    const text = await written(fresh, 'jsonl', { slugline: 'coffee' })
    expect(text.trim().split('\n').map((line) => (JSON.parse(line) as { story: string }).story)).toEqual(['coffee', 'coffee', 'coffee']) // prettier-ignore
    await expect(written(fresh, 'jsonl', { slugline: 'tea' })).rejects.toThrow(NoSuchStoryError)
  })

  test('WXR says what WordPress’s importer reads: numbers as ids, parents before replies, dates in Greenwich, HTML', async () => {
    const fresh = await openWithComments(openFresh)
    const text = await written(fresh, 'wxr', { everyStatus: true }, keys)
    expect(text).toContain('<link>https://news.example/ar/economy/coffee</link>')
    expect(text).toContain('<wp:post_name><![CDATA[suez]]></wp:post_name>')
    expect(text).toContain('a &lt; b &amp;&amp; c &gt; d ]]&gt; &amp;amp; &lt;script&gt;')
    expect(text).toContain('<wp:comment_author_email><![CDATA[salma@mail.example]]></wp:comment_author_email>')
    const pairs = [...text.matchAll(/<wp:comment_id>(\d+)<[^]*?<wp:comment_parent>(\d+)</g)].map(([, id, parent]) => [
      Number(id),
      Number(parent),
    ])
    expect(new Set(pairs.map(([id]) => id)).size).toBe(645)
    expect(pairs.filter(([id = 0, parent = 0]) => parent >= id)).toEqual([])
    expect(new Set(text.match(/(?<=<wp:comment_approved>)\w+/g))).toEqual(new Set(['1', '0', 'spam', 'trash']))
    expect(text).toMatch(/<wp:comment_date_gmt>2021-12-03 10:00:00<\/wp:comment_date_gmt>/)
  })

  test('of a store without comments both formats are whole, and hold none', async () => {
    const fresh = await openWithStories(openFresh)
    expect(await written(fresh, 'jsonl')).toBe('')
    expect(await written(fresh, 'wxr')).toMatch(/^<\?xml[^]*<channel>[^]*<\/channel>\n<\/rss>\n$/)
  })
})
