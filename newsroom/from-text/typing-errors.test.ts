import { expect, test } from 'vitest'
import { typingErrors } from './typing-errors.ts'

const said = (text: string, language: 'ar' | 'en') =>
  typingErrors([{ text, line: 7, isParagraph: true }], language).map((note) => note.text.split(':')[0])

test.each([
  ['ar', 'قال الوزير ، ثم سكت.', ['a space before a punctuation mark']],
  ['ar', 'قال الوزير،ثم سكت.', ['no space after a punctuation mark']],
  ['ar', 'قال الوزير, ثم سكت.', ['a Latin punctuation mark in Arabic text']],
  ['ar', 'جاء في في البيان.', ['a word written twice']],
  ['ar', 'قال: «نعم. ثم سكت.', ['quotation marks that do not close']],
  ['ar', 'عاد الصيّاد- وهو متعب.', ['a dash with a space on one side only']],
  ['en', 'He said said nothing.', ['a word written twice']],
  ['en', 'He stopped.Then he left (at last.', ['no space after a full stop', 'brackets that do not close']],
  ['en', 'The mill turned again on Monday and nobody in the valley knew why it did', ['a paragraph without a stop at its end']],
] as const)('%s: %s', (language, text, slips) => {
  expect(said(text, language)).toEqual(slips)
})

test.each([
  ['ar', 'قال لـ«بي بي سي» إنّ 3.5 في المئة... من السكان، كلٌّ على حدة، في 10:30 – أو بعدها – غادروا.'],
  ['ar', 'صحيفة The New York Times، بحسب «رويترز».'],
  ['en', 'Duran Duran’s U.S. tour (their 3rd) began at 10:30 — “at last,” they said — in Baden-Baden.'],
] as const)('%s: %s has none', (language, text) => {
  expect(said(text, language)).toEqual([])
})

const doubts = (texts: string[], language: 'ar' | 'en') =>
  typingErrors(
    texts.map((text, index) => ({ text, line: index + 1 })),
    language,
  )
    .filter((note) => note.text.includes('is meant'))
    .map((note) => [note.line, note.text])

test('a word that resembles a name the text uses often is doubted, with its line', () => {
  const often = 'زار كرنفور المدينة، وقال كرنفور إنّ كرنفور سيعود.'
  expect(doubts([often, 'ثم سافر كرنفورر'], 'ar')).toEqual([[2, '«كرنفورر»: «كرنفور» is meant?']])
  expect(doubts([often, 'رسالة لكرفور اليوم'], 'ar')).toEqual([[2, '«لكرفور»: «كرنفور» is meant?']])
  expect(doubts(['Carver came. Carver left. Later Carver wrote.', 'A letter to Craver was found.'], 'en')).toEqual([
    [2, '«Craver»: «Carver» is meant?'],
  ])
})

test('other forms of one word are not doubted', () => {
  expect(doubts(['قال وزير إنّ وزير النقل وزير سابق', 'للوزير والوزيرة ووزيرها'], 'ar')).toEqual([])
  expect(doubts(['تنفيذ الخطة وتنفيذ أخرى ثم تنفيذ ثالثة', 'تنفذ'], 'ar')).toEqual([])
})
