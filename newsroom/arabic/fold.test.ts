import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test.each([
  ['مُدَرِّسَةٌ', 'مدرسة'],
  ['مـدرسة', 'مدرسه'],
  ['أحمد', 'احمد'],
  ['إيران', 'ايران'],
  ['آسيا', 'اسيا'],
  ['على', 'علي'],
  ['٢٠٢٦', '2026'],
  ['۱۲', '12'],
  ['کتاب', 'كتاب'],
  ['ﻻ', 'لا'],
  ['Café', 'CAFE'],
  ['كلمة\u200F', 'كلمة'],
])('%s and %s are the same to search', (one, other) => {
  expect(fold(one)).toBe(fold(other))
})

test('words that differ stay different', () => {
  expect(fold('مسؤول')).not.toBe(fold('مسول'))
  expect(fold('ä')).toBe('a')
  expect(fold('حرّ')).not.toBe(fold('حار'))
})

test('however its marks are encoded, a text folds to the same', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'اأإآبؤئيًٌّéA\u0301\u0653\u0654 ') }))
  fc.assert(fc.property(text, (each) => fold(each.normalize('NFD')) === fold(each.normalize('NFC'))))
})

test('folding what is folded changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)))
  const arabic = fc.string({ unit: fc.constantFrom(...'اأإآٱبىيیةهھہکك٠۹ًّـ\u0654\u0653وؤئءA\u0301é ۀۂ\u200C') })
  fc.assert(fc.property(arabic, (text) => fold(fold(text)) === fold(text)))
})
