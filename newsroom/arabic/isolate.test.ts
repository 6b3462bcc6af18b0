import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foreignRuns, plainIsolate } from './isolate.ts'

const foreign = (text: string, language: 'ar' | 'en') =>
  foreignRuns(text, language)
    .filter((run) => run.foreign)
    .map((run) => run.text)

test.each([
  ['مجلة Nature Physics البريطانية', ['Nature Physics']],
  ['في Reuters. وقال', ['Reuters']],
  ['طائرات F-16 ولغة C++، ثم COVID-19', ['F-16', 'C++', 'COVID-19']],
  ['هاتف iPhone 15 الجديد و5G', ['iPhone 15', '5G']],
  ['شركة Google (Alphabet) الأمريكية', ['Google (Alphabet)']],
  ['شركة Google (Alphabet سابقًا)', ['Google', 'Alphabet']],
  ['(The Economist) الأسبوعية', ['The Economist']],
  ['شركتا Apple، Google', ['Apple', 'Google']],
  ['نموذج ChatGPT. OpenAI تعلن', ['ChatGPT', 'OpenAI']],
  ['قال: “We will win this war. They lost.” وخرج', ['We will win this war. They lost']],
  ['وزارة U.S. الخارجية', ['U.S.']],
  ['راجع https://example.org/a?b=1، ثم', ['https://example.org/a?b=1']],
  ['إلى desk@example.org أو @midad_news! و#Syria2026', ['desk@example.org', '@midad_news', '#Syria2026']],
  ['وسم #سوريا عام 2021', []],
  ['بـNew York', ['New York']],
])('Arabic: %s', (text, runs) => {
  expect(foreign(text, 'ar')).toEqual(runs)
})

test.each([
  ['The word مداد means ink.', ['مداد']],
  ['Its title, «نهران، معًا», is old', ['نهران، معًا']],
  ['Under #سوريا_اليوم they wrote', ['#سوريا_اليوم']],
  ['See https://example.org/ today', []],
])('English: %s', (text, runs) => {
  expect(foreign(text, 'en')).toEqual(runs)
})

test('foreign words have a language, addresses and other scripts have none', () => {
  expect(foreignRuns('قال Putin Путин @kremlin', 'ar').filter((run) => run.foreign)).toEqual([
    { text: 'Putin', foreign: true, language: 'en' },
    { text: 'Путин', foreign: true },
    { text: '@kremlin', foreign: true },
  ])
})

const pieces = fc.array(
  fc.constantFrom(
    'كلمة',
    'Word',
    'C++',
    ' ',
    ' ',
    ' (',
    ')',
    '“',
    '”',
    '. ',
    '، ',
    '12',
    '-',
    '@',
    '#',
    'https://a.b/',
    '\n',
    '«',
    '»',
    'U.S.',
  ),
)
const texts = fc.oneof(
  pieces.map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
)
const languages = fc.constantFrom('ar' as const, 'en' as const)

test('the runs joined are the text, and none is empty', () => {
  fc.assert(
    fc.property(texts, languages, (text, language) => {
      const runs = foreignRuns(text, language)
      expect(runs.map((run) => run.text).join('')).toBe(text)
      expect(runs.every((run) => run.text !== '')).toBe(true)
    }),
  )
})

test('no letter of the other direction stays outside a run', () => {
  fc.assert(fc.property(texts, (text) => foreignRuns(text, 'ar').every((run) => run.foreign || !/[A-Za-z]/.test(run.text))))
})

test('a title that begins in the other direction is marked, signs at the edge of a run are isolated', () => {
  expect(plainIsolate('SpaceX تطلق صاروخًا', 'ar')).toBe('\u200FSpaceX تطلق صاروخًا')
  expect(plainIsolate('خبر عن SpaceX', 'ar')).toBe('خبر عن SpaceX')
  expect(plainIsolate('لغة C++، اليوم', 'ar')).toBe('لغة \u2068C++\u2069، اليوم')
  expect(plainIsolate('«مداد» is out', 'en')).toBe('\u200E«مداد» is out')
})

test('a plain title is the title with invisible characters added', () => {
  const visible = (text: string) => text.replace(/[\u200E\u200F\u2066\u2068\u2069]/g, '')
  fc.assert(fc.property(texts, languages, (text, language) => visible(plainIsolate(text, language)) === visible(text)))
})
