import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatNumber, formatPercent } from './numbers.ts'

test.each([
  [0, '0', '٠'],
  [7, '7', '٧'],
  [999, '999', '٩٩٩'],
  [1_000, '1,000', '١٬٠٠٠'],
  [12_345, '12,345', '١٢٬٣٤٥'],
  [1_234_567.5, '1,234,567.5', '١٬٢٣٤٬٥٦٧٫٥'],
  [100, '100', '١٠٠'],
  [1.5, '1.5', '١٫٥'],
  [0.1 + 0.2, '0.3', '٠٫٣'],
  [2.0005, '2.001', '٢٫٠٠١'],
  [-12, '\u200E−12', '\u200E−١٢'],
  [-0.0001, '0', '٠'],
])('%d is %s and %s', (value, latin, arabicIndic) => {
  expect(formatNumber(value)).toBe(latin)
  expect(formatNumber(value, 'arabic-indic')).toBe(arabicIndic)
})

test('a percent sign follows its number closely', () => {
  expect(formatPercent(12.5)).toBe('12.5%')
  expect(formatPercent(12.5, 'arabic-indic')).toBe('١٢٫٥٪')
})

test('what was written can be read back', () => {
  const count = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
  fc.assert(fc.property(count, (value) => Number(formatNumber(value).replaceAll(',', '')) === value))
})

test('what is no number throws', () => {
  expect(() => formatNumber(Number.NaN)).toThrow(RangeError)
  expect(() => formatNumber(Infinity)).toThrow(RangeError)
})
