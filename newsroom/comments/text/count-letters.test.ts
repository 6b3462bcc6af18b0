import { expect, test } from 'vitest'
import { codePoints, graphemes, isTooLong } from './count-letters.ts'

test.each([
  ['مُحَمَّد', 4, 8],
  ['👨\u200D👩\u200D👧', 1, 5],
  ['🇵🇸!', 2, 3],
  ['نعم\n', 4, 4],
  ['', 0, 0],
])('%s has %i letters and %i code points', (text, letters, points) => {
  expect([graphemes(text), codePoints(text)]).toEqual([letters, points])
})

test('a text may have 2,000 letters, and 4,000 code points', () => {
  expect(isTooLong('ب'.repeat(2_000))).toBe(false)
  expect(isTooLong('ب'.repeat(2_001))).toBe(true)
  expect(isTooLong('بَ'.repeat(2_000))).toBe(false)
  expect(isTooLong('بَّ'.repeat(1_334))).toBe(true)
  expect(isTooLong('😀'.repeat(2_000))).toBe(false)
  expect(isTooLong('😀'.repeat(2_001))).toBe(true)
})

test('a huge text is not counted', () => {
  const began = performance.now()
  expect(isTooLong('👨\u200D👩\u200D👧'.repeat(1_000_000))).toBe(true)
  expect(performance.now() - began).toBeLessThan(100)
})
