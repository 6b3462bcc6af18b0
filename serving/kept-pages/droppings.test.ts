import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Droppings, patternsNaming } from './droppings.ts'

const noon = Date.parse('2026-11-26T12:00:00Z')
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: noon }))
afterEach(() => void vi.useRealTimers())

test.each([
  ['/ar', ['/ar', '/*', '/ar/*']],
  ['/ar/latest/page/2', ['/ar/latest/page/2', '/*', '/ar/*', '/ar/latest/*', '/ar/latest/page/*', '/ar/latest/page/2/*']],
])('%s is named by %j', (address, patterns) => {
  expect(patternsNaming(address)).toEqual(patterns)
})

describe('a page is true', () => {
  test('until a renewal it does not know names it, or what it stands below', () => {
    const droppings = new Droppings()
    droppings.noteRenewal('/ar/politics', 7)
    droppings.noteRenewal('/ar/latest/page/*', 9)
    const begun = (renewal: number) => ({ renewal, at: noon })
    expect(droppings.isTrue(begun(6), '/ar/politics')).toBe(false)
    expect(droppings.isTrue(begun(7), '/ar/politics')).toBe(true)
    expect(droppings.isTrue(begun(6), '/ar/politics/suez')).toBe(true)
    expect(droppings.isTrue(begun(8), '/ar/latest/page/2')).toBe(false)
    expect(droppings.isTrue(begun(8), '/ar/latest')).toBe(true)
    droppings.noteRenewal('/*', 10)
    expect(droppings.isTrue(begun(9), '/en')).toBe(false)
  })

  test('until something on it falls due, by the clock of the server that made it', () => {
    const droppings = new Droppings()
    droppings.noteDue(['/ar'], noon)
    expect(droppings.isTrue({ renewal: 0, at: noon }, '/ar')).toBe(false)
    expect(droppings.isTrue({ renewal: 0, at: noon + 1 }, '/ar')).toBe(true)
  })

  test('only where all that was dropped since it began is remembered', () => {
    const droppings = new Droppings()
    droppings.believeFrom({ renewal: 100, at: noon - 1_000 })
    expect(droppings.isTrue({ renewal: 99, at: noon }, '/ar')).toBe(false)
    expect(droppings.isTrue({ renewal: 100, at: noon - 1_001 }, '/ar')).toBe(false)
    expect(droppings.isTrue({ renewal: 100, at: noon }, '/ar')).toBe(true)

    for (let id = 1; id <= 50_001; id++) droppings.noteRenewal(`/ar/politics/${id}`, 100 + id)
    expect(droppings.isTrue({ renewal: 25_099, at: noon }, '/en')).toBe(false)
    expect(droppings.isTrue({ renewal: 25_100, at: noon }, '/en')).toBe(true)
    expect(droppings.isTrue({ renewal: 50_099, at: noon }, '/ar/politics/50000')).toBe(false)
  })

  test('not before its time, which is how a page of a clock that ran ahead looks', () => {
    expect(new Droppings().isTrue({ renewal: 0, at: noon + 60_000 }, '/ar')).toBe(false)
    expect(new Droppings().isTrue({ renewal: 0, at: noon + 1_000 }, '/ar')).toBe(true)
  })

  test('again where what dropped it fell due by a clock that was set back since', () => {
    const droppings = new Droppings()
    droppings.noteDue(['/ar'], noon + 3_600_000)
    expect(droppings.isTrue({ renewal: 0, at: noon + 1 }, '/ar')).toBe(false)
    droppings.noteDue([], noon)
    expect(droppings.isTrue({ renewal: 0, at: noon + 1 }, '/ar')).toBe(true)
    expect(droppings.isTrue({ renewal: 0, at: noon }, '/ar')).toBe(false)
  })
})
