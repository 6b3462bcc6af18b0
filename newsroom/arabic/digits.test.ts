import { expect, test } from 'vitest'
import { inDigits } from './digits.ts'

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
