import { addresses } from '../newsroom/stories/addresses.ts'
import { expect, test } from './fixtures.ts'
import { overflow } from './overflow.ts'
import { litePageKinds, pageKinds } from './pages.ts'

test.use({ viewport: { width: 320, height: 640 } })

test('a reader with the narrowest phone never scrolls sideways, by day or by night', async ({ page, starter, locale }) => {
  for (const { name, address } of [...pageKinds, ...litePageKinds]) {
    await page.goto(address(starter, locale))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect.soft(await overflow(page), `${name}, ${colorScheme}`).toBe(0)
    }
  }
})

test('a reader with the narrowest phone goes from the front page to a story by thumb', async ({ page, starter, locale, t }) => {
  await page.goto(addresses.front(locale))
  for (const link of await page
    .getByRole('navigation', { name: t('Header.tools') })
    .getByRole('link')
    .all()) {
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(40)
  }
  const link = page.getByRole('link', { name: starter.lead.edition.headline, exact: true })
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(starter.lead.edition.headline)
  const beside = await page.getByRole('complementary', { name: t('Story.beside') }).boundingBox()
  const story = await page.getByRole('article').boundingBox()
  expect(beside?.y).toBeGreaterThan((story?.y ?? 0) + (story?.height ?? 0) - 1)
})

test('a reader whose browser doubles the size of letters loses nothing', async ({
  playwright,
  launchOptions,
  starter,
  locale,
  baseURL,
}) => {
  const args = [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32']
  const browser = await playwright.chromium.launch({ ...launchOptions, args })
  const page = await browser.newPage({ viewport: { width: 320, height: 640 }, baseURL: baseURL ?? '' })
  for (const address of [addresses.front(locale), starter.lead.address, addresses.latest(locale), addresses.search(locale, 'a')]) {
    await page.goto(address)
    const size = await page
      .getByRole('heading')
      .nth(1)
      .evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize))
    expect(size, address).toBeGreaterThanOrEqual(32)
    expect(await overflow(page), address).toBe(0)
  }
  await browser.close()
})
