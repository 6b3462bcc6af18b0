import { expect, test } from 'vitest'
import { excerptAround, markedRuns, marksOfWords, paragraphsOf } from './marks.ts'

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

test('an excerpt stands around the first mark, cut between words', () => {
  const excerpt = (text: string, word: string, room: number) =>
    excerptAround(text, marksOfWords(text, [word]), room)
      .map(({ text: run, isMarked }) => (isMarked ? `[${run}]` : run))
      .join('')
  expect(excerpt('one two three four five six seven', 'four', 8)).toBe('…three [four] five…')
  expect(excerpt('four five', 'four', 80)).toBe('[four] five')
  expect(excerpt('xxxxxxxxxxxxxxxxxxxx, four!yyyyyyyyyyyyyyyyyyyyyyyyyy', 'four', 4)).toBe('…[four]…')
  expect(excerpt('nothing here', 'four', 8)).toBe('nothing here')
})

test('an empty line parts paragraphs, within a mark too', () => {
  const text = 'one\n\ntwo three\nfour\n\n\nfive'
  const paragraphs = paragraphsOf(markedRuns(text, marksOfWords(text, ['three'])))
  expect(paragraphs.map((runs) => runs.map(({ text: run, isMarked }) => (isMarked ? `[${run}]` : run)).join(''))).toEqual([
    'one',
    'two [three]\nfour',
    'five',
  ])
  expect(paragraphsOf([{ text: 'a\n\nb', isMarked: true }])).toHaveLength(2)
})
