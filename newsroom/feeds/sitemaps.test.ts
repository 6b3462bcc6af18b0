import { expect, test } from 'vitest'
import { writeStories, type WrittenStory } from '../stories/listing-fixtures.ts'
import { onEachEngine } from '../store/each-engine.ts'
import type { Store } from '../store/store.ts'
import { MOST_IN_PART, readPart, toSitemapIndex } from './sitemap-parts.ts'
import { sitemapPart, toSitemap } from './sitemaps.ts'
import { sitemapStories } from './sitemap-stories.ts'

const SITE = 'https://midad.example'
const now = new Date('2026-11-20T10:00:00.000Z')
const told = (published: string, status: 'published' | 'withdrawn' | 'draft' = 'published') => ({
  status,
  published: `${published}T09:00:00.000Z`,
})

// More than are read together, and many of one moment.
const many: WrittenStory[] = Array.from({ length: 1_300 }, (_, number) => ({
  slugline: `many-${number}`,
  editions: { ar: told(number < 1_100 ? '2026-09-01' : '2026-09-02') },
}))
const few: WrittenStory[] = [
  { slugline: 'both', editions: { ar: told('2026-10-01'), en: told('2026-10-02') } },
  { slugline: 'half', editions: { ar: told('2026-10-03'), en: told('2026-10-04', 'withdrawn') } },
  { slugline: 'not-yet', editions: { ar: told('2026-11-30'), en: told('2026-10-05') } },
  { slugline: 'far', editions: { ar: told('2027-01-01') } },
  { slugline: 'draft', editions: { ar: told('2026-10-06', 'draft') } },
]

const textOf = async (store: Store, name: string, at = now) =>
  (await Array.fromAsync((await sitemapPart(store, SITE, name, at)) ?? [])).join('')
const locations = (xml: string) => [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => url.slice(SITE.length))

test.each([
  ['pages', { kind: 'pages', number: 1 }],
  ['pages-3', { kind: 'pages', number: 3 }],
  ['ar-2026-11', { kind: 'stories', language: 'ar', month: '2026-11', number: 1 }],
  ['en-2026-11-12', { kind: 'stories', language: 'en', month: '2026-11', number: 12 }],
])('%s is a part', (name, part) => expect(readPart(name)).toEqual(part))

test.each(['', 'ar', 'fr-2026-11', 'ar-2026-11-1', 'ar-2026-11-0', 'pages-1', 'ar-2026', 'ar-2026-11-99999'])('“%s” is none', (name) =>
  expect(readPart(name)).toBeNull(),
)

onEachEngine('the sitemap', (openFresh) => {
  test('has a part for each month of a language, with every public edition once, and its twin', async () => {
    const { store } = await openFresh()
    await writeStories(store, [...many, ...few], now)
    expect(locations(await toSitemap(store, SITE, now))).toEqual(
      ['pages', 'ar-2026-10', 'ar-2026-09', 'en-2026-10'].map((part) => `/sitemaps/${part}.xml`),
    )
    expect(locations(await textOf(store, 'ar-2026-09')).toSorted()).toEqual(
      many.map(({ slugline }) => `/ar/politics/${slugline}`).toSorted(),
    )
    expect(locations(await textOf(store, 'en-2026-10'))).toEqual(['/en/politics/both', '/en/politics/not-yet'])
    const october = await textOf(store, 'ar-2026-10')
    expect(locations(october)).toEqual(['/ar/politics/both', '/ar/politics/half'])
    expect(october).toContain(`<loc>${SITE}/ar/politics/both</loc><lastmod>2026-10-01T09:00:00.000Z</lastmod>`)
    expect(october.match(/hreflang="(?:ar|en)"/g)).toEqual(['hreflang="ar"', 'hreflang="en"'])
    expect(october).toContain(`hreflang="x-default" href="${SITE}/ar/politics/both"`)
    for (const nothing of ['ar-2026-11', 'ar-2027-01', 'ar-2026-10-2', 'pages-2'])
      expect(await sitemapPart(store, SITE, nothing, now)).toBeNull()
  })

  test('says truly when a part was last changed: by a desk, or by a story that fell due', async () => {
    const { store } = await openFresh()
    await writeStories(store, few, now)
    const changed = async (at: string) => {
      const index = await toSitemapIndex(store.read, SITE, 0, new Date(at))
      return Object.fromEntries(
        [...index.matchAll(/sitemaps\/(.*?)\.xml<\/loc><lastmod>(.*?)</g)].map(([, part, lastmod]) => [part, lastmod]),
      )
    }
    expect(await changed(now.toISOString())).toEqual({ 'ar-2026-10': now.toISOString(), 'en-2026-10': now.toISOString() })
    expect((await changed('2026-12-24T00:00:00.000Z'))['ar-2026-11']).toBe('2026-11-30T09:00:00.000Z')
    const later = new Date('2026-11-21T00:00:00.000Z')
    await writeStories(store, [{ slugline: 'one-more', editions: { en: told('2026-10-07') } }], later)
    expect(await changed('2026-11-22T00:00:00.000Z')).toEqual({ 'ar-2026-10': now.toISOString(), 'en-2026-10': later.toISOString() })
  })

  test('parts of a month that is too much for one follow each other and leave nothing out', async () => {
    const { store } = await openFresh()
    await writeStories(store, many, now)
    const span = { language: 'ar' as const, month: '2026-09' }
    const found: string[] = []
    for (const offset of [0, 1_100]) {
      for await (const entries of sitemapStories(store, { ...span, offset, limit: 1_100 }, now))
        found.push(...entries.map(({ address }) => address))
    }
    expect(new Set(found).size).toBe(found.length)
    expect(found).toHaveLength(many.length)
    expect(await sitemapPart(store, SITE, `ar-2026-09-${1 + Math.ceil(many.length / MOST_IN_PART)}`, now)).toBeNull()
  })
})
