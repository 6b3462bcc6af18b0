import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext, Page } from '@playwright/test'
import { addresses } from '../newsroom/stories/addresses.ts'
import { otherLanguage } from '../newsroom/stories/model.ts'
import { expect, test } from './fixtures.ts'
import { alternatesIn } from './invariants.ts'
import { all, readXml, textOf, type XmlElement } from './read-xml.ts'
import { locationsIn, readSitemap } from './sitemap.ts'

/** What a search engine reads is compared without the marks that only set a direction. */
const visible = (text: string | null | undefined) => (text ?? '').replace(/[\u200e\u200f\u2066-\u2069]/g, '')

const meta = (page: Page, name: string) => page.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute('content')

test('a story’s head says what its page shows', async ({ page, starter, locale, baseURL }) => {
  const { address, edition } = starter.translated
  await page.goto(address)
  expect(visible(await page.title())).toBe(`${edition.headline} | ${starter.siteName}`)
  for (const name of ['og:title', 'twitter:title']) expect(visible(await meta(page, name)), name).toBe(edition.headline)
  for (const name of ['description', 'og:description', 'twitter:description']) {
    const description = visible(await meta(page, name))
    expect(description.length, name).toBeLessThanOrEqual(200)
    expect(edition.standfirst.startsWith(description.replace(/[…»”]+$/, '')), description).toBe(true)
  }
  expect(await meta(page, 'og:type')).toBe('article')
  expect(await meta(page, 'og:url')).toBe(baseURL + address)
  expect(await meta(page, 'og:site_name')).toBe(starter.siteName)
  expect(await meta(page, 'og:locale')).toMatch(new RegExp(`^${locale}_`))
  expect(await meta(page, 'article:published_time')).toBe(edition.published)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', baseURL + address)
})

test('a story’s picture is there for those who share it', async ({ page, request, starter }) => {
  const story = starter.ownStories.find(({ hasPicture }) => hasPicture)!
  await page.goto(story.address)
  expect(await meta(page, 'twitter:card')).toBe('summary_large_image')
  const picture = await request.get((await meta(page, 'og:image')) ?? '')
  expect(picture.status()).toBe(200)
  expect(picture.headers()['content-type']).toBe(await meta(page, 'og:image:type'))
  expect(picture.headers()['cache-control']).toContain('immutable')
  expect(Number(await meta(page, 'og:image:width'))).toBeGreaterThanOrEqual(600)
  expect(await meta(page, 'og:image:alt')).not.toBe('')
})

test('a story and its twin name each other, and Arabic for everyone else', async ({ page, request, starter, locale, other, baseURL }) => {
  const { address, twin } = starter.translated
  await page.goto(address)
  const own = await alternatesIn(page)
  expect(own).toEqual({
    [locale]: baseURL + address,
    [other]: baseURL + twin,
    'x-default': locale === 'ar' ? baseURL + address : baseURL + twin,
  })
  expect(await alternatesIn(page, await (await request.get(twin)).text())).toEqual(own)
})

test('a story of one language names no twin', async ({ page, starter, baseURL }) => {
  const { address } = starter.onlyHere
  await page.goto(address)
  expect(await alternatesIn(page)).toEqual({})
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', baseURL + address)
})

test('a story’s data says what its page shows', async ({ page, request, starter, locale, baseURL }) => {
  const { address, edition, section } = starter.translated
  await page.goto(address)
  const article = (await dataIn(page)).NewsArticle as Record<string, unknown>
  const sectionName = starter.sections.find(({ key }) => key === section)?.name
  expect(article).toMatchObject({
    '@context': 'https://schema.org',
    headline: await page.getByRole('heading', { level: 1 }).innerText(),
    description: edition.standfirst,
    inLanguage: locale,
    url: baseURL + address,
    mainEntityOfPage: baseURL + address,
    datePublished: edition.published,
    dateModified: edition.updated ?? edition.published,
    articleSection: sectionName,
    author: [{ '@type': 'Organization', name: starter.author.name, url: baseURL + addresses.author(locale, starter.author.key) }],
    publisher: { '@type': 'NewsMediaOrganization', name: starter.siteName, url: baseURL + addresses.front(locale) },
  })
  expect(article.keywords).toEqual(starter.topicNames(starter.translated))
  expect(await page.getByRole('article').getByRole('time').first().getAttribute('datetime')).toBe(article.datePublished)
  await expect(page.getByRole('article')).toContainText(starter.author.name)
  for (const picture of (article.image ?? []) as string[]) expect((await request.get(picture)).status()).toBe(200)
})

