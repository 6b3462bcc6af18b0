import { addresses } from '../stories/addresses.ts'
import { listCards } from '../stories/cards.ts'
import { getSite } from '../stories/directory.ts'
import { inLanguage } from '../stories/localized.ts'
import { languages } from '../stories/model.ts'
import type { Reader } from '../store/store.ts'
import { element } from './xml.ts'
import { before, DAY_MS } from '../spans.ts'

const NEWS_DAYS = 2
const MOST_NEWS = 1_000

/** Google News: what was published in the last two days, in the edition's own language. */
export async function toNewsSitemap(read: Reader, siteUrl: string, now = new Date()): Promise<string> {
  const since = before(now, NEWS_DAYS * DAY_MS)
  const site = await getSite(read)
  const cards = await Promise.all(
    languages.map((language) => listCards(read, language, { ownLanguageOnly: true }, { limit: MOST_NEWS / 2, since, now })),
  )
  const entries = cards.flat()
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
