import type { Store } from '../store/store.ts'
import { sitemapPages } from './sitemap-pages.ts'
import { MOST_IN_PART, readPart, toSitemapIndex } from './sitemap-parts.ts'
import { sitemapStories } from './sitemap-stories.ts'
import { sitemapUrl, URLSET, type SitemapEntry } from './sitemap-url.ts'

/** The index of the sitemap: where its parts are. Every address readers may find by search stands in one of them. */
export async function toSitemap({ read }: Pick<Store, 'read'>, siteUrl: string, now = new Date()): Promise<string> {
  return toSitemapIndex(read, siteUrl, (await sitemapPages(read)).length, now)
}

/** The text of a part of the sitemap, piece by piece; null where there is no such part. */
export async function sitemapPart(
  store: Pick<Store, 'engine' | 'read'>,
  siteUrl: string,
  name: string,
  now = new Date(),
): Promise<AsyncGenerator<string> | null> {
  const part = readPart(name)
  if (!part) return null
  const [offset, limit] = [(part.number - 1) * MOST_IN_PART, MOST_IN_PART]
  const entries =
    part.kind === 'stories'
      ? sitemapStories(store, { language: part.language, month: part.month, offset, limit }, now)
      : pieces((await sitemapPages(store.read)).slice(offset, offset + limit))
  const first = await entries.next()
  return first.done ? null : written(first.value, entries, siteUrl)
}

async function* pieces(entries: SitemapEntry[]): AsyncGenerator<SitemapEntry[]> {
  if (entries.length > 0) yield entries
}

async function* written(first: SitemapEntry[], rest: AsyncGenerator<SitemapEntry[]>, siteUrl: string): AsyncGenerator<string> {
  const text = (entries: SitemapEntry[]) => entries.map((entry) => sitemapUrl(entry, siteUrl)).join('')
  yield URLSET + text(first)
  for await (const entries of rest) yield text(entries)
  yield '</urlset>\n'
}
