import fc from 'fast-check'
import { expect, test } from 'vitest'
import { misspellings } from './misspellings.ts'

test.each([
  ['ظابط', 'ضابط'],
  ['زكي', 'ذكي'],
  ['ثوره', 'سوره'],
  ['تاوله', 'طاوله'],
  ['قريب', 'غريب'],
  ['برلمن', 'برلمان'],
  ['برللمان', 'برلمان'],
  ['بلرمان', 'برلمان'],
])('%s may have been meant to be %s', (typed, meant) => {
  expect(misspellings(typed, 'ar')).toContain(meant)
})

test.each([
  ['parlament', 'parliament'],
  ['parlliament', 'parliament'],
  ['paliament', 'parliament'],
  ['pariliament', 'parliament'],
  ['sity', 'zity'],
])('%s may have been meant to be %s', (typed, meant) => {
  expect(misspellings(typed, 'en')).toContain(meant)
})

test('any wrong letter is no slip: it would make another word', () => {
  expect(misspellings('كتاب', 'ar')).not.toContain('كتان')
  expect(misspellings('كتاب', 'ar')).not.toContain('كتاب')
})

test('every slip is one letter away, and slips go both ways', () => {
  const arabic = fc.string({ unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'), minLength: 3, maxLength: 9 })
  fc.assert(
    fc.property(arabic, (word) => {
      const slips = misspellings(word, 'ar')
      expect(slips.every((slip) => Math.abs(slip.length - word.length) <= 1 && slip !== word)).toBe(true)
      for (const slip of slips.filter((other) => other.length > 2).slice(0, 5)) expect(misspellings(slip, 'ar')).toContain(word)
    }),
    { numRuns: 50 },
  )
})
