import fc from 'fast-check'
import { expect, test } from 'vitest'
import { truncate } from './truncate.ts'

test('a text that fits is left alone', () => {
  expect(truncate(' نصّ  قصير ', 20)).toBe('نصّ قصير')
})

test('whole sentences are kept where they fill at least half the room', () => {
  expect(truncate('جملة أولى تكفي. جملة ثانية أطول من أن تسعها البطاقة.', 30)).toBe('جملة أولى تكفي.')
})

test('otherwise whole words, without a comma before the ellipsis', () => {
  expect(truncate('نعم. ثم كلام طويل، لا ينتهي في هذه البطاقة', 20)).toBe('نعم. ثم كلام طويل…')
})

test('a quotation that is cut is closed', () => {
  expect(truncate('قال الوزير: «سنعمل على ذلك في الأيام المقبلة»', 28)).toBe('قال الوزير: «سنعمل على ذلك…»')
})

test('never longer than asked, and always a beginning', () => {
  const piece = fc.constantFrom('كلمة', ' ', '. ', '، ', '«', '»', '🙂', 'https://example.org/x', '(', ')')
  fc.assert(
    fc.property(fc.array(piece), fc.integer({ min: 1, max: 60 }), (pieces, maxLength) => {
      const text = pieces.join('')
      const short = truncate(text, maxLength)
      const shown = short.replace(/…[»”)\]]*$/u, '')
      expect(short.length).toBeLessThanOrEqual(maxLength)
      expect(text.replace(/\s+/g, ' ').trim().startsWith(shown)).toBe(true)
      expect(short.isWellFormed()).toBe(true)
    }),
  )
})

test('what was cut to a length fits in it, and stays as it is', () => {
  const piece = fc.constantFrom('كلمة', ' ', '. ', '، ', '«', '»', '🙂', 'word', '(')
  fc.assert(
    fc.property(fc.array(piece), fc.integer({ min: 1, max: 60 }), (pieces, maxLength) => {
      const short = truncate(pieces.join(''), maxLength)
      return truncate(short, maxLength) === short
    }),
  )
})

test('a word longer than the room is cut between letters, not within one', () => {
  expect(truncate('مُؤَسَّسَاتٌ', 5)).toBe('مُؤَ…')
  expect(truncate('👩🏽‍🚀👩🏽‍🚀', 9)).toBe('👩🏽‍🚀…')
  expect(truncate('🇸🇾🇱🇧🇪🇬', 7)).toBe('🇸🇾…')
})
