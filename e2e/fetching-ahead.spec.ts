import type { Page } from '@playwright/test'
import { addresses } from '../newsroom/stories/addresses.ts'
import { expect, test } from './fixtures.ts'

// A page is fetched as a reader reaches for its link, where that costs neither patience nor money.

// What the service worker keeps has specs of its own.
test.use({ serviceWorkers: 'block' })

/** Has the browser say of its line what a phone on it would say. */
const onLine = (page: Page, line: { effectiveType: string; saveData: boolean }) =>
  page.addInitScript((said) => Object.defineProperty(navigator, 'connection', { value: said }), line)

const prefetches = (page: Page) => page.locator('link[rel=prefetch]')

test('a link that is reached for is fetched once, and opened from what was fetched', async ({ page, starter, locale }) => {
  await onLine(page, { effectiveType: '4g', saveData: false })
  const { lead } = starter
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(addresses.front(locale))
  const link = page.getByRole('link', { name: lead.edition.headline, exact: true })
  await page.mouse.move(1, 1)
  await expect.poll(() => asked.some((path) => path.endsWith('/fetch-ahead.js'))).toBe(true)
  const fetched = page.waitForResponse((response) => new URL(response.url()).pathname === lead.address)
  await expect(async () => {
    await page.mouse.move(1, 1)
    await link.hover()
    await expect(prefetches(page)).toHaveCount(1, { timeout: 500 })
  }).toPass()
  await fetched
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lead.edition.headline)
  const entry = await page.evaluate(() => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).transferSize)
  // At most that the page is still as it was fetched: what browsers count 300 bytes for, and the page itself does not come again.
  expect(entry).toBeLessThanOrEqual(300)
})

for (const line of [
  { effectiveType: '4g', saveData: true },
  { effectiveType: '3g', saveData: false },
  { effectiveType: '2g', saveData: false },
]) {
  test(`on a line of ${JSON.stringify(line)} nothing is fetched ahead, not even what would do it`, async ({ page, starter, locale }) => {
    await onLine(page, line)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(addresses.front(locale))
    const link = page.getByRole('link', { name: starter.lead.edition.headline, exact: true })
    await page.mouse.move(1, 1)
    await link.hover()
    await link.dispatchEvent('pointerdown')
    await link.click()
    await expect(page).toHaveURL(starter.lead.address)
    expect(asked.filter((path) => path.endsWith('/fetch-ahead.js'))).toEqual([])
    expect(asked.filter((path) => path === starter.lead.address)).toHaveLength(1)
  })
}

test('what is private, elsewhere or here already is not fetched', async ({ page, starter }) => {
  await onLine(page, { effectiveType: '4g', saveData: false })
  await page.goto(starter.translated.address)
  const came = page.waitForResponse(/\/fetch-ahead\.js$/)
  await page.mouse.move(1, 1)
  await came
  const hrefs = [
    '/desk/ar',
    '/ar/comments/abc/report',
    '/ar/lite/comments/draft/abc',
    '/ar/%63omments/draft/abc',
    '/ar/search?q=x',
    'https://elsewhere.example/ar',
    starter.translated.address,
    '/feeds/ar.xml',
  ]
  await page.evaluate((all) => {
    for (const href of all) {
      const link = Object.assign(document.createElement('a'), { href, textContent: href })
      document.body.append(link)
      link.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    }
  }, hrefs)
  await expect(prefetches(page)).toHaveCount(0)
  // That a link of ours would have been.
  await page.locator('main a[href^="/"]').first().dispatchEvent('pointerdown')
  await expect(prefetches(page)).toHaveCount(1)
})
