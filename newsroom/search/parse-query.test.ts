import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isQuestion, parseQuery } from './parse-query.ts'

const words = (text: string, language: 'ar' | 'en' = 'ar') => {
  const query = parseQuery(text, language)
  const spelled = (tokens: { spelling: string }[]) => tokens.map(({ spelling }) => spelling)
  return { words: spelled(query.words), phrases: query.phrases.map(spelled), excluded: query.excluded.map(spelled) }
}

test.each([
  ['مصر النيل', { words: ['مصر', 'النيل'], phrases: [], excluded: [] }],
  ['«مجلس الأمن» مصر', { words: ['مصر'], phrases: [['مجلس', 'الأمن']], excluded: [] }],
  [
    '"مجلس الأمن" “حق النقض”',
    {
      words: [],
      phrases: [
        ['مجلس', 'الأمن'],
        ['حق', 'النقض'],
      ],
      excluded: [],
    },
  ],
  ['«مصر»', { words: ['مصر'], phrases: [], excluded: [] }],
  ['مصر -النيل -«مجلس الأمن»', { words: ['مصر'], phrases: [], excluded: [['النيل'], ['مجلس', 'الأمن']] }],
  ['مصر-النيل', { words: ['مصر', 'النيل'], phrases: [], excluded: [] }],
  ['كوفيد-19', { words: ['كوفيد', '19'], phrases: [], excluded: [] }],
  ['"مصر النيل', { words: ['مصر', 'النيل'], phrases: [], excluded: [] }],
  ['- -- -«»', { words: [], phrases: [], excluded: [] }],
  ['من في على مصر', { words: ['مصر'], phrases: [], excluded: [] }],
  ['من في', { words: ['من', 'في'], phrases: [], excluded: [] }],
  ['مصر ومصر لمصر مصر', { words: ['مصر', 'لمصر'], phrases: [], excluded: [] }],
])('%s', (text, expected) => {
  expect(words(text)).toEqual(expected)
})

test('in English “The Who” is a phrase and the who is a question', () => {
  expect(words('“The Who”', 'en').phrases).toEqual([['The', 'Who']])
  expect(words('the who', 'en').words).toEqual(['the', 'who'])
})

test('only what holds a word is a question', () => {
  expect(isQuestion('؟!…', 'ar')).toBe(false)
  expect(isQuestion('-مصر', 'ar')).toBe(false)
  expect(isQuestion('مصر', 'ar')).toBe(true)
})

test('whatever is typed, stems are letters and digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const { words: own, phrases, excluded } = parseQuery(text, 'ar')
      return [...own, ...phrases.flat(), ...excluded.flat()].every(({ stem }) => /^[\p{L}\p{N}]+$/u.test(stem))
    }),
  )
})
