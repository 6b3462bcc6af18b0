import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Value } from '../store/snapshot.ts'
import { composeRow, parseRow } from './row-line.ts'

test('a row is a line that any tool reads', () => {
  expect(composeRow(['العنوان\n"ثانٍ"', 12n, 0.25, null])).toBe('["العنوان\\n\\"ثانٍ\\"",12,0.25,null]')
})

test('nothing is lost: whole numbers beyond 2^53, bytes, what is no number, every letter', () => {
  const bytes = Buffer.from([0, 255, 10])
  const row: Value[] = [9_007_199_254_740_993n, -9_223_372_036_854_775_808n, bytes, Infinity, -Infinity, NaN, '\u0000\u2028 ', '', null]
  expect(parseRow(composeRow(row))).toEqual(row)
})

test('the same value is the same text after it was read, whatever it is', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    fc.double(),
    fc.constant(null),
    fc.uint8Array(),
  )
  fc.assert(
    fc.property(fc.array(value, { maxLength: 8 }), (row) => {
      const line = composeRow(row)
      expect(line).not.toContain('\n')
      expect(composeRow(parseRow(line))).toBe(line)
    }),
    { numRuns: 40 },
  )
})

test('a line that is no row is refused', () => {
  expect(() => parseRow('[{"number":7}]')).toThrow('{"number":7} is no value of a row.')
  expect(() => parseRow('[true]')).toThrow('true is no value of a row.')
  expect(() => parseRow('["cut off')).toThrow()
})
