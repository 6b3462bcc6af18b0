import { addresses } from '../newsroom/stories/addresses.ts'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import type { Starter } from './starter.ts'

test('a reader finds a story by words of its headline', async ({ page, starter, locale, t }) => {
  const { headline } = starter.translated.edition
  await page.goto(addresses.front(locale))
  await page.getByRole('link', { name: t('Header.search'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Search.title'))

  const box = searchBox(page)
  await box.fill(headline)
  await box.press('Enter')
  // Where Enter comes before the script, the form's empty fields are in the address too.
  await expect(page).toHaveURL(({ pathname, searchParams }) => pathname === addresses.search(locale) && searchParams.get('q') === headline)
  await expect(box).toHaveValue(headline)
  await page.getByRole('link', { name: headline, exact: true }).click()
  await expect(page).toHaveURL(starter.translated.address)
})

test('a reader finds a story however they spell its name', async ({ page, starter, locale }) => {
  const { word, headline } = wordWithVariants(starter)
  for (const spelling of locale === 'ar' ? arabicSpellings(word) : englishSpellings(word)) {
    await page.goto(addresses.search(locale, spelling))
    await expect(page.getByRole('link', { name: headline, exact: true }), spelling).toBeVisible()
  }
})

test('the results say how many they are, and the count is theirs', async ({ page, starter, locale, t }) => {
  const query = wordWithVariants(starter).word
  await page.goto(addresses.search(locale, query))
  const total = await page.getByRole('main').getByRole('article').count()
  expect(total).toBeGreaterThan(0)
  expect(total).toBeLessThan(20)
  await expect(page.getByRole('heading', { level: 2, name: sentence(t, total, query), exact: true })).toBeVisible()
  await expect(page).toHaveTitle(`${t('Search.titleFor', { query })} | ${starter.siteName}`)
})

test('a reader whose search finds nothing is told so, with ways on', async ({ page, starter, locale, t }) => {
  await page.goto(addresses.search(locale, 'xyzzy'))
  await expect(page.getByRole('heading', { level: 2, name: sentence(t, 0, 'xyzzy'), exact: true })).toBeVisible()
  await expect(page.getByText(t('Search.tips.spelling'))).toBeVisible()
  const latest = page
    .getByRole('main')
    .getByRole('region')
    .or(page.locator('main section'))
    .filter({ has: page.getByRole('heading', { name: t('Header.latest'), exact: true }) })
  await expect(latest.last().getByRole('listitem')).toHaveText(starter.ownStories.slice(0, 3).map(({ edition }) => edition.headline))
  await page.getByRole('link', { name: t('Search.tips.topics') }).click()
  await expect(page).toHaveURL(addresses.topics(locale))
})

test('a search typed with the keyboard in the other language finds what was meant', async ({ page, locale, t }) => {
  test.skip(locale !== 'ar', 'The starter edition is searched for in Arabic.')
  await page.goto(addresses.search('ar', 'hguvfdm'))
  const said = (t.markup as Meant)('Search.searchedFor', { query: 'hguvfdm', meant: 'العربية', bdi: (chunks) => chunks })
  await expect(page.getByText(said, { exact: true })).toBeVisible()
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  await expect(searchBox(page)).toHaveValue('hguvfdm')
})

test('the words that were looked for are marked as the story spells them', async ({ page, starter, locale }) => {
  const { word, headline } = wordWithVariants(starter)
  await page.goto(addresses.search(locale, locale === 'ar' ? word.replace(/[أإآ]/g, 'ا') : word.toUpperCase()))
  const result = page.getByRole('article').filter({ has: page.getByRole('link', { name: headline, exact: true }) })
  await expect(result.locator('mark').first()).toHaveText(word)
})

test('a search is narrowed by section, language and days, and the form remembers', async ({ page, starter, locale, t }) => {
  const { section, edition } = starter.translated
  await page.goto(addresses.search(locale, edition.headline))
  await page.getByText(t('Search.options.title'), { exact: true }).click()
  await page.getByLabel(t('Search.options.section'), { exact: true }).selectOption(section)
  await page.getByLabel(t('Search.options.language'), { exact: true }).selectOption('both')
  await page.getByLabel(t('Search.options.from'), { exact: true }).fill('1990-01-01')
  await page.getByRole('button', { name: t('Search.options.apply') }).click()
  await expect(page).toHaveURL(/section=/)
  await expect(page.getByLabel(t('Search.options.section'), { exact: true })).toHaveValue(section)
  await expect(page.getByLabel(t('Search.options.language'), { exact: true })).toHaveValue('both')
  await expect(page.getByLabel(t('Search.options.from'), { exact: true })).toHaveValue('1990-01-01')
  await expect(page.getByRole('link', { name: edition.headline, exact: true })).toBeVisible()
  await page.getByLabel(t('Search.options.until'), { exact: true }).fill('1990-01-02')
  await page.getByRole('button', { name: t('Search.options.apply') }).click()
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(0)
  await page.getByRole('link', { name: t('Search.tips.wider') }).click()
  await expect(page.getByRole('link', { name: edition.headline, exact: true })).toBeVisible()
})

test('a day that does not exist is said to be none, and narrows nothing', async ({ page, starter, locale }) => {
  const { headline } = starter.translated.edition
  const response = await page.goto(`${addresses.search(locale, headline)}&from=2021-02-30&until=yesterday`)
  expect(response?.status()).toBe(200)
  await expect(page.getByText('2021-02-30')).toBeVisible()
  await expect(page.getByText('yesterday')).toBeVisible()
  await expect(page.getByRole('link', { name: headline, exact: true })).toBeVisible()
})

test('suggestions come as a reader types, by keyboard and with a name for each', async ({ page, starter, locale, t }) => {
  const { word } = wordWithVariants(starter)
  await page.goto(addresses.search(locale))
  const box = page.getByRole('combobox', { name: t('Search.label') })
  await box.pressSequentially(word.slice(0, 4))
  const list = page.getByRole('listbox', { name: t('Search.suggestions.label') })
  await expect(list).toBeVisible()
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await expect(page.locator('[data-suggestions-found]')).toHaveText(/\d|[\u0621-\u064a]/)
  await box.press('ArrowDown')
  const first = list.getByRole('option').first()
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await expect(box).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '')
  await box.press('Escape')
  await expect(list).toBeHidden()
  await expect(box).toHaveValue(word.slice(0, 4))

  await box.pressSequentially(word.slice(4, 5))
  await expect(list).toBeVisible()
  const href = await list.getByRole('option').first().getByRole('link', { includeHidden: true }).getAttribute('href')
  await box.press('ArrowDown')
  await box.press('Enter')
  await expect(page).toHaveURL(href ?? '')
})

for (const [name, query] of Object.entries({ empty: '', blank: ' \t\u200f ', 'of signs only': '«»؟!%_' })) {
  test(`a search that is ${name} shows no fault`, async ({ page, locale }) => {
    const response = await page.goto(`/${locale}/search?q=${encodeURIComponent(query)}`)
    expect(response?.status()).toBe(200)
    await expect(searchBox(page)).toBeVisible()
    await expect(page.getByRole('main').getByRole('article')).toHaveCount(0)
  })
}

test('a search of 10,000 characters is cut, and the reader is told', async ({ page, locale, t }) => {
  const response = await page.goto(addresses.search(locale, (locale === 'ar' ? 'نيل ' : 'nil ').repeat(2_500)))
  expect(response?.status()).toBe(200)
  await expect(page.getByText(t('Search.tooLong'))).toBeVisible()
  expect((await searchBox(page).inputValue()).length).toBeLessThanOrEqual(200)
})

test('markup in a search is shown as it was typed, and does nothing', async ({ page, locale, t }) => {
  const query = '<img src=x onerror="document.title=\'caught\'"></script><script>document.title="caught"</script>'
  await page.goto(addresses.search(locale, query))
  await expect(searchBox(page)).toHaveValue(query)
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(query)
  // Marks that only set a direction are no part of what was typed.
  expect((await page.title()).replace(/[\u200e\u200f\u2066-\u2069]/g, '')).toContain(t('Search.titleFor', { query }).slice(0, 20))
  await expect(page.getByRole('main').getByRole('img')).toHaveCount(0)
})

test('a page of results that is not there shows no fault', async ({ page, locale, t }) => {
  for (const parameters of ['&page=99', '&page=two', '&page=-1', '&q=b&page=2&page=3']) {
    const response = await page.goto(addresses.search(locale, 'xyzzy') + parameters)
    expect(response?.status(), parameters).toBeLessThan(500)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Search.title'))
    await expect(searchBox(page)).toHaveValue('xyzzy')
  }
})

test('search engines are asked to leave results alone', async ({ page, locale }) => {
  await page.goto(addresses.search(locale, 'xyzzy'))
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
})

/** With scripts it is a combobox, for it has suggestions. */
const searchBox = (page: Page) => page.locator('input[type=search]')

type Meant = (key: 'Search.searchedFor', values: { query: string; meant: string; bdi: (chunks: string) => string }) => string

type Sentences = (key: 'Search.results', values: { total: number; count: string; query: string; bdi: (chunks: string) => string }) => string

const sentence = (t: { markup: unknown }, total: number, query: string) =>
  (t.markup as Sentences)('Search.results', { total, count: String(total), query, bdi: (chunks) => chunks })

/** A headline of the reader's language with a word that can be spelled in more than one way. */
function wordWithVariants(starter: Starter): { word: string; headline: string } {
  const pattern =
    starter.locale === 'ar'
      ? /(?<![\p{L}\p{M}])[أإآ][\p{L}\p{M}]{3,}(?![\p{L}\p{M}])/u
      : /(?<![\p{L}’])[A-Z][a-z]*[aeo][a-z]{3,}(?![\p{L}’])/u
  for (const { edition } of starter.ownStories) {
    const word = pattern.exec(edition.headline)?.[0]
    if (word) return { word, headline: edition.headline }
  }
  throw new Error('No headline of the starter edition has such a word.')
}

/** Without hamza, with every letter vowelled, stretched by tatweel. */
function arabicSpellings(word: string) {
  const bare = word.replace(/[أإآ]/g, 'ا')
  return [word, bare, [...bare].join('\u064e'), [...word].join('\u0640')]
}

/** In capitals, in small letters, with an accent that does not belong. */
function englishSpellings(word: string) {
  return [word, word.toUpperCase(), word.toLowerCase(), word.replace(/[aeo]/, (letter) => `${letter}\u0301`)]
}
