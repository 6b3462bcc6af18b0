import { expect, languageNames, sentencesIn, test } from './fixtures.ts'
import { sitemapAddresses } from './sitemap.ts'
import { barriers, faultsOfFrame, faultsOfMarkup, faultsOfWidth } from './invariants.ts'

// e2e/small-content has a story that was withdrawn in Arabic and is still published in English.
const address = { ar: '/ar/science/taken-down', en: '/en/science/taken-down' }

test('a reader meets a withdrawn story, is told why, and reads it where it still stands', async ({ page, ownSite }) => {
  const t = sentencesIn('ar')
  const response = await page.goto(ownSite.url + address.ar)
  expect(response?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('Withdrawn.title'))
  await expect(page.getByRole('main')).toContainText(t('Withdrawn.headline', { headline: 'جسر سُحب خبره' }))
  await expect(page.getByRole('main')).toContainText('تبيّن أن مصدره غير موثوق.')
  await expect(page.getByRole('main')).toContainText(t('Withdrawn.when', { date: '4 أكتوبر/تشرين الأول 2026' }))

  await page.getByRole('main').getByRole('link', { name: languageNames.en }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A bridge withdrawn')
  await page.getByRole('banner').getByRole('link', { name: languageNames.ar }).click()
  await expect(page).toHaveURL(ownSite.url + address.ar)
})

test('a withdrawn story keeps every promise of a page', async ({ page, ownSite }) => {
  const response = await page.goto(ownSite.url + address.ar)
  expect(await faultsOfMarkup((await response?.text()) ?? '')).toEqual([])
  expect(await faultsOfFrame(page, 'ar')).toEqual([])
  expect(await faultsOfWidth(page)).toEqual([])
  expect(await barriers(page)).toEqual([])
})

test('a withdrawn edition stands in no list, feed or sitemap', async ({ request, ownSite }) => {
  for (const list of ['/ar', '/ar/science', '/ar/latest', '/ar/topics/bridges', '/feeds/ar.xml', '/feeds/ar/science.json']) {
    expect(await (await request.get(ownSite.url + list)).text(), list).not.toContain('taken-down')
  }
  const named = await sitemapAddresses(request, ownSite.url)
  expect(named).toContain(ownSite.url + address.en)
  expect(named).not.toContain(ownSite.url + address.ar)
  expect(await (await request.get(`${ownSite.url}/en/science`)).text()).toContain('A bridge withdrawn')
})
