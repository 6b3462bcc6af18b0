import { addresses } from '../stories/addresses.ts'
import { listName } from '../stories/list-names.ts'
import { listMonths } from '../stories/listing-months.ts'
import { languages, type Language } from '../stories/model.ts'
import type { Reader } from '../store/store.ts'
import { element } from './xml.ts'

/** Addresses of one part, of the 50,000 and 50 MB that may be: with the longest keys there are some ten megabytes. */
export const MOST_IN_PART = 10_000

/**
 * A part of the sitemap: all that is no story, or the editions of a language that were published in a month, the number-th ten thousand
 * of them, oldest first. So a month that is over has parts that nobody has to read again.
 */
export type SitemapPart = { kind: 'pages'; number: number } | { kind: 'stories'; language: Language; month: string; number: number }

/** What a part's address calls it: `pages`, `ar-2026-11`, `ar-2026-11-2`; null where that is no part. */
export function readPart(name: string): SitemapPart | null {
  const [found, language, month, number = '1'] = /^(?:pages|(ar|en)-(\d{4}-\d{2}))(?:-([2-9]|[1-9]\d{1,3}))?$/.exec(name) ?? []
  if (found === undefined) return null
  return month
    ? { kind: 'stories', language: language as Language, month, number: Number(number) }
    : { kind: 'pages', number: Number(number) }
}

const nameOf = (part: SitemapPart) =>
  [...(part.kind === 'pages' ? ['pages'] : [part.language, part.month]), ...(part.number > 1 ? [part.number] : [])].join('-')

/** The sitemap's index (https://www.sitemaps.org/protocol.html#index): every part, the stories' with when it was last changed. */
export async function toSitemapIndex(read: Reader, siteUrl: string, pages: number, now = new Date()): Promise<string> {
  const ofStories = await Promise.all(languages.map((language) => partsOfStories(read, language, now)))
  const parts: { part: SitemapPart; changed?: string }[] = [
    ...numbered(pages).map((number) => ({ part: { kind: 'pages' as const, number } })),
    ...ofStories.flat(),
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...parts.map(({ part, changed }) => {
      const address = element('loc', siteUrl + addresses.sitemap(nameOf(part)))
      return `<sitemap>${address}${changed ? element('lastmod', changed) : ''}</sitemap>`
    }),
    '</sitemapindex>',
    '',
  ].join('\n')
}

async function partsOfStories(read: Reader, language: Language, now: Date) {
  const months = await listMonths(read, listName({ ownLanguageOnly: true }), language, now)
  return months.flatMap(({ month, stories, changed }) =>
    numbered(stories).map((number) => ({ part: { kind: 'stories' as const, language, month, number }, changed })),
  )
}

const numbered = (addressesInAll: number) => Array.from({ length: Math.ceil(addressesInAll / MOST_IN_PART) }, (_, place) => place + 1)
