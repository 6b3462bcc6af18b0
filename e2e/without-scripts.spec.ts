import { addresses } from '../newsroom/stories/addresses.ts'
import { expect, languageNames, test } from './fixtures.ts'

test.use({ javaScriptEnabled: false })

test('a reader without scripts reads the front page and a story to its end', async ({ page, starter, locale, t }) => {
  const { lead } = starter
  await page.goto(addresses.front(locale))
  await page.getByRole('link', { name: lead.edition.headline, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lead.edition.headline)
  await expect(page.getByRole('heading', { name: t('Story.sources'), exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: t('Story.related'), exact: true })).toBeVisible()
})

test('a reader without scripts searches', async ({ page, starter, locale, t }) => {
  const { headline } = starter.translated.edition
  await page.goto(addresses.front(locale))
  await page.getByRole('link', { name: t('Header.search'), exact: true }).click()
  await page.getByRole('searchbox', { name: t('Search.label') }).fill(headline)
  await page.getByRole('button', { name: t('Search.submit') }).click()
  await page.getByRole('link', { name: headline, exact: true }).click()
  await expect(page).toHaveURL(starter.translated.address)
})

test('a reader without scripts changes language', async ({ page, starter, other }) => {
  await page.goto(starter.translated.address)
  await page.getByRole('link', { name: languageNames[other] }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(starter.twinOf(starter.translated).headline)
})

test('a reader without scripts is offered no switch that would do nothing', async ({ page, starter, t }) => {
  await page.goto(starter.translated.address)
  await expect(page.getByRole('link', { name: t('Header.search'), exact: true })).toBeVisible()
  await expect(page.getByRole('group', { name: t('Scheme.label') })).toBeHidden()
  await expect(page.getByRole('button', { name: t('Story.copy') })).toBeHidden()
})

test('a reader without scripts who meets no page is told so, with ways on', async ({ page, locale, t }) => {
  await page.goto(`/${locale}/no-such-section/no-such-story`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('NotFound.title'))
  await page.getByRole('link', { name: t('NotFound.front'), exact: true }).click()
  await expect(page).toHaveURL(addresses.front(locale))
})
