import { expect, test } from 'vitest'
import { fold } from './fold.ts'
import { isStopWord } from './stop-words.ts'

test.each(['من', 'وفي', 'فقد', 'إلى', 'التي', 'أيضًا', 'الآن'])('«%s» says nothing about what a text is about', (word) => {
  expect(isStopWord(fold(word), 'ar')).toBe(true)
})

test.each(['وزير', 'فلسطين', 'منصة', 'حرب'])('«%s» does', (word) => {
  expect(isStopWord(fold(word), 'ar')).toBe(false)
})

test('each language has its own', () => {
  expect(isStopWord('the', 'en')).toBe(true)
  expect(isStopWord('the', 'ar')).toBe(false)
  expect(isStopWord(fold('من'), 'en')).toBe(false)
})
