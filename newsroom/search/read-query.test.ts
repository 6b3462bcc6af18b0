import { describe, expect, test } from 'vitest'
import { dayStart, isDay, nextDay } from './calendar-day.ts'
import { asksSomething, falseDays, readQuery, scopeOf } from './read-query.ts'

describe('a query in an address', () => {
  test('is read as it was meant, and what makes no sense is left out', () => {
    expect(readQuery({})).toEqual({ text: '', wasCut: false, page: 1 })
    expect(readQuery({ q: '  مصر \u202e\t النيل ', page: '3', order: 'newest', section: 'economy', language: 'both' })).toEqual({
      text: 'مصر النيل',
      wasCut: false,
      page: 3,
      order: 'newest',
      section: 'economy',
      language: 'both',
    })
    expect(readQuery({ q: ['أ', 'ب'], page: 'two', order: 'oldest', section: "x' or 1=1", topic: '../..', language: 'fr' })).toEqual({
      text: 'أ',
      wasCut: false,
      page: 1,
    })
  })

  test('is cut at two hundred characters, none of them in half', () => {
    const { text, wasCut } = readQuery({ q: '🙂'.repeat(300) })
    expect(wasCut).toBe(true)
    expect([...text]).toHaveLength(200)
    expect(text.isWellFormed()).toBe(true)
  })

  test('asks something by words or by what it is narrowed to', () => {
    expect(asksSomething(readQuery({ q: ' ', language: 'en', page: '2', order: 'newest' }))).toBe(false)
    expect(asksSomething(readQuery({ q: 'مصر' }))).toBe(true)
    expect(asksSomething(readQuery({ topic: 'egypt' }))).toBe(true)
  })

  test('names days that are none, and is not narrowed by them', () => {
    const query = readQuery({ q: 'مصر', from: '2021-02-30', until: '2021-11-02' })
    expect(falseDays(query)).toEqual(['2021-02-30'])
    expect(scopeOf(query, 'ar', 'Africa/Cairo')).toEqual({ languages: ['ar'], until: '2021-11-02T22:00:00.000Z' })
  })

  test('takes days of the site’s time zone, whichever comes first', () => {
    const scope = { languages: ['en'], from: '2021-10-31T22:00:00.000Z', until: '2021-11-02T22:00:00.000Z' }
    expect(scopeOf(readQuery({ from: '2021-11-01', until: '2021-11-02' }), 'en', 'Africa/Cairo')).toEqual(scope)
    expect(scopeOf(readQuery({ from: '2021-11-02', until: '2021-11-01' }), 'en', 'Africa/Cairo')).toEqual(scope)
  })

  test('asks for the page’s language first', () => {
    expect(scopeOf(readQuery({}), 'en', 'UTC').languages).toEqual(['en'])
    expect(scopeOf(readQuery({ language: 'ar' }), 'en', 'UTC').languages).toEqual(['ar'])
    expect(scopeOf(readQuery({ language: 'both' }), 'en', 'UTC').languages).toEqual(['en', 'ar'])
  })
})

describe('a day of the calendar', () => {
  test('is one that exists', () => {
    for (const day of ['2021-11-02', '2024-02-29', '1828-12-03']) expect(isDay(day), day).toBe(true)
    for (const none of ['2021-02-29', '2021-13-01', '2021-00-10', '21-11-02', '02/11/2021', '2021-11-2', 'أمس', ''])
      expect(isDay(none), none).toBe(false)
    expect(nextDay('2024-02-28')).toBe('2024-02-29')
    expect(nextDay('2021-12-31')).toBe('2022-01-01')
  })

  test('begins when the clocks of its zone say so', () => {
    expect(dayStart('2026-11-20', 'UTC')).toBe('2026-11-20T00:00:00.000Z')
    expect(dayStart('2026-11-20', 'Asia/Riyadh')).toBe('2026-11-19T21:00:00.000Z')
    expect(dayStart('2026-07-01', 'America/New_York')).toBe('2026-07-01T04:00:00.000Z')
    // In Cairo the clocks go forward at midnight: the day has no hour of its own before one.
    expect(dayStart('2026-04-24', 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z')
    expect(dayStart('2026-04-25', 'Africa/Cairo')).toBe('2026-04-24T21:00:00.000Z')
  })
})
