import { expect, test } from 'vitest'
import { clock, figure, niceStep, scale, ticksAround, ticksWithin, yearOrFigure } from './scale.ts'

test('a scale maps one stretch onto another, also downwards', () => {
  const y = scale([0, 50], [900, 100])
  expect([y(0), y(25), y(50)]).toEqual([900, 500, 100])
})

test('a stretch without length does not divide by zero', () => {
  expect(scale([3, 3], [0, 100])(3)).toBe(0)
})

test.each([
  [40_159, 5, 10_000],
  [1, 5, 0.2],
  [100, 5, 20],
  [12, 5, 2.5],
])('a stretch of %d in at most %d parts has steps of %d', (stretch, most, step) => {
  expect(niceStep(stretch, most)).toBeCloseTo(step, 10)
})

test('ticks reach round all values', () => {
  expect(ticksAround(0, 40_159)).toEqual([0, 10_000, 20_000, 30_000, 40_000, 50_000])
  expect(ticksAround(-18, 95)).toEqual([-25, 0, 25, 50, 75, 100])
})

test('ticks of decimals are written without rounding dust', () => {
  expect(ticksAround(0, 0.6)).toEqual([0, 0.2, 0.4, 0.6])
})

test('ticks of time stay within the years drawn', () => {
  expect(ticksWithin(1959, 2023, 8)).toEqual([1960, 1970, 1980, 1990, 2000, 2010, 2020])
})

test.each([
  ['ar', ['1.06', '1605', '40,159', '−3']],
  ['en', ['1.06', '1,605', '40,159', '−3']],
] as const)('figures in %s have Latin digits, in groups of three as its texts have them', (language, written) => {
  expect([1.06, 1605, 40_159, -3].map((value) => figure(value, language))).toEqual(written)
})

test('years are not grouped, other figures are', () => {
  expect(yearOrFigure(1960, [1960, 2020], 'en')).toBe('1960')
  expect(yearOrFigure(20_000, [0, 20_000], 'en')).toBe('20,000')
})

test('seconds are shown as on a stopwatch', () => {
  expect([838.2, 780, 755.36].map(clock)).toEqual(['13:58.2', '13:00', '12:35.36'])
})
