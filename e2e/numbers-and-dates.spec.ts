import { formatDate } from '../newsroom/arabic/dates.ts'
import { countWords, readingMinutes } from '../newsroom/arabic/reading-time.ts'
import { addresses } from '../newsroom/stories/addresses.ts'
import { bodyText } from '../newsroom/stories/body.ts'
import type { Language } from '../newsroom/stories/model.ts'
import { expect, test } from './fixtures.ts'

// What a person who writes the language would write; the numbers are those where Arabic changes its form.

const stories: Record<Language, Record<number, string>> = {
  ar: { 0: 'لا مواد', 1: 'مادة واحدة', 2: 'مادتان', 3: '3 مواد', 11: '11 مادة', 100: '100 مادة' },
  en: { 0: 'No stories', 1: '1 story', 2: '2 stories', 3: '3 stories', 11: '11 stories', 100: '100 stories' },
}

const readingTimes: Record<Language, Record<number, string>> = {
  ar: {
    0: 'قراءة في أقل من دقيقة',
    1: 'قراءة في دقيقة واحدة',
    2: 'قراءة في دقيقتين',
    3: 'قراءة في 3 دقائق',
    11: 'قراءة في 11 دقيقة',
    100: 'قراءة في 100 دقيقة',
  },
  en: {
    0: 'Less than a minute',
    1: '1-minute read',
    2: '2-minute read',
    3: '3-minute read',
    11: '11-minute read',
    100: '100-minute read',
  },
}

const results: Record<Language, Record<number, string>> = {
  ar: {
    0: 'لا نتائج للبحث عن «النيل»',
    1: 'نتيجة واحدة للبحث عن «النيل»',
    2: 'نتيجتان للبحث عن «النيل»',
    3: '3 نتائج للبحث عن «النيل»',
    11: '11 نتيجة للبحث عن «النيل»',
    100: '100 نتيجة للبحث عن «النيل»',
  },
  en: {
    0: 'Nothing found for “Nile”',
    1: '1 result for “Nile”',
    2: '2 results for “Nile”',
    3: '3 results for “Nile”',
    11: '11 results for “Nile”',
    100: '100 results for “Nile”',
  },
}

test('stories, minutes and results are counted as a person would write it', ({ locale, t }) => {
  const query = locale === 'ar' ? 'النيل' : 'Nile'
  for (const number of [0, 1, 2, 3, 11, 100]) {
    const count = String(number)
    expect(t('List.stories', { total: number, count })).toBe(stories[locale][number])
    expect(t('Story.readingTime', { minutes: number, count })).toBe(readingTimes[locale][number])
    expect(t.markup('Search.results', { total: number, count, query, bdi: (text) => text })).toBe(results[locale][number])
  }
})

test('a desk’s page counts its stories', async ({ page, starter, locale, t }) => {
  const { author, stories: all } = starter
  const total = all.filter(({ edition }) => edition.byline.includes(author.key)).length
  await page.goto(addresses.author(locale, author.key))
  await expect(page.getByText(t('List.stories', { total, count: String(total) }), { exact: true })).toBeVisible()
})

test('a story says how long its reading takes', async ({ page, starter, t }) => {
  const { address, edition } = starter.translated
  const minutes = readingMinutes(countWords(bodyText(edition.body)), edition.language)
  await page.goto(address)
  await expect(
    page.getByRole('article').getByText(t('Story.readingTime', { minutes, count: String(minutes) }), { exact: true }),
  ).toBeVisible()
})

const moments: { instant: string; ar: string; egyptian: string; en: string }[] = [
  { instant: '2021-11-02T09:00:00Z', ar: '2 نوفمبر/تشرين الثاني 2021', egyptian: '2 نوفمبر 2021', en: '2 November 2021' },
  { instant: '2023-12-31T22:30:00Z', ar: '1 يناير/كانون الثاني 2024', egyptian: '1 يناير 2024', en: '1 January 2024' },
  { instant: '2024-02-29T12:00:00Z', ar: '29 فبراير/شباط 2024', egyptian: '29 فبراير 2024', en: '29 February 2024' },
  { instant: '2026-04-30T21:59:59Z', ar: '1 مايو/أيار 2026', egyptian: '1 مايو 2026', en: '1 May 2026' },
]

test('a date falls on the day it was in Cairo, under its names', ({ locale }) => {
  for (const { instant, ar, egyptian, en } of moments) {
    expect(formatDate(instant, locale, { timeZone: 'Africa/Cairo' })).toBe(locale === 'ar' ? ar : en)
    expect(formatDate(instant, locale, { timeZone: 'Africa/Cairo', months: 'egyptian' })).toBe(locale === 'ar' ? egyptian : en)
  }
  const options = { timeZone: 'Africa/Cairo', weekday: true, time: true }
  expect(formatDate('2021-11-02T09:05:00Z', locale, options)).toBe(
    locale === 'ar' ? 'الثلاثاء، 2 نوفمبر/تشرين الثاني 2021، 11:05' : 'Tuesday 2 November 2021, 11:05',
  )
})

test('a story shows the date of its file, whatever the day and the place it is read at', async ({
  page,
  browser,
  starter,
  locale,
  baseURL,
}) => {
  const { address, edition } = starter.lead
  const { timeZone, months } = starter.newsroom.site
  const date = formatDate(edition.published ?? '', locale, { timeZone, months })
  const shown = page.getByRole('article').getByRole('time').first()
  await page.clock.setFixedTime('2031-01-01T00:00:00Z')
  await page.goto(address)
  await expect(shown).toHaveText(date, { useInnerText: true })
  await expect(shown).toHaveAttribute('datetime', edition.published ?? '')

  const farAway = await browser.newContext({ timezoneId: 'Pacific/Kiritimati', locale: 'fr-FR', baseURL: baseURL ?? '' })
  const elsewhere = await farAway.newPage()
  await elsewhere.goto(address)
  await expect(elsewhere.getByRole('article').getByRole('time').first()).toHaveText(date, { useInnerText: true })
  await farAway.close()
})

test('the front page bears the day of the newspaper’s newest story', async ({ page, starter, locale }) => {
  const newest = starter.ownStories[0]?.edition.published ?? ''
  const { timeZone, months } = starter.newsroom.site
  await page.clock.setFixedTime('2031-01-01T00:00:00Z')
  await page.goto(addresses.front(locale))
  await expect(page.getByRole('banner').getByRole('time')).toHaveText(formatDate(newest, locale, { timeZone, months, weekday: true }), {
    useInnerText: true,
  })
})

test('no page that is kept speaks of how long ago something was', async ({ page, starter, locale }) => {
  for (const address of [addresses.front(locale), addresses.latest(locale), starter.lead.address]) {
    await page.goto(address)
    const times = await page.getByRole('main').getByRole('time').allInnerTexts()
    expect(times.length).toBeGreaterThan(0)
    for (const time of times) expect(time, address).toMatch(/\d{4}$/)
  }
})
