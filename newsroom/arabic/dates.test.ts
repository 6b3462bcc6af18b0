import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDate, isoDate } from './dates.ts'

const instant = '2021-11-02T22:05:00Z'

test.each([
  ['ar', { timeZone: 'UTC' }, '2 نوفمبر/تشرين الثاني 2021'],
  ['ar', { timeZone: 'UTC', months: 'egyptian' }, '2 نوفمبر 2021'],
  ['ar', { timeZone: 'UTC', months: 'levantine' }, '2 تشرين الثاني 2021'],
  ['ar', { timeZone: 'Asia/Dubai', months: 'egyptian', weekday: true, time: true }, 'الأربعاء، 3 نوفمبر 2021، 02:05'],
  ['ar', { timeZone: 'UTC', months: 'moroccan' }, '2 نونبر 2021'],
  ['ar', { timeZone: 'UTC', months: 'tunisian-algerian', time: true }, '2 نوفمبر 2021، 22:05'],
  ['ar', { timeZone: 'UTC', digits: 'arabic-indic', time: true }, '٢ نوفمبر/تشرين الثاني ٢٠٢١، ٢٢:٠٥'],
  ['ar', { timeZone: 'UTC', hijri: true }, '2 نوفمبر/تشرين الثاني 2021، الموافق 27 ربيع الأول 1443 هـ'],
  // By the clocks of Dubai it is the day after, in both calendars.
  [
    'ar',
    { timeZone: 'Asia/Dubai', months: 'egyptian', hijri: true, weekday: true },
    'الأربعاء، 3 نوفمبر 2021، الموافق 28 ربيع الأول 1443 هـ',
  ],
  ['en', { timeZone: 'UTC', hijri: true, digits: 'arabic-indic' }, '2 November 2021'],
  ['en', { timeZone: 'UTC' }, '2 November 2021'],
  ['en', { timeZone: 'Africa/Cairo', weekday: true, time: true }, 'Wednesday 3 November 2021, 00:05'],
] as const)('%s with %o', (language, options, expected) => {
  expect(formatDate(instant, language, options)).toBe(expected)
  expect(formatDate(new Date(instant), language, options)).toBe(expected)
})

test('the day is that of the time zone', () => {
  expect(isoDate(instant, 'UTC')).toBe('2021-11-02')
  expect(isoDate(instant, 'Asia/Dubai')).toBe('2021-11-03')
})

test('in UTC it is the day of the ISO string, whatever the date', () => {
  const dates = fc.date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  fc.assert(fc.property(dates, (date) => isoDate(date, 'UTC') === date.toISOString().slice(0, 10)))
})

test('before the almanac of Umm al-Qura a date has no Hijri one beside it', () => {
  expect(formatDate('1936-04-28T12:00:00Z', 'ar', { timeZone: 'UTC', months: 'egyptian', hijri: true })).toBe('28 أبريل 1936')
})

test('no Arabic digits and no invisible marks come out, in either language', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), fc.constantFrom('ar' as const, 'en' as const), (date, language) => {
      const shown = formatDate(date, language, { timeZone: 'Asia/Riyadh', weekday: true, time: true })
      return !/[٠-٩\u200E\u200F]/.test(shown)
    }),
  )
})

test('what is no date throws', () => {
  expect(() => formatDate('yesterday', 'ar', { timeZone: 'UTC' })).toThrow(RangeError)
  expect(() => formatDate(instant, 'ar', { timeZone: 'Atlantis' })).toThrow(RangeError)
})
