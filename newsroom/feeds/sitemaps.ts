import { addresses } from '../stories/addresses.ts'
import { listCards } from '../stories/cards.ts'
import { listPublicEditions } from '../stories/public-editions.ts'
import { getSite, listAuthors, listPages, listSections, listTopics } from '../stories/directory.ts'
import { inLanguage } from '../stories/localized.ts'
import { languages, type Language } from '../stories/model.ts'
import type { Reader } from '../store/store.ts'
import { element, escapeXml } from './xml.ts'
import { before, DAY_MS } from '../spans.ts'

const MOST = 50_000
const NEWS_DAYS = 2
const MOST_NEWS = 1_000

type Entry = { address: string; changed?: string; twins?: Partial<Record<Language, string>> }

/** Every address readers may find by search, with its twin (https://www.sitemaps.org/protocol.html, hreflang as Google asks). */
export async function toSitemap(read: Reader, siteUrl: string): Promise<string> {
  const entries = [...(await furniture(read)), ...(await stories(read))].slice(0, MOST)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries.map((entry) => url(entry, siteUrl)),
    '</urlset>',
    '',
  ].join('\n')
}

/** Google News: what was published in the last two days, in the edition's own language. */
export async function toNewsSitemap(read: Reader, siteUrl: string, now = new Date()): Promise<string> {
  const since = before(now, NEWS_DAYS * DAY_MS)
  const site = await getSite(read)
  const cards = await Promise.all(
    languages.map((language) => listCards(read, language, { ownLanguageOnly: true }, { limit: MOST_NEWS / 2, now })),
  )
  const entries = cards.flat().filter((card) => card.published >= since)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">',
    ...entries.map(({ language, section, slugline, published, headline }) =>
      [
        '<url>',
        element('loc', siteUrl + addresses.story(language, section, slugline)),
        '<news:news><news:publication>',
        element('news:name', inLanguage(site.name, language).text),
        element('news:language', language),
        '</news:publication>',
        element('news:publication_date', published),
        element('news:title', headline),
        '</news:news></url>',
      ].join(''),
    ),
    '</urlset>',
    '',
  ].join('\n')
}

async function stories(read: Reader): Promise<Entry[]> {
  const editions = await listPublicEditions(read, MOST)
  const bySlugline = Map.groupBy(editions, ({ slugline }) => slugline)
  return editions.map(({ language, section, slugline, published, updated }) => {
    const twins = bySlugline.get(slugline) ?? []
    return {
      address: addresses.story(language, section, slugline),
      changed: updated ?? published,
      ...(twins.length > 1 && {
        twins: Object.fromEntries(twins.map((twin) => [twin.language, addresses.story(twin.language, section, slugline)])),
      }),
    }
  })
}

async function furniture(read: Reader): Promise<Entry[]> {
  const [sections, topics, authors, pages] = await Promise.all([
    listSections(read),
    listTopics(read),
    listAuthors(read),
    Promise.all(languages.map((language) => listPages(read, language))),
  ])
  const inBoth = [
    addresses.front,
    addresses.latest,
    addresses.topics,
    addresses.authors,
    ...sections.map(
      ({ key }) =>
        (language: Language) =>
          addresses.section(language, key),
    ),
    ...topics.map(
      ({ key }) =>
        (language: Language) =>
          addresses.topic(language, key),
    ),
    ...authors.map(
      ({ key }) =>
        (language: Language) =>
          addresses.author(language, key),
    ),
  ].flatMap((addressIn) => pair(addressIn))
  const counted = Map.groupBy(pages.flat(), ({ key }) => key)
  const standing = [...counted.values()].flatMap((editions) =>
    editions.length > 1
      ? pair((language) => addresses.page(language, editions[0]?.key ?? ''))
      : editions.map(({ language, key }) => ({ address: addresses.page(language, key) })),
  )
  return [...inBoth, ...standing]
}

function pair(addressIn: (language: Language) => string): Entry[] {
  const twins = { ar: addressIn('ar'), en: addressIn('en') }
  return languages.map((language) => ({ address: twins[language], twins }))
}

function url({ address, changed, twins = {} }: Entry, siteUrl: string) {
  const alternates = Object.entries(twins).map(([language, twin]) => alternate(language, siteUrl + twin))
  const fallback = twins.ar ? alternate('x-default', siteUrl + twins.ar) : ''
  return ['<url>', element('loc', siteUrl + address), changed ? element('lastmod', changed) : '', ...alternates, fallback, '</url>'].join(
    '',
  )
}

const alternate = (language: string, href: string) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(href)}"/>`
