import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold.ts'
import { isStopWord } from './stop-words.ts'
import { stem, tokens, words } from './tokens.ts'

test('a text becomes folded stems in order', () => {
  expect(tokens('قالت الحكومةُ إنّ الحكومات…', 'ar')).toEqual(['قالت', 'حكوم', 'ان', 'حكوم'])
  expect(tokens('Running, runs: the runner’s 5th F-16.', 'en')).toEqual(['run', 'run', 'the', 'runner', 's', '5th', 'f', '16'])
})

test('a Latin name gives one token in both languages', () => {
  expect(tokens('صحيفة The Times', 'ar')).toContain(tokens('The Times', 'en')[1])
})

test('stop words are dropped only when asked', () => {
  expect(tokens('وفي المدينة', 'ar')).toHaveLength(2)
  expect(tokens('وفي المدينة', 'ar', { withoutStopWords: true })).toEqual(['مدين'])
  expect(tokens('the city', 'en', { withoutStopWords: true })).toEqual([stem('city')])
})

test('words keep their places, tashkeel and tatweel', () => {
  const text = '«مُدَرِّسَة» بـالقاهرة'
  expect(words(text).map((word) => word.text)).toEqual(['مُدَرِّسَة', 'بـالقاهرة'])
})

test('every word stands where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) =>
      words(text).every((word) => word.text !== '' && text.slice(word.start, word.end) === word.text),
    ),
  )
})

test('the tokens of a text are those of its words, and none is empty', () => {
  const piece = fc.constantFrom('الكتاب', 'Café', ' ', '، ', 'مُدَرِّسَة', 'و', '12٫5', 'ﷺ', '-', '\u200C', '½', 'ـ', 's')
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      const found = tokens(text, 'ar')
      expect(found).toEqual(words(text).flatMap((word) => tokens(word.text, 'ar')))
      return found.every((token) => token !== '')
    }),
  )
})

const arabicWord = fc.string({ unit: fc.constantFrom(...'ابتةدرسعلمنهويىأإآءًّـ'), minLength: 1, maxLength: 8 })
const sentence = fc
  .array(fc.oneof(arabicWord, fc.constantFrom('The', 'Café', 'running', 'F-16', '٢٠٢٦', 'ﷺ', '½', 'كوفيد‑19', '。', '🙂')), {
    maxLength: 12,
  })
  .map((parts) => parts.join(' '))

test('what is remembered of words changes no answer', () => {
  fc.assert(
    fc.property(sentence, fc.constantFrom('ar' as const, 'en' as const), fc.boolean(), (text, language, withoutStopWords) => {
      const plain = words(text)
        .flatMap((word) => fold(word.text).match(/[\p{L}\p{N}]+/gu) ?? [])
        .filter((word) => !withoutStopWords || !isStopWord(word, language))
        .map(stem)
      expect(tokens(text, language, { withoutStopWords })).toEqual(plain)
      expect(tokens(text, language, { withoutStopWords })).toEqual(plain)
    }),
  )
})

test('however its marks are encoded, a text gives the same tokens', () => {
  fc.assert(
    fc.property(sentence, (text) => {
      expect(tokens(text.normalize('NFD'), 'ar')).toEqual(tokens(text.normalize('NFC'), 'ar'))
    }),
  )
})

test('more words than are remembered are read all the same', () => {
  const many = Array.from({ length: 25_000 }, (_, index) => `word${index}`)
  expect(tokens(many.join(' '), 'en')).toEqual(many)
})

test('stemming never empties a word', () => {
  fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => stem(word) !== ''))
})
