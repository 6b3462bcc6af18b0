import type { Locator, Page } from '@playwright/test'
import { addresses } from '../newsroom/stories/addresses.ts'
import { expect, test } from './fixtures.ts'

test('a reader with a keyboard skips to the content first', async ({ page, locale, t }) => {
  await page.goto(addresses.front(locale))
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: t('Site.skip') })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await expectVisibleFocus(skip)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('a reader with a keyboard reaches the lead story and comes back to where they were', async ({ page, starter, locale, t }) => {
  const lead = page.getByRole('link', { name: starter.lead.edition.headline, exact: true })
  await page.goto(addresses.front(locale))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await tabTo(page, lead, 5)
  await expectVisibleFocus(lead)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(starter.lead.edition.headline)

  await tabTo(page, page.getByRole('link', { name: t('Header.home', { site: starter.siteName }) }), 12)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(addresses.front(locale))
})

test('a reader with a keyboard meets every control of the header in the order it is read, each with its focus seen', async ({
  page,
  locale,
  t,
  starter,
}) => {
  await page.goto(starter.translated.address)
  const bar = page.getByRole('banner').getByRole('link').or(page.getByRole('banner').getByRole('button'))
  const controls = (await bar.all()).length
  expect(controls).toBeGreaterThan(starter.sections.length)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: t('Site.skip') })).toBeFocused()

  let last = { top: 0, along: -1 }
  for (let count = 0; count < controls; count++) {
    await page.keyboard.press('Tab')
    const focused = page.locator(':focus')
    await expectVisibleFocus(focused)
    const box = (await focused.boundingBox())!
    const along = locale === 'ar' ? -(box.x + box.width) : box.x
    const isFurther = box.y > last.top + 8 || along > last.along || last.along === -1
    expect(isFurther, await focused.innerText()).toBe(true)
    last = { top: box.y, along }
  }
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1)
})

test('a reader with a keyboard searches', async ({ page, starter, locale, t }) => {
  await page.goto(addresses.search(locale))
  const box = page.getByRole('combobox', { name: t('Search.label') })
  await tabTo(page, box, 30)
  await expectVisibleFocus(box)
  await page.keyboard.type(starter.translated.edition.headline)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: starter.translated.edition.headline, exact: true })).toBeVisible()
})

/** Presses Tab until the target has the focus, at most so many times. */
async function tabTo(page: Page, target: Locator, most: number) {
  const isThere = () => target.evaluate((element) => element === document.activeElement)
  for (let count = 0; count < most && !(await isThere()); count++) await page.keyboard.press('Tab')
  await expect(target).toBeFocused()
}

async function expectVisibleFocus(focused: Locator) {
  await expect(focused).toHaveCSS('outline-style', 'solid')
  expect(await focused.evaluate((element) => Number.parseFloat(getComputedStyle(element).outlineWidth))).toBeGreaterThanOrEqual(2)
}
