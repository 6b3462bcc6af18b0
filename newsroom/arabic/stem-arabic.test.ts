import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold.ts'
import { stemArabic } from './stem-arabic.ts'

const stemsOf = (words: string) => new Set(words.split(' ').map((word) => stemArabic(fold(word))))

test.each([
  'الكتاب والكتاب بالكتاب للكتاب كتابه كتابها',
  'الحكومة والحكومة للحكومة حكومي الحكومية حكومات',
  'انتخابات الانتخابات الانتخابية',
  'وزير الوزير والوزير وزيرها ووزير',
  'وزراء والوزراء',
  'إيران ايران الإيراني وإيران',
  'السعودية السعودي سعوديون',
  'اليمن اليمني واليمن',
  'مُدَرِّسَةٌ مـدرسة المدرسة',
  'اللجنة للجنة لجنة وللجنة',
  'للاجئين اللاجئين لاجئين لاجئ',
  'لبنان للبنان ولبنان',
  'الله والله بالله لله فلله',
  'إلغاء الإلغاء وإلغاء',
  'التزام الالتزام بالتزام',
  'إلكترونية الإلكترونية إلكتروني',
  'ألمانيا ألمانية الألمانية الألماني لألمانيا',
  'ليبيا ليبي الليبية ليبيين وليبيا لليبيا',
  'سوريا السوري سورية لسوريا',
  'فرنسا الفرنسي فرنسية بفرنسا',
  'مسؤول مسئول المسئولون مسؤولية المسئولية',
  'شؤون الشئون',
  'اللغة للغة لغة',
  'اللاعبين للاعبي لاعب',
  'والد والدها والده',
  'بالستي بالستية البالستية',
])('%s meet in one stem', (words) => {
  expect(stemsOf(words).size).toBe(1)
})

test('a waw of the root stays', () => {
  for (const word of ['وزير', 'وطن', 'واشنطن', 'وقت']) expect(stemArabic(word)).toBe(word)
  for (const name of ['ويلز', 'كاليفورنيا']) expect(stemArabic(name)).toBe(name)
  expect(stemArabic('وكتب')).toBe('كتب')
})

test('other scripts come back as they are', () => {
  expect(stemArabic('times')).toBe('times')
  expect(stemArabic('москва')).toBe('москва')
})

const letters = fc.string({ unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءؤئ'), minLength: 1 })

test('words that only look like an exception are not one', () => {
  expect(stemArabic(fold('للغاية'))).toBe(stemArabic(fold('الغاية')))
  expect(stemArabic(fold('والدولة'))).toBe(stemArabic(fold('الدولة')))
  expect(stemArabic(fold('ناشئون'))).toBe(stemArabic(fold('ناشئين')))
  expect(stemArabic(fold('قضايا'))).not.toBe(stemArabic(fold('قاض')))
})

test('no word is emptied, and words of three letters and more keep two', () => {
  fc.assert(
    fc.property(letters, (word) => {
      const stem = stemArabic(word)
      return stem.length >= Math.min(word.length, 2)
    }),
  )
})
