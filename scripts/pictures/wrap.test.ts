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
  expect(lines('T-shirt, 2-0', 5)).toEqual(['T-shirt,', '2-0'])
})

test.each([
  ['After inflation of 10 per cent', 16, ['After inflation', 'of 10 per cent']],
  ['World record, 5,000 m', 16, ['World record,', '5,000 m']],
  ['28 يوليو/تموز', 12, ['28 يوليو/', 'تموز']],
  ['أكتوبر/تشرين الأول', 13, ['أكتوبر/', 'تشرين الأول']],
  ['ستارت 1، عام 1991', 12, ['ستارت 1،', 'عام 1991']],
  ['won on penalties 3–0', 14, ['won on', 'penalties 3–0']],
])('%s: a number is not parted from what it counts, nor a day from its month', (text, letters, broken) => {
  expect(lines(text, letters)).toEqual(broken)
})
