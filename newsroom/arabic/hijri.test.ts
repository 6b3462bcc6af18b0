import { expect, test } from 'vitest'
import { formatHijri, hijriDate } from './hijri.ts'

// Days newspapers and almanacs named: new years, the first of Ramadan, the feasts.
test.each([
  ['1937-03-14', '1 محرم 1356 هـ'],
  ['2000-04-06', '1 محرم 1421 هـ'],
  ['2017-09-21', '1 محرم 1439 هـ'],
  ['2021-04-13', '1 رمضان 1442 هـ'],
  ['2021-05-13', '1 شوال 1442 هـ'],
  ['2021-08-09', '1 محرم 1443 هـ'],
  ['2021-11-02', '27 ربيع الأول 1443 هـ'],
  ['2023-04-21', '1 شوال 1444 هـ'],
  ['2024-03-11', '1 رمضان 1445 هـ'],
  ['2024-04-09', '30 رمضان 1445 هـ'],
  ['2024-06-16', '10 ذو الحجة 1445 هـ'],
  ['2024-07-07', '1 محرم 1446 هـ'],
  ['2025-03-01', '1 رمضان 1446 هـ'],
  ['2025-06-26', '1 محرم 1447 هـ'],
  ['2077-11-16', '30 ذو الحجة 1500 هـ'],
])('%s is %s', (day, hijri) => {
  expect(formatHijri(hijriDate(day)!)).toBe(hijri)
})

test('outside the almanac there is none', () => {
  expect(hijriDate('1937-03-13')).toBeNull()
  expect(hijriDate('2077-11-17')).toBeNull()
  expect(hijriDate('yesterday')).toBeNull()
})

test('every day of it is the day this ICU names', () => {
  const icu = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  const differing: string[] = []
  for (let time = Date.parse('1937-03-14'); time <= Date.parse('2077-11-16'); time += 86_400_000) {
    const day = new Date(time).toISOString().slice(0, 10)
    const parts = Object.fromEntries(icu.formatToParts(time).map(({ type, value }) => [type, value]))
    const { year, month, day: ours } = hijriDate(day)!
    if (`${year} ${month} ${ours}` !== `${parts.year} ${parts.month} ${parts.day}`) differing.push(day)
  }
  expect(differing).toEqual([])
})