test('the lead’s corrections and its change stand in its data as on its page', async ({ page, starter }) => {
  const story = starter.ownStories.find(({ edition }) => edition.corrections.length > 0) ?? starter.lead
  await page.goto(story.address)
  const article = (await dataIn(page)).NewsArticle as { correction?: { text: string; datePublished: string }[]; dateModified: string }
  expect(article.dateModified).toBe(story.edition.updated ?? story.edition.published)
  const corrections = (article.correction ?? []).map(({ text, datePublished }) => ({ text, at: datePublished }))
  expect(corrections).toEqual(story.edition.corrections.map(({ text, at }) => ({ text, at })))
  for (const { text } of corrections) await expect(page.getByRole('article')).toContainText(text)
})

test('the way to a story is named for machines, and each step is a page', async ({ page, request, starter, locale, baseURL }) => {
  const { address, edition, section } = starter.translated
  await page.goto(address)
  const { itemListElement } = (await dataIn(page)).BreadcrumbList as { itemListElement: { position: number; name: string; item: string }[] }
  expect(itemListElement.map(({ position, name, item }) => [position, name, item])).toEqual([
    [1, starter.siteName, baseURL + addresses.front(locale)],
    [2, starter.sections.find(({ key }) => key === section)?.name, baseURL + addresses.section(locale, section)],
    [3, edition.headline, baseURL + address],
  ])
  for (const { item } of itemListElement) expect((await request.get(item)).status(), item).toBe(200)
})

