import { expect, test } from 'vitest'
import { markedRuns, marksOfWords } from './marks.ts'

const marked = (text: string, words: string[]) =>
  markedRuns(text, marksOfWords(text, words))
    .map(({ text: run, isMarked }) => (isMarked ? `[${run}]` : run))
    .join('')

test('a word is marked wherever it stands, and not inside another', () => {
  expect(marked('كلب والكلب، كَلْب كلب!', ['كلب'])).toBe('[كلب] والكلب، كَلْب [كلب]!')
  expect(marked('an ass in a class, ass', ['ass'])).toBe('an [ass] in a class, [ass]')
  expect(marked('كلٌّ', ['كل'])).toBe('كلٌّ')
})

test('marks that overlap are one, and a text without any is one run', () => {
  expect(
    markedRuns('abcdef', [
      { start: 2, end: 4 },
      { start: 1, end: 3 },
    ]),
  ).toEqual([
    { text: 'a', isMarked: false },
    { text: 'bcd', isMarked: true },
    { text: 'ef', isMarked: false },
  ])
  expect(marked('nothing', ['', 'what'])).toBe('nothing')
})
