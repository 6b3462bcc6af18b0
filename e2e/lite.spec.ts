import { request as ask } from 'node:http'
import type { Page } from '@playwright/test'
import { addresses } from '../newsroom/stories/addresses.ts'
import { makeDiscussion } from './comments.ts'
import { expect, languageNames, test, type sentencesIn } from './fixtures.ts'
import { readSitemap } from './sitemap.ts'
import { barriers, barriersOfColour, faultsOfFrame, faultsOfMarkup, faultsOfWidth } from './invariants.ts'

// A reader on a slow line, or with a few megabytes left, reads, searches and writes in the lite edition.

/** What a server may send on a new connection before it hears of the first of it. */
const ONE_ROUND = 14 * 1024

/** How many bytes an answer takes on a connection of its own, its head included, where the browser takes what browsers take. */
const bytesOf = (url: string) =>
  new Promise<number>((resolve, reject) => {
    ask(url, { agent: false, headers: { 'Accept-Encoding': 'gzip, deflate, br, zstd' } }, (response) => {
      response.resume().on('end', () => resolve(response.socket.bytesRead))
    })
      .on('error', reject)
      .end()
  })

/** What a page asks for after itself. */
function requestsOf(page: Page): string[] {
  const urls: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) urls.push(new URL(request.url()).pathname)
  })
  return urls
}

type T = ReturnType<typeof sentencesIn>

const story = (language: 'ar' | 'en') => addresses.story(language, 'politics', 'first-bridge')

test('a lite page is one request, with scripts and without', async ({ page, withoutScripts, starter, locale }) => {
  for (const reader of [page, withoutScripts]) {
    const asked = requestsOf(reader)
    for (const address of [addresses.front(locale), starter.lead.address, addresses.search(locale)]) {
      asked.length = 0
      await reader.goto(addresses.lite(address))
      expect(asked).toEqual([addresses.lite(address)])
      await expect(reader.locator('script, link[rel=stylesheet], link[rel=preload], [style]')).toHaveCount(0)
      await expect(reader.locator('style')).toHaveCount(1)
    }
  }
})

test('every story arrives in the first round of a new connection', async ({ starter, baseURL }) => {
  for (const { address } of starter.stories) {
    expect.soft(await bytesOf(baseURL + addresses.lite(address)), address).toBeLessThanOrEqual(ONE_ROUND)
  }
})

test('a story much commented on does too, and so do its comments, on a page of their own', async ({
  page,
  ownSite,
  starter,
  locale,
  t,
}) => {
  // As long as comments are, and each of other words, or they would be packed into nothing.
  const texts = starter.ownStories.map(({ edition }) => edition.body.slice(100, 500))
  const comments = Array.from({ length: 25 }, (_, number) => ({
    number: number + 1,
    body: texts[number % texts.length] ?? '',
    ...(number % 4 === 1 && { parent: number }),
  }))
  const url = ownSite.url + addresses.lite(addresses.story(locale, 'science', 'every-form'))
  await makeDiscussion(ownSite, { slugline: 'every-form', comments })
  const way = page.getByRole('link', { name: t('Lite.joinDiscussion') })
  await expect(async () => {
    await page.goto(url)
    await expect(way).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 10_000 })
  await expect(page.getByRole('article').getByRole('article')).toHaveCount(0)
  expect(await bytesOf(url)).toBeLessThanOrEqual(ONE_ROUND)

  await way.click()
  await expect(page).toHaveURL(`${url}/comments#comments`)
  await expect(page.getByRole('article')).toHaveCount(25)
  await expect(page.getByRole('button', { name: t('CommentForm.submit') })).toBeVisible()
  expect(await bytesOf(`${url}/comments`)).toBeLessThanOrEqual(ONE_ROUND)
  expect(await faultsOfMarkup(await (await page.request.get(page.url())).text())).toEqual([])
  expect(await faultsOfFrame(page, locale)).toEqual([])
  expect(await barriers(page)).toEqual([])
  expect(await faultsOfWidth(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await barriersOfColour(page)).toEqual([])

  await page.getByRole('link', { name: t('Discussion.orders.newest') }).click()
  await expect(page).toHaveURL(`${url}/comments/newest`)
  await page.getByRole('link', { name: t('Discussion.orders.oldest') }).click()
  await expect(page).toHaveURL(`${url}/comments#comments`)
  await page
    .getByRole('banner')
    .getByRole('link', { name: t('Lite.full') })
    .click()
  await expect(page).toHaveURL(url.replace('/lite/', '/'))
})

test('a picture comes when it is asked for', async ({ page, withoutScripts, starter, t }) => {
  const pictured = starter.ownStories.find(({ hasPicture }) => hasPicture)
  const address = addresses.lite(pictured?.address ?? '')
  const opening = t('Lite.picture', { alt: '' }).trim()
  const asked = requestsOf(page)
  await page.goto(address)
  expect(asked).toEqual([address])
  const summary = page.locator('summary').filter({ hasText: opening }).first()
  await summary.click()
  const image = page.locator('details[open] img')
  await expect(async () => expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(100)).toPass()
  expect(asked.slice(1)).toEqual([expect.stringMatching(/^\/media\/\w+\/800\.avif$/)])

  // A browser that runs no scripts would fetch at once what it is offered, however lazy.
  const askedWithout = requestsOf(withoutScripts)
  await withoutScripts.goto(address)
  await withoutScripts.locator('summary').filter({ hasText: opening }).first().click()
  const link = withoutScripts.getByRole('link', { name: t('Lite.open') }).first()
  await expect(link).toBeVisible()
  expect(askedWithout).toEqual([address])
  const answer = await withoutScripts.request.get((await link.getAttribute('href')) ?? '')
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/webp'])
})

test('search engines are led to the full page', async ({ page, starter, baseURL, request }) => {
  const { address } = starter.translated
  const response = await page.goto(addresses.lite(address))
  expect(response?.headers()['x-robots-tag']).toBe('noindex')
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', baseURL + address)
  const news = await (await request.get('/news-sitemap.xml')).text()
  for (const map of [news, ...(await readSitemap(request, baseURL ?? ''))]) expect(map).not.toContain('/lite')
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).not.toMatch(/Disallow: \/(?:ar|en)\/lite\/?$/m)
})