test('robots are told where the sitemaps are and what is not for them', async ({ request, locale, baseURL }) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml\n`)
  expect(robots).toContain(`Sitemap: ${baseURL}/news-sitemap.xml\n`)
  expect(robots).toContain(`Disallow: /${locale}/search\n`)
})

test('the sitemap names every page of this language, each with its twin, and each is there', async ({
  page,
  request,
  starter,
  locale,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const [index = '', ...parts] = await readSitemap(request, baseURL ?? '')
  expect((await readXml(page, index)).name).toBe('sitemapindex')
  const urls: XmlElement[] = []
  for (const part of parts) urls.push(...(await readXml(page, part)).children)
  const byAddress = new Map(urls.map((url) => [textOf(url, 'loc') ?? '', alternatesOf(url)]))
  const own = [...byAddress.keys()].filter((url) => `${url}/`.startsWith(`${baseURL}/${locale}/`))
  const { sections, ownStories, newsroom } = starter
  const expected = [
    addresses.front(locale),
    addresses.latest(locale),
    addresses.topics(locale),
    addresses.authors(locale),
    ...sections.map(({ address }) => address),
    ...newsroom.topics.map(({ key }) => addresses.topic(locale, key)),
    ...newsroom.authors.map(({ key }) => addresses.author(locale, key)),
    ...newsroom.pages.filter(({ language }) => language === locale).map(({ key }) => addresses.page(locale, key)),
    ...ownStories.map(({ address }) => address),
  ]
  expect(own.toSorted()).toEqual(expected.map((address) => baseURL + address).toSorted())

  for (const url of own) {
    const twins = byAddress.get(url) ?? {}
    if (Object.keys(twins).length > 0) {
      expect(twins[locale], url).toBe(url)
      expect(twins['x-default'], url).toBe(twins.ar)
      for (const twin of Object.values(twins)) expect(byAddress.get(twin), twin).toEqual(twins)
    }
  }
  expect(await notAnswering(request, own)).toEqual([])
})

test('the sitemap’s index says when a part was last changed, and a new story changes its month’s part only', async ({
  page,
  request,
  ownSite,
  locale,
}) => {
  const changes = async () => {
    const index = await readXml(page, await (await request.get(`${ownSite.url}/sitemap.xml`)).text())
    return Object.fromEntries(all(index, 'sitemap').map((part) => [textOf(part, 'loc') ?? '', textOf(part, 'lastmod')]))
  }
  const before = await changes()
  const part = `${ownSite.url}/sitemaps/${locale}-2026-09.xml`
  const slugline = `month-of-its-own-${locale}`
  const folder = join(ownSite.contentFolder, 'stories', slugline)
  cpSync(join(ownSite.contentFolder, 'stories/first-bridge'), folder, { recursive: true })
  rmSync(join(folder, `${otherLanguage(locale)}.md`))
  const edition = join(folder, `${locale}.md`)
  writeFileSync(edition, readFileSync(edition, 'utf8').replace(/^published: .*$/m, 'published: 2026-09-05T10:00:00Z'))
  expect(before).not.toHaveProperty([part])
  expect(ownSite.content('import', '--from', ownSite.contentFolder, '--story', slugline).status).toBe(0)

  const { [part]: lastmod, ...others } = await changes()
  expect(Date.now() - Date.parse(lastmod ?? '')).toBeLessThan(60_000)
  expect(others).toEqual(before)
  expect(locationsIn(await (await request.get(part)).text())).toEqual([`${ownSite.url}/${locale}/politics/${slugline}`])
  expect((await request.get(`${ownSite.url}/sitemaps/${locale}-1999-01.xml`)).status()).toBe(404)
})

test('the news sitemap holds what was published in the last two days, and nothing else', async ({ page, request, locale, ownSite }) => {
  const published = new Date(Date.now() - 3_600_000).toISOString()
  const slugline = `new-bridge-${locale}`
  const folder = join(ownSite.contentFolder, 'stories', slugline)
  cpSync(join(ownSite.contentFolder, 'stories/first-bridge'), folder, { recursive: true })
  const edition = join(folder, `${locale}.md`)
  writeFileSync(edition, readFileSync(edition, 'utf8').replace(/^published: .*$/m, `published: ${published}`))
  expect(ownSite.content('import', '--from', ownSite.contentFolder).status).toBe(0)

  const root = await readXml(page, await (await request.get(`${ownSite.url}/news-sitemap.xml`)).text())
  const named = all(root, 'url').map((url) => {
    const news = all(url, 'news:news')[0]!
    return {
      loc: textOf(url, 'loc'),
      title: textOf(news, 'news:title'),
      date: textOf(news, 'news:publication_date'),
      language: textOf(all(news, 'news:publication')[0]!, 'news:language'),
    }
  })
  const headline = /^headline: "?(.*?)"?$/m.exec(readFileSync(edition, 'utf8'))?.[1]
  expect(named.filter(({ language }) => language === locale)).toEqual([
    { loc: `${ownSite.url}/${locale}/politics/${slugline}`, title: headline, date: published, language: locale },
  ])
})

test('the feeds of the newspaper and of each section hold its newest stories', async ({ page, request, starter, locale, baseURL }) => {
  for (const section of [undefined, ...starter.sections.map(({ key }) => key)]) {
    const stories = starter.ownStories.filter((story) => !section || story.section === section).slice(0, 30)
    const rss = await request.get(addresses.feed(locale, 'xml', section))
    expect(rss.headers()['content-type']).toContain('application/rss+xml')
    const channel = all(await readXml(page, await rss.text()), 'channel')[0]!
    expect(all(channel, 'atom:link')[0]?.attributes.href).toBe(baseURL + addresses.feed(locale, 'xml', section))
    expect(textOf(channel, 'language')).toBe(locale)
    expect(
      all(channel, 'item').map((item) => ({
        title: visible(textOf(item, 'title')),
        link: textOf(item, 'link'),
        guid: textOf(item, 'guid'),
        at: Date.parse(textOf(item, 'pubDate') ?? ''),
      })),
    ).toEqual(
      stories.map(({ address, edition }) => ({
        title: edition.headline,
        link: baseURL + address,
        guid: baseURL + address,
        at: Math.floor(Date.parse(edition.published ?? '') / 1_000) * 1_000,
      })),
    )

    const json = await request.get(addresses.feed(locale, 'json', section))
    expect(json.headers()['content-type']).toContain('application/feed+json')
    const feed = (await json.json()) as {
      version: string
      feed_url: string
      items: { id: string; url: string; title: string; content_text: string; date_published: string }[]
    }
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
    expect(feed.feed_url).toBe(baseURL + addresses.feed(locale, 'json', section))
    expect(
      feed.items.map(({ id, url, title, content_text: text, date_published: at }) => ({
        id,
        url,
        title: visible(title),
        text: visible(text),
        at,
      })),
    ).toEqual(
      stories.map(({ address, edition }) => ({
        id: baseURL + address,
        url: baseURL + address,
        title: edition.headline,
        text: edition.standfirst,
        at: edition.published,
      })),
    )
  }
})

test('a page tells feed readers where its feeds are', async ({ page, request, locale }) => {
  await page.goto(addresses.front(locale))
  for (const type of ['application/rss+xml', 'application/feed+json']) {
    const feed = await page.locator(`link[rel=alternate][type="${type}"]`).getAttribute('href')
    expect((await request.get(feed ?? '')).status()).toBe(200)
  }
  for (const wrong of ['/feeds/fr.xml', `/feeds/${locale}.txt`, `/feeds/${locale}/no-such-section.xml`, '/feeds/x']) {
    expect((await request.get(wrong)).status(), wrong).toBe(404)
  }
})

test('every picture a page shows is there in every size it offers, with its measure', async ({ page, request, starter, locale }) => {
  const wanted = new Set<string>()
  for (const address of [addresses.front(locale), starter.lead.address]) {
    await page.goto(address)
    const pictures = await page
      .getByRole('main')
      .locator('img')
      .evaluateAll((images) =>
        (images as HTMLImageElement[]).map((image) => ({
          measured: image.getAttribute('width') !== null && image.getAttribute('height') !== null,
          described: image.getAttribute('alt') !== null,
          sources: [image, ...(image.parentElement?.querySelectorAll('source') ?? [])].flatMap(
            (source) => source.getAttribute('srcset')?.split(',') ?? [],
          ),
        })),
      )
    expect(pictures.length).toBeGreaterThan(0)
    expect(pictures.every(({ measured, described }) => measured && described)).toBe(true)
    for (const source of pictures.flatMap(({ sources }) => sources)) wanted.add(source.trim().split(' ')[0] ?? '')
  }
  expect(await notAnswering(request, [...wanted])).toEqual([])
  await expect(page.getByRole('article').getByRole('img').first()).toHaveJSProperty('complete', true)
  expect(
    await page
      .getByRole('article')
      .getByRole('img')
      .first()
      .evaluate((image) => (image as HTMLImageElement).naturalWidth),
  ).toBeGreaterThan(0)
})

/** A page's JSON-LD, by its type. */
async function dataIn(page: Page): Promise<Record<string, unknown>> {
  const texts = await page.locator('script[type="application/ld+json"]').allTextContents()
  return Object.fromEntries(texts.map((text) => JSON.parse(text) as { '@type': string }).map((data) => [data['@type'], data]))
}

const alternatesOf = (url: XmlElement): Record<string, string> =>
  Object.fromEntries(all(url, 'xhtml:link').map(({ attributes }) => [attributes.hreflang ?? '', attributes.href ?? '']))

/** Those of some addresses that answer anything but 200, a few asked at a time. */
async function notAnswering(request: APIRequestContext, urls: string[]): Promise<string[]> {
  const wrong: string[] = []
  const waiting = [...urls]
  const ask = async () => {
    for (let url = waiting.pop(); url; url = waiting.pop()) {
      const { status } = await request.get(url, { maxRedirects: 0 }).then((response) => ({ status: response.status() }))
      if (status !== 200) wrong.push(`${status} ${url}`)
    }
  }
  await Promise.all([ask(), ask(), ask(), ask()])
  return wrong
}
