import { addresses } from '../newsroom/stories/addresses.ts'
import { directions, expect, languageNames, test } from './fixtures.ts'
import { sitemapAddresses } from './sitemap.ts'

test('a reader meets a story that is not in their language, is told so, and reads it as it is', async ({
  page,
  starter,
  other,
  locale,
  t,
}) => {
  const { untranslated } = starter
  await page.goto(untranslated.address)
  await expect(page.getByRole('note')).toHaveText(t(`Story.notTranslated.${other}`))
  await expect(page.getByRole('document')).toHaveAttribute('lang', locale)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(untranslated.edition.headline)

  const languages = await page
    .getByRole('article')
    .getByRole('paragraph')
    .evaluateAll((paragraphs) =>
      paragraphs
        .filter((paragraph) => paragraph.closest('.prose'))
        .map((paragraph) => {
          const block = paragraph.closest('[lang]')
          return `${block?.getAttribute('lang')} ${getComputedStyle(paragraph).direction}`
        }),
    )
  expect(new Set(languages)).toEqual(new Set([`${other} ${directions[other]}`]))
})

test('the interface around an untranslated story stays in the reader’s language', async ({ page, starter, t }) => {
  await page.goto(starter.untranslated.address)
  await expect(page.getByRole('navigation', { name: t('Header.sections') })).toBeVisible()
  await expect(page.getByRole('heading', { name: t('Story.sources'), exact: true })).toBeVisible()
  await expect(page.getByRole('complementary', { name: t('Story.beside') })).toBeVisible()
})

test('an untranslated story sends search engines to the language it is in', async ({ page, starter, baseURL }) => {
  const { untranslated } = starter
  await page.goto(untranslated.address)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', baseURL + untranslated.twin)
  await expect(page.locator('link[rel=alternate][hreflang]')).toHaveCount(0)
  await expect(page.locator('meta[property="og:url"]')).toHaveAttribute('content', baseURL + untranslated.twin)
})

test('an untranslated story stays out of this language’s sitemap and feeds, and is in the other’s', async ({
  request,
  starter,
  locale,
  other,
  baseURL,
}) => {
  const { untranslated } = starter
  for (const address of [
    addresses.feed(locale, 'xml'),
    addresses.feed(locale, 'json'),
    addresses.feed(locale, 'xml', untranslated.section),
  ]) {
    expect(await (await request.get(address)).text(), address).not.toContain(`${baseURL}${untranslated.address}<`)
    expect(await (await request.get(address)).text(), address).not.toContain(`${baseURL}${untranslated.address}"`)
  }
  const named = await sitemapAddresses(request, baseURL ?? '')
  expect(named).toContain(`${baseURL}${untranslated.twin}`)
  expect(named).not.toContain(`${baseURL}${untranslated.address}`)
  expect(await (await request.get(addresses.feed(other, 'xml', untranslated.section))).text()).toContain(`${baseURL}${untranslated.twin}<`)
})

test('lists mark a story that is not in the reader’s language', async ({ page, starter, other, locale, t }) => {
  const { untranslated, translated } = starter
  await page.goto(addresses.section(locale, untranslated.section))
  const line = (headline: string) => page.getByRole('article').filter({ has: page.getByRole('heading', { name: headline, exact: true }) })
  await expect(line(untranslated.edition.headline).getByText(t(`Card.onlyIn.${other}`), { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: untranslated.edition.headline, exact: true })).toHaveAttribute('lang', other)

  await page.goto(addresses.section(locale, translated.section))
  await expect(line(translated.edition.headline)).toBeVisible()
  await expect(line(translated.edition.headline).getByText(t(`Card.onlyIn.${other}`), { exact: true })).toBeHidden()
})

test('a reader goes from an untranslated story to its own side and finds it without a notice', async ({ page, starter, other }) => {
  const { untranslated } = starter
  await page.goto(untranslated.address)
  await page.getByRole('link', { name: languageNames[other] }).first().click()
  await expect(page).toHaveURL(untranslated.twin)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(untranslated.edition.headline)
  await expect(page.getByRole('note')).toHaveCount(0)
})
