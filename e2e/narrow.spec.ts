import { addresses } from '../newsroom/stories/addresses.ts'
import { expect, test } from './fixtures.ts'
import { overflow } from './overflow.ts'
import { pageKinds } from './pages.ts'

test.use({ viewport: { width: 320, height: 640 } })

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a reader with the narrowest phone never scrolls sideways (${colorScheme})`, async ({ page, starter, locale }) => {
    await page.emulateMedia({ colorScheme })
    for (const { name, address } of pageKinds) {
      await page.goto(address(starter, locale))
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
      expect.soft(await overflow(page), name).toBe(0)
    }
  })
}

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

test('a reader who doubles the size of letters loses nothing at the width of a tablet', async ({ page, starter, locale }) => {
  await page.setViewportSize({ width: 768, height: 900 })
  for (const address of [addresses.front(locale), starter.lead.address, addresses.latest(locale)]) {
    await page.goto(address)
    const before = await page
      .getByRole('heading', { level: 1 })
      .evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize))
    await page.addStyleTag({ content: ':root { font-size: 200% }' })
    const after = await page.getByRole('heading', { level: 1 }).evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize))
    expect(after).toBeGreaterThan(before * 1.5)
    expect(await overflow(page), address).toBe(0)
  }
})
