import { expect, test } from 'vitest'
import { Ruler } from './ruler.ts'
import { wrap } from './wrap.ts'

// A ruler that has measured nothing takes every letter to be 52 hundredths of the size wide.
const lines = (text: string, letters: number) => wrap(new Ruler(), text, letters * 52, { size: 100 })

test('a text that fits stays on one line', () => {
  expect(lines('Port Said', 12)).toEqual(['Port Said'])
})

test('no word is left alone on the last line when the lines can be evened out', () => {
  expect(lines('aaaa bbbb cccc dd', 15)).toEqual(['aaaa bbbb', 'cccc dd'])
})

test('lines broken by the writer stay broken', () => {
  expect(lines('The wall\nof the dam', 40)).toEqual(['The wall', 'of the dam'])
})

test('a word wider than the room stands alone', () => {
  expect(lines('a internationalization b', 8)).toEqual(['a', 'internationalization', 'b'])
})

test('a compound may be broken after its hyphen, a short one and a score may not', () => {
  expect(lines('Intermediate-range forces', 14)).toEqual(['Intermediate-', 'range forces'])
  expect(lines('T-shirt 2-0', 5)).toEqual(['T-shirt', '2-0'])
})