test('a reader stays in the lite edition until they leave it', async ({ withoutScripts: page, starter, locale, other, t }) => {
  const { translated } = starter
  await page.goto(addresses.front(locale))
  await page
    .getByRole('banner')
    .getByRole('link', { name: t('Lite.name') })
    .click()
  await expect(page).toHaveURL(addresses.lite(addresses.front(locale)))

  await page
    .getByRole('banner')
    .getByRole('link', { name: t('Header.search'), exact: true })
    .click()
  await page.getByRole('searchbox', { name: t('Search.label') }).fill(translated.edition.headline)
  await page.getByRole('button', { name: t('Search.submit') }).click()
  await expect(page).toHaveURL(new RegExp(`/${locale}/lite/search\\?q=`))
  await page.getByRole('link', { name: translated.edition.headline, exact: true }).click()
  await expect(page).toHaveURL(addresses.lite(translated.address))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(translated.edition.headline)

  await page.getByRole('banner').getByRole('link', { name: languageNames[other] }).click()
  await expect(page).toHaveURL(addresses.lite(translated.twin))
  await page.goBack()
  const inside = await page.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const leaving = inside.filter((href) => /^\/(?:ar|en)(?:\/|$)/.test(href) && !/^\/(?:ar|en)\/lite(?:\/|$)/.test(href))
  // What the device keeps is listed in the full edition alone.
  expect(new Set(leaving)).toEqual(new Set([addresses.saved(locale), translated.address]))

  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: t('Lite.full') })
    .click()
  await expect(page).toHaveURL(translated.address)
})

test('a search is the same search in the full edition, and back', async ({ page, locale, starter, t }) => {
  const address = addresses.search(locale, starter.translated.edition.headline.split(' ')[0], 1, { order: 'newest' })
  await page.goto(address)
  await page
    .getByRole('banner')
    .getByRole('link', { name: t('Lite.name') })
    .click()
  await expect(page).toHaveURL(addresses.lite(address))
  await page
    .getByRole('banner')
    .getByRole('link', { name: t('Lite.full') })
    .click()
  await expect(page).toHaveURL(address)
})

test('a redirect, an address that is none and a withdrawn story are what they are elsewhere', async ({ page, ownSite, locale, t }) => {
  const at = (path: string) => `${ownSite.url}/${locale}${path}`
  const moved = await page.request.get(at('/lite/science/first-bridge'), { maxRedirects: 0 })
  expect([moved.status(), moved.headers().location]).toEqual([308, addresses.lite(story(locale))])
  const slash = await page.request.get(at('/lite/politics/'), { maxRedirects: 0 })
  expect([slash.status(), slash.headers().location]).toEqual([308, `/${locale}/lite/politics`])
  const bare = await page.request.get(`${ownSite.url}/lite`, { maxRedirects: 0 })
  expect([bare.status(), bare.headers().location]).toEqual([307, '/ar/lite'])

  for (const path of ['/lite/lite', '/lite/desk', '/lite/feeds', '/lite/no/such/page', '/lite/%zz']) {
    const response = await page.goto(at(path))
    expect(response?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('NotFound.title'))
    expect(await faultsOfFrame(page, locale)).toEqual([])
  }
  await page
    .getByRole('main')
    .getByRole('link', { name: t('NotFound.front'), exact: true })
    .click()
  await expect(page).toHaveURL(at('/lite'))

  const withdrawn = await page.goto(`${ownSite.url}/ar/lite/science/taken-down`)
  expect(withdrawn?.status()).toBe(410)
  await page.getByRole('main').getByRole('link', { name: languageNames.en }).click()
  await expect(page).toHaveURL(`${ownSite.url}/en/lite/science/taken-down`)
})

