import type { Page } from '@playwright/test'
import { addresses } from '../newsroom/stories/addresses.ts'
import { expect, test } from './fixtures.ts'

const day = 'rgb(251, 248, 242)'
const night = 'rgb(19, 20, 24)'

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

test('the page follows the system’s day and night', async ({ page, locale, t }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(addresses.front(locale))
  expect(await paper(page)).toBe(day)
  await expect(page.getByRole('button', { name: t('Scheme.dark') })).toBeVisible()
  await expect(page.getByRole('button', { name: t('Scheme.light') })).toBeHidden()

  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await paper(page)).toBe(night)
  await expect(page.getByRole('button', { name: t('Scheme.light') })).toBeVisible()
})

test('a reader’s own choice stays on every page and after a reload, whatever the system says', async ({
  page,
  context,
  starter,
  locale,
  t,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(addresses.front(locale))
  await page.getByRole('button', { name: t('Scheme.dark') }).click()
  expect(await paper(page)).toBe(night)
  await expect(page.getByRole('button', { name: t('Scheme.light') })).toBeFocused()

  await page.reload()
  expect(await paper(page)).toBe(night)
  await page.goto(starter.translated.address)
  expect(await paper(page)).toBe(night)

  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByRole('button', { name: t('Scheme.light') }).click()
  expect(await paper(page)).toBe(day)
  expect(await context.cookies()).toEqual([])
})

test('a page chosen to be dark is dark from its first paint on', async ({ page, starter }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.addInitScript(() => {
    localStorage.setItem('scheme', 'dark')
    new MutationObserver((_changes, watching) => {
      if (document.documentElement.dataset.scheme !== 'dark') return
      performance.mark('dark')
      watching.disconnect()
    }).observe(document, { attributes: true, subtree: true, childList: true })
  })
  await page.goto(starter.lead.address)
  const dark = await page.evaluate(() => performance.getEntriesByName('dark')[0]?.startTime)
  // A busy machine may paint after the page has loaded.
  const painted = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const watching = new PerformanceObserver((list) => resolve(list.getEntriesByName('first-paint')[0]?.startTime ?? 0))
        watching.observe({ type: 'paint', buffered: true })
      }),
  )
  expect(dark).toBeLessThan(painted)
})

test('a reader whose browser keeps nothing still chooses for the page they are on', async ({ page, locale, t }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(addresses.front(locale))
  await page.getByRole('button', { name: t('Scheme.dark') }).click()
  expect(await paper(page)).toBe(night)
})

test('a reader who asked for less motion sees none', async ({ page, starter }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(starter.lead.address)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto')
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
})

test('a reader with forced colours still sees which section they are in', async ({ page, starter, t }) => {
  const section = starter.sections[0]!
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(section.address)
  const current = page.getByRole('navigation', { name: t('Header.sections') }).getByRole('link', { name: section.name })
  await expect(current).toHaveCSS('text-decoration-line', 'underline')
})
