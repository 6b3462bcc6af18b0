import type { Page } from '@playwright/test'
import { addresses } from '../newsroom/stories/addresses.ts'
import { expect, test } from './fixtures.ts'
import type { Starter } from './starter.ts'

// Under the headlines of a list, what came in the last day says how long ago. The page itself, which is kept, says only when.

const said = {
  ar: { now: 'الآن', minute: 'قبل دقيقة', minutes: 'قبل 59 دقيقة', hour: 'قبل ساعة', hours: 'قبل ساعتين', most: 'قبل 23 ساعة' },
  en: {
    now: 'Just now',
    minute: '1 minute ago',
    minutes: '59 minutes ago',
    hour: '1 hour ago',
    hours: '2 hours ago',
    most: '23 hours ago',
  },
}
const newest = (starter: Starter) => starter.stories[0]?.edition.published ?? ''

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** The date of the newest story, read at a moment so long after it came. */
async function newestAfter(page: Page, published: string, elapsed: number, address: string) {
  await page.clock.setFixedTime(Date.parse(published) + elapsed)
  await page.goto(address)
  return page.getByRole('main').getByRole('article').first().getByRole('time')
}

test('what came in the last day says how long ago', async ({ page, starter, locale }) => {
  const published = newest(starter)
  const words = said[locale]
  const moments: [number, string][] = [
    [30_000, words.now],
    [MINUTE_MS, words.minute],
    [59 * MINUTE_MS, words.minutes],
    [HOUR_MS, words.hour],
    [2 * HOUR_MS + 59 * MINUTE_MS, words.hours],
    [23 * HOUR_MS, words.most],
  ]
  for (const [elapsed, text] of moments) {
    const time = await newestAfter(page, published, elapsed, addresses.latest(locale))
    await expect(time).toHaveText(text)
    await expect(time).toHaveAttribute('title', /2026$/)
    await expect(time).toHaveAttribute('datetime', published)
  }
})

test('later, and by a clock that is behind, the date stands', async ({ page, starter, locale }) => {
  for (const elapsed of [24 * HOUR_MS, 400 * 24 * HOUR_MS, -HOUR_MS]) {
    const time = await newestAfter(page, newest(starter), elapsed, addresses.latest(locale))
    await expect(time).toHaveText(/^\d{1,2} \S+ 2026$/, { useInnerText: true })
  }
})

test('it goes on while the page is open, and gives way to the date', async ({ page, starter, locale }) => {
  await page.clock.install({ time: Date.parse(newest(starter)) + 23 * HOUR_MS + 58 * MINUTE_MS })
  await page.goto(addresses.latest(locale))
  const time = page.getByRole('main').getByRole('article').first().getByRole('time')
  await expect(time).toHaveText(said[locale].most)
  await page.clock.runFor(3 * MINUTE_MS)
  await expect(time).toHaveText(/^\d{1,2} \S+ 2026$/, { useInnerText: true })
})

test('it is said in the digits chosen, and in others as soon as they are', async ({ page, starter, locale, t }) => {
  test.skip(locale !== 'ar', 'English has one set of digits')
  await page.addInitScript(() => localStorage.setItem('digits', 'arabic-indic'))
  const time = await newestAfter(page, newest(starter), 3 * HOUR_MS, addresses.latest(locale))
  await expect(time).toHaveText('قبل ٣ ساعات')
  await page.getByRole('combobox', { name: t('ReaderChoices.digits') }).selectOption('latin')
  await expect(time).toHaveText('قبل 3 ساعات')
})
