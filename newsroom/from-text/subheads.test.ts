import { describe, expect, test } from 'vitest'
import { sourceLines } from './source-lines.ts'
import { subheadRanks } from './subheads.ts'

const paragraph = {
  ar: 'اختارت الشركة الميناء لأنه أقرب إلى المخازن الكبرى، ولأن رسومه أقل من رسوم الموانئ المجاورة.',
  en: 'The council voted on Monday to move the collection to the night, when the roads are empty, it said.',
}

function subheads(lines: string[], language: 'ar' | 'en') {
  const items = sourceLines(lines.join('\n')).map((line) => ({ kind: 'text' as const, line }))
  return [...subheadRanks(items, language).keys()].map((line) => line.text)
}

describe('short questions between paragraphs are subheads alike, however short the paragraph below', () => {
  const pages = [
    ['ar', 'لماذا هنا؟', 'ماذا بعد؟', 'تعود السفينة في مارس المقبل.', '- ورق للطباعة'],
    ['en', 'Why at night?', 'What comes next?', 'The lorries arrive in May.', '- two transfer stations'],
  ] as const
  test.each(pages)('%s: %s, %s', (language, one, two, short, item) => {
    const text = paragraph[language]
    expect(subheads([text, '', one, '', text, '', two, '', short], language)).toEqual([one, two])
    expect(subheads([text, '', one, '', text, item, item, '', two, '', short], language)).toEqual([one, two])
    expect(subheads([text, one, text, two, short], language)).toEqual([one, two])
    expect(subheads([text, '', two, '', short, '', text], language)).toEqual([two])
  })
})

test.each([
  [
    'a dialogue',
    ['He came in at nine.', '', 'Is she here?', '', 'She has left already.', '', 'Where did she go?', '', 'Nobody knew that yet.'],
  ],
  ['a dialogue in quotation marks', ['Where is it?', '', '“It is on the roof,” he said.']],
  ['a dialogue with dashes', ['Where is it?', '', '– It is on the roof.']],
  ['a question and another', ['Where is it?', '', 'Who has seen it since?']],
  ['a question with its answer below it', ['Where is it?', 'It is on the roof.']],
  ['a question that carries on', ['But where is it?', '', 'It is on the roof.']],
])('%s has none', (_, lines) => {
  expect(subheads([paragraph.en, '', ...lines, '', paragraph.en], 'en')).toEqual([])
})

test('a question that ends the sentence above it is none', () => {
  expect(
    subheads([paragraph.en, '', 'What everyone in the town asks the council now is,', '', 'when do they come?', '', paragraph.en], 'en'),
  ).toEqual([])
})

test.each([
  ['ar', 'س: لماذا هنا؟', 'ج: لأنه أقرب.', 'س: ومتى كان ذلك؟', `ج: ${paragraph.ar}`],
  ['en', 'Q: Why at night?', 'A: Because of the roads.', 'Q: When was that?', `A: ${paragraph.en}`],
  ['en', 'The Post: Why at night?', 'Mara Quill: Because of the roads.', 'The Post: When was that?', `Mara Quill: ${paragraph.en}`],
] as const)('%s: an interview that names who speaks has none: %s', (language, ...lines) => {
  expect(subheads([paragraph[language], ...lines].join('\n\n').split('\n'), language)).toEqual([])
})

test('questions that stand in one block with their answers are subheads, three and more', () => {
  const block = (question: string) => ['', question, 'Two years.']
  const three = ['How long did it take?', 'Who read it first?', 'Is there a fourth?']
  expect(subheads([paragraph.en, ...three.flatMap(block)], 'en')).toEqual(three)
  expect(subheads([paragraph.en, ...three.slice(1).flatMap(block)], 'en')).toEqual([])
})

test('questions of an interview that names nobody are subheads', () => {
  const { en } = paragraph
  expect(subheads([en, '', 'Why at night?', '', en, '', 'When was that decided?', '', en], 'en')).toHaveLength(2)
})
