import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inDigits, latinDigits } from './digits.ts'

test.each([
  ['عام ٢٠٢٦', 'عام 2026'],
  ['بنسبة ١٢٫٥ في المئة', 'بنسبة 12.5 في المئة'],
  ['١٬٥٠٠٬٠٠٠ نسمة', '1,500,000 نسمة'],
  ['سال ۱۴۰۳', 'سال 1403'],
  ['٪١٢', '٪12'],
  ['أ٫ب', 'أ٫ب'],
])('%s is %s', (text, expected) => {
  expect(latinDigits(text)).toBe(expected)
})

test('no other digit is left, nothing else changes, and twice is once', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'٠١٥٩۰۴۹07٫٬.,٪ كلمة') })
  fc.assert(
    fc.property(texts, (text) => {
      const latin = latinDigits(text)
      expect(latin).not.toMatch(/[٠-٩۰-۹]/)
      expect(latin).toHaveLength(text.length)
      expect(latin.replace(/[\d.,٫٬]/g, '')).toBe(text.replace(/[\d٠-٩۰-۹.,٫٬]/g, ''))
      expect(latinDigits(latin)).toBe(latin)
    }),
  )
})

test.each([
  ['12 تعليقًا', '١٢ تعليقًا'],
  ['1,234,567.5', '١٬٢٣٤٬٥٦٧٫٥'],
  ['12.5%', '١٢٫٥٪'],
  ['2 نوفمبر 2021، 11:05', '٢ نوفمبر ٢٠٢١، ١١:٠٥'],
  // Marks that belong to the sentence, not to a number.
  ['الصفحة 2, 3', 'الصفحة ٢, ٣'],
  ['بقي 3.', 'بقي ٣.'],
  ['100%', '١٠٠٪'],
  ['% من 5', '% من ٥'],
  ['لا تعليقات', 'لا تعليقات'],
])('%s is %s', (latin, arabicIndic) => {
  expect(inDigits(latin, 'arabic-indic')).toBe(arabicIndic)
  expect(inDigits(latin, 'latin')).toBe(latin)
})
