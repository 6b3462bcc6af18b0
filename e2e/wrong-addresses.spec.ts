import { addresses } from '../newsroom/stories/addresses.ts'
import { expect, sentencesIn, test } from './fixtures.ts'

test('a reader at an address that is none is told so in their language, with ways on', async ({ page, request, starter, locale, t }) => {
  const nowhere = [
    'no-such-section',
    'no-such-section/no-such-story',
    'politics/no-such-story',
    'topics/no-such-topic',
    'authors/nobody',
    'a/b/c/d/e',
  ]
  for (const address of nowhere) {
    const response = await request.get(`/${locale}/${address}`)
    expect(response.status(), address).toBe(404)
    expect(await response.text(), address).toContain(`${t('NotFound.title')}</h1>`)
  }
  await page.goto(`/${locale}/${nowhere[0]}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('NotFound.title'))
  await expect(page.getByRole('document')).toHaveAttribute('lang', locale)
  for (const { edition } of starter.ownStories.slice(0, 3)) {
    await expect(page.getByRole('main').getByRole('link', { name: edition.headline, exact: true })).toBeVisible()
  }
  await page
    .getByRole('main')
    .getByRole('link', { name: t('NotFound.latest'), exact: true })
    .click()
  await expect(page).toHaveURL(addresses.latest(locale))
})

test('a reader at a page number that is none is told so', async ({ page, request, starter, locale, t }) => {
  const lists = [addresses.latest(locale), starter.sections[0]!.address, addresses.topic(locale, starter.topic.key)]
  for (const list of lists) {
    for (const number of ['0', '-1', '2.5', '999', 'two', '2abc', '99999999999999999999']) {
      expect((await request.get(`${list}/page/${number}`)).status(), `${list}/page/${number}`).toBe(404)
    }
  }
  await page.goto(`${lists[0]}/page/999`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('NotFound.title'))
})

test('the first page of a list asked for by its number is found at the list', async ({ request, starter, locale }) => {
  for (const list of [addresses.latest(locale), starter.sections[0]!.address, addresses.topic(locale, starter.topic.key)]) {
    const answer = await request.get(`${list}/page/1`, { maxRedirects: 0 })
    expect(answer.status(), list).toBe(308)
    expect(answer.headers().location, list).toBe(list)
  }
})

test('a story asked for in a wrong section is found in the right one', async ({ page, request, starter, locale }) => {
  const { translated, sections } = starter
  const wrong = addresses.story(locale, sections.find(({ key }) => key !== translated.section)!.key, translated.slugline)
  const answer = await request.get(wrong, { maxRedirects: 0 })
  expect(answer.status()).toBe(308)
  expect(answer.headers().location).toBe(translated.address)
  await page.goto(wrong)
  await expect(page).toHaveURL(translated.address)
})

test('the bare address of the site leads to the Arabic front page', async ({ request }) => {
  const answer = await request.get('/', { maxRedirects: 0 })
  expect(answer.status()).toBe(307)
  expect(answer.headers().location).toBe('/ar')
})

test('a reader at an address in neither language is told so in both', async ({ page }) => {
  for (const address of ['/fr', '/fr/politics', '/AR', '/wp-login.php', '/ar.html']) {
    const response = await page.goto(address)
    expect(response?.status(), address).toBe(404)
    for (const language of ['ar', 'en'] as const) {
      const t = sentencesIn(language)
      await expect(page.getByRole('heading', { name: t('NotFound.title') }), address).toBeVisible()
      await expect(page.getByRole('link', { name: t('NotFound.front'), exact: true })).toHaveAttribute('href', addresses.front(language))
    }
  }
})

test('a malformed address is answered with the designed page, without a stack', async ({ page, request, locale, t }) => {
  const malformed = [
    '%zz',
    '%',
    '%00',
    'politics/%00',
    '%c0%ae%c0%ae',
    '..%2f..%2fetc%2fpasswd',
    'politics%2fx',
    'politics%5Cx',
    'x'.repeat(5_000),
    'politics/' + '%D9%85'.repeat(1_000),
    'search%0d%0aSet-Cookie:x=1',
  ]
  for (const address of malformed) {
    const name = address.slice(0, 40)
    const response = await request.get(`/${locale}/${address}`)
    expect(response.status(), name).toBe(404)
    const html = await response.text()
    expect(html, name).toContain(`<html lang="${locale}"`)
    expect(html, name).toContain(`${t('NotFound.title')}</h1>`)
    expect(html, name).not.toMatch(/node_modules|\n\s+at .+:\d+:\d+|root:x:/)
    expect(response.headers()['set-cookie'], name).toBeUndefined()
  }
  await page.goto(`/${locale}/${malformed[0]}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('NotFound.title'))
})

test('an address that was never a page is not left to caches', async ({ request, locale }) => {
  for (const address of [`/${locale}/no-such-section`, `/${locale}/politics/no-such-story`, `/${locale}/latest/page/999`, '/fr']) {
    const answer = await request.get(address)
    expect(answer.headers()['cache-control'] ?? '', address).not.toMatch(/s-maxage=\d{4,}|max-age=\d{4,}|immutable/)
  }
})

test('an address with a slash at its end leads to the page', async ({ page, locale, starter }) => {
  await page.goto(`${starter.translated.address}/`)
  await expect(page).toHaveURL(starter.translated.address)
  await page.goto(`${addresses.front(locale)}/?utm_source=x`)
  await expect(page).toHaveURL(addresses.front(locale))
})
