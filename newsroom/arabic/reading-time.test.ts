import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords, readingMinutes } from './reading-time.ts'

test('the same story takes as long in both languages', () => {
  expect(readingMinutes(921, 'ar')).toBe(readingMinutes(1000, 'en'))
})

test('less than half a minute is 0', () => {
  expect(readingMinutes(100, 'ar')).toBe(0)
  expect(readingMinutes(130, 'en')).toBe(1)
})

test('words are counted as a writer counts them', () => {
  expect(countWords('أطلقت “SpaceX” صاروخ F-16 – نعم! – عام ٢٠٢٦.')).toBe(7)
  expect(countWords('  \n ')).toBe(0)
})

test('two texts have as many words together as alone, and more words never take less time', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'كلمة word – 12 \n،') })
  fc.assert(fc.property(texts, texts, (one, other) => countWords(`${one} ${other}`) === countWords(one) + countWords(other)))
  fc.assert(fc.property(fc.nat(100_000), fc.nat(1_000), (few, more) => readingMinutes(few + more, 'ar') >= readingMinutes(few, 'ar')))
})
