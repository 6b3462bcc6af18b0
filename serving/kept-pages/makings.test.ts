import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Makings } from './makings.ts'

const noon = Date.parse('2026-11-26T12:00:00Z')
beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'Date'], now: noon }))
afterEach(() => void vi.useRealTimers())

test('what was made is as old as its making', () => {
  const makings = new Makings()
  makings.begin('/ar', 7)
  vi.advanceTimersByTime(500)
  expect(makings.finish('/ar')).toEqual({ renewal: 7, at: noon })
  expect(makings.finish('/ar')).toBeUndefined()
})

test('of two makings of one page neither is younger than the first', () => {
  const makings = new Makings()
  makings.begin('/ar', 7)
  makings.begin('/ar', 8)
  expect([makings.finish('/ar')?.renewal, makings.finish('/ar')?.renewal]).toEqual([7, 7])
})

test('a making that never finished stands in the way for a minute at most, whatever the clock says', () => {
  const makings = new Makings()
  makings.begin('/ar', 7)
  vi.setSystemTime(noon - 3_600_000)
  vi.advanceTimersByTime(60_000)
  makings.begin('/ar', 8)
  expect(makings.finish('/ar')?.renewal).toBe(8)
})

test('of a page that was being made as the clock was set nobody can say when it was true', () => {
  const makings = new Makings()
  for (const away of [48 * 3_600_000, -3_600_000]) {
    makings.begin('/ar', 7)
    vi.setSystemTime(Date.now() + away)
    expect(makings.finish('/ar')).toBeUndefined()
    makings.begin('/ar', 8)
    expect(makings.finish('/ar')?.renewal).toBe(8)
  }
})

test('very many beginnings cost certainty, never truth', () => {
  const makings = new Makings()
  makings.begin('/ar', 7)
  for (let index = 0; index < 10_001; index++) makings.begin(`/ar/${index}`, 7)
  expect(makings.finish('/ar')).toBeUndefined()
})