test('who has a page already is sent nothing, and a way that is none is refused in lite words', async ({ request, starter, locale, t }) => {
  const address = addresses.lite(starter.translated.address)
  const { etag = '' } = (await request.get(address)).headers()
  const full = (await request.get(starter.translated.address)).headers().etag
  expect(etag).not.toBe(full)
  const again = await request.get(address, { headers: { 'If-None-Match': etag } })
  expect([again.status(), (await again.body()).length]).toEqual([304, 0])
  expect((await request.get(address, { headers: { 'If-None-Match': full ?? '' } })).status()).toBe(200)

  const refused = await request.post(address)
  expect([refused.status(), refused.headers().allow]).toEqual([405, 'GET, HEAD'])
  expect(await refused.text()).toContain(t('GivenBack.titles.wrong-method'))
  expect(await refused.text()).toContain(`href="/${locale}/lite"`)
})

async function write(page: Page, t: T, { body, name, email }: { body: string; name: string; email: string }) {
  await page.getByRole('textbox', { name: t('CommentForm.body') }).fill(body)
  await page.getByRole('textbox', { name: t('CommentForm.name') }).fill(name)
  await page.getByRole('textbox', { name: t('CommentForm.email') }).fill(email)
  await page.getByRole('button', { name: t('CommentForm.submit') }).click()
}

for (const scripts of ['with', 'without'] as const) {
  test(`a comment is written, mended and received, ${scripts} scripts`, async ({ page: lively, withoutScripts, ownSite, locale, t }) => {
    const page = scripts === 'with' ? lively : withoutScripts
    const body = `</style><script>alert(1)</script> & "${scripts}" سطر\n\nآخر`
    await page.goto(ownSite.url + addresses.lite(story(locale)))
    await write(page, t, { body, name: ' ', email: 'salma' })

    await expect(page).toHaveURL(new RegExp(`/${locale}/lite/comments/draft/[^/]+#faults$`))
    const summary = page.getByRole('region', { name: t('CommentForm.faultsTitle') })
    await expect(summary.getByRole('link')).toHaveCount(2)
    await expect(page.getByRole('textbox', { name: t('CommentForm.body') })).toHaveValue(body)
    await expect(page.getByRole('textbox', { name: t('CommentForm.email') })).toHaveValue('salma')
    await lively.goto(page.url())
    expect(await barriers(lively)).toEqual([])
    expect(await faultsOfWidth(page)).toEqual([])

    await write(page, t, { body, name: 'سلمى', email: `lite.${scripts}@example.org` })
    await expect(page).toHaveURL(new RegExp(`/${locale}/lite/comments/received/`))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Receipt.titles.held'))
    await expect(page.getByRole('main')).toContainText('</style><script>alert(1)</script>')
    await expect(page.locator('style')).toHaveCount(1)
    expect((await page.request.get(page.url())).headers()['cache-control']).toContain('no-store')

    await page.getByText(t('Receipt.withdraw'), { exact: true }).click()
    await page.getByRole('button', { name: t('Receipt.withdrawNow') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Receipt.titles.withdrawn'))
    await expect(page).toHaveURL(new RegExp(`/${locale}/lite/comments/received/`))
  })
}

test('a reply is written in the lite edition, and a comment’s lasting address leads to it there', async ({
  withoutScripts: page,
  ownSite,
  locale,
  t,
}) => {
  await makeDiscussion(ownSite, { slugline: 'second-bridge', comments: [{ number: 101, name: 'هند' }] })
  const url = ownSite.url + addresses.lite(addresses.story(locale, 'politics', 'second-bridge'))
  const comment = page.getByRole('article')
  await expect(async () => {
    await page.goto(`${url}/comments`)
    await expect(comment).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 10_000 })

  await comment
    .getByRole('link')
    .filter({ has: page.locator('time') })
    .click()
  await expect(page).toHaveURL(/\/lite\/politics\/second-bridge\/comments#comment-/)
  await comment.getByRole('link', { name: t('Discussion.replyTo', { name: 'هند' }) }).click()
  await expect(page).toHaveURL(new RegExp(`/${locale}/lite/comments/[^/]+/reply$`))
  await page.getByRole('textbox', { name: t('CommentForm.reply') }).fill('ردّ من النسخة الخفيفة.')
  await page.getByRole('textbox', { name: t('CommentForm.name') }).fill('نورة')
  await page.getByRole('textbox', { name: t('CommentForm.email') }).fill('noura.lite@example.org')
  await page.getByRole('button', { name: t('CommentForm.submitReply') }).click()
  await expect(page).toHaveURL(new RegExp(`/${locale}/lite/comments/received/`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Receipt.titles.held'))
})
