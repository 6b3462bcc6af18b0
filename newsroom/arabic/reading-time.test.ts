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
