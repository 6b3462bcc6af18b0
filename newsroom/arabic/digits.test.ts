import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latinDigits } from './digits.ts'

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
