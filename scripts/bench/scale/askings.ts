import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { addresses } from '../../../newsroom/stories/addresses.ts'
import { timed } from '../timing.ts'
import type { SizedSite } from './sized-site.ts'

/** What is measured of a site, once for each time it is asked; resolves with milliseconds. */
export type Asking = { name: string; ask: (site: SizedSite, round: number) => Promise<number> }

const SECTION = 'politics'
const FAR_BACK = 500

/** Asks for an address as a reader does, and says how long the whole answer took. */
async function asked(site: SizedSite, address: string): Promise<number> {
  const [milliseconds = 0] = await timed(1, async () => {
    const response = await fetch(site.url + address)
    await response.text()
    if (response.status !== 200) throw new Error(`${site.url}${address} answered ${response.status}.`)
  })
  return milliseconds
}

/** The same of a page that has to be made: what is kept of all pages is removed before. */
async function made(site: SizedSite, address: string): Promise<number> {
  rmSync(join(site.dataDir, 'pages'), { recursive: true, force: true })
  return asked(site, address)
}

/** A story's address, others each time and of all ages; they are made up of the sizes' common divisor, so that all sites are asked for the like. */
async function storyAddress(site: SizedSite, round: number): Promise<string> {
  const places = await storiesOf(site)
  return places[Math.floor(((round * 37 + 11) % 101) * (places.length / 101))] ?? ''
}

const stories = new Map<SizedSite, Promise<string[]>>()

/** Addresses of a site's Arabic stories, newest first, a few hundred of them. */
function storiesOf(site: SizedSite): Promise<string[]> {
  const known = stories.get(site)
  if (known) return known
  const found = site.inStore(async ({ read }) => {
    const rows = await read
      .selectFrom('editions')
      .innerJoin('stories', 'stories.id', 'editions.story_id')
      .select(['section', 'slugline'])
      .where('language', '=', 'ar')
      .orderBy('published_at', 'desc')
      .execute()
    return rows.map(({ section, slugline }) => addresses.story('ar', section, slugline))
  })
  stories.set(site, found)
  return found
}

/** Page 500 of a section, or the last where there are fewer. */
async function farBack(site: SizedSite): Promise<string> {
  const first = await (await fetch(site.url + addresses.section('ar', SECTION))).text()
  const pages = [...first.matchAll(/\/ar\/politics\/page\/(\d+)/g)].map(([, number]) => Number(number))
  return addresses.section('ar', SECTION, Math.min(FAR_BACK, Math.max(1, ...pages)))
}

/** The months of a site, one round after the other. */
async function sitemapPart(site: SizedSite, round: number): Promise<string> {
  const index = await (await fetch(`${site.url}/sitemap.xml`)).text()
  const parts = [...index.matchAll(/<loc>[^<]*(\/sitemaps\/ar-[^<]+)<\/loc>/g)].map(([, part = '']) => part)
  return parts[(round * 7) % parts.length] ?? ''
}

const words = ['الرئيس', 'العالم', 'الحكومة', 'الماضي', 'المدينة', 'فريق', 'الأسبوع', 'شركة']

export const askings: Asking[] = [
  { name: 'a story, made', ask: async (site, round) => made(site, await storyAddress(site, round)) },
  {
    name: 'a story, kept',
    ask: async (site, round) => {
      const address = await storyAddress(site, round)
      await asked(site, address)
      return asked(site, address)
    },
  },
  { name: 'the front page', ask: (site) => made(site, addresses.front('ar')) },
  { name: 'a section, page 1', ask: (site) => made(site, addresses.section('ar', SECTION)) },
  { name: 'a section, page 500 or the last', ask: async (site) => made(site, await farBack(site)) },
  { name: 'the latest', ask: (site) => made(site, addresses.latest('ar')) },
  { name: 'a topic', ask: (site) => made(site, addresses.topic('ar', 't1')) },
  { name: 'an author', ask: (site) => made(site, addresses.author('ar', 'writer-7')) },
  { name: 'results of a search', ask: (site, round) => asked(site, addresses.search('ar', words[round % words.length])) },
  { name: 'the feed', ask: (site) => asked(site, addresses.feed('ar', 'xml')) },
  { name: 'a section’s feed', ask: (site) => asked(site, addresses.feed('en', 'xml', SECTION)) },
  { name: 'the sitemap’s index', ask: (site) => asked(site, '/sitemap.xml') },
  { name: 'a month of the sitemap', ask: async (site, round) => asked(site, await sitemapPart(site, round)) },
  { name: 'the news sitemap', ask: (site) => asked(site, '/news-sitemap.xml') },
]
