import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Makings, matches } from './makings.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

test('what was made without a change meanwhile can be kept', () => {
  const makings = new Makings()
  makings.drop(['/ar'])
  makings.begin('/ar')
  makings.drop(['/ar/science'])
  expect(makings.finish('/ar')).toBe(true)
})

test('what a change came into cannot, and what begins after it can', () => {
  const makings = new Makings()
  makings.begin('/ar')
  makings.drop(['/*'])
  expect(makings.finish('/ar')).toBe(false)
  makings.begin('/ar')
  expect(makings.finish('/ar')).toBe(true)
})

test('of two makings of one page neither is kept where a change came into the first', () => {
  const makings = new Makings()
  makings.begin('/ar')
  makings.drop(['/ar'])
  makings.begin('/ar')
  expect([makings.finish('/ar'), makings.finish('/ar')]).toEqual([false, false])
})

test('a making that is not known to have begun is not kept', () => {
  expect(new Makings().finish('/ar')).toBe(false)
})

test('a making that never finished stands in the way for a minute at most', () => {
  const makings = new Makings()
  makings.begin('/ar')
  makings.drop(['/ar'])
  vi.advanceTimersByTime(60_000)
  makings.begin('/ar')
  expect(makings.finish('/ar')).toBe(true)
})

test('very many beginnings cost certainty, never truth', () => {
  const makings = new Makings()
  makings.begin('/ar')
  makings.drop(['/ar'])
  for (let index = 0; index < 10_001; index++) makings.begin(`/ar/${index}`)
  expect(makings.finish('/ar')).toBe(false)
})

test.each([
  ['/ar', '/ar', true],
  ['/ar', '/ar/latest', false],
  ['/ar/latest/page/*', '/ar/latest/page/2', true],
  ['/ar/latest/page/*', '/ar/latest', false],
  ['/*', '/en/politics', true],
])('%s names %s: %s', (pattern, address, named) => {
  expect(matches(pattern, address)).toBe(named)
})
