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
  ['هاتف +963 11 222-3333 أو (011) 222 3333 أو 00963112223333', ['+963 11 222-3333', '(011) 222 3333', '00963112223333']],
  ['يوم 2026-11-23 أو 23-11-2026 أو 23/11/2026', ['2026-11-23', '23-11-2026']],
  ['فاز 3-1 في موسم 2019-2026 بخطة 4-3-3', ['3', '1', '2019', '2026', '4', '3', '3']],
  ['من 5%-10% أو 10:30-11:45', ['5%', '10%', '10:30', '11:45']],
  ['حرارة -5° ثم -5°C و25 °C', ['-5°', '-5°C', '25 °C']],
  ['من -5 إلى 10', ['-5']],
  ['بلغ 12.5% و12٪ و+18 و18+ وبـ$20 و$1.5bn و500$', ['12.5%', '12٪', '+18', '18+', '$20', '$1.5bn', '500$']],
  ['عند 10:30 PM وعند 10:30', ['10:30 PM']],
  ['ذاكرة 5 GB RAM و1.5GB و100 Mbps', ['5 GB RAM', '1.5GB', '100 Mbps']],
  ['عند 33.5138, 36.2765 و33°30′N, 36°17′E', ['33.5138, 36.2765', '33°30′N, 36°17′E']],
  ['نسخة v2.1.0 و2.1.0-beta.2 وPython 3.12', ['v2.1.0', '2.1.0-beta.2', 'Python 3.12']],
  ['حساب SA03 8000 0000 6080 1016 7519', ['SA03 8000 0000 6080 1016 7519']],
  ['قرار A/RES/181(II) وطائرة B-52', ['A/RES/181(II)', 'B-52']],
  ['بوينغ 737-800 وBoeing 737-800', ['737-800', 'Boeing 737-800']],
  ['ملف report_2026.pdf و/etc/passwd', ['report_2026.pdf', '/etc/passwd']],
  ['موقع midad.example/ar/أخبار، ثم', ['midad.example/ar/أخبار']],
  ['لغات C#، .NET، Node.js', ['C#', '.NET', 'Node.js']],
  ['سنة #2026 و#سوريا_2026', ['#2026']],
  ['علم 🇸🇾 هنا', ['🇸🇾']],
  ['عدد 1 500 000 نسمة', ['1 500 000']],
  ['نتيجه ۳-۱ و ۱۲٪', ['۳', '۱', '۱۲٪']],
  ['فيلم The 5% Rule، وNasdaq -5%', ['The 5% Rule', 'Nasdaq', '-5%']],
  ['فاز Barcelona 3-1 على Madrid', ['Barcelona', '3', '1', 'Madrid']],
  ['هاتف Windows 10-11', ['Windows', '10', '11']],
  ['كوفيد-19 وعام 2021 و1,500 والـ5 و24/7', []],
  ['بنسبة ١٢٫٥٪ أو ١٠-١٢', []],
])('Arabic: %s', (text, runs) => {
  expect(foreign(text, 'ar')).toEqual(runs)
})

test.each([
  ['The word مداد means ink.', ['مداد']],
  ['Its title, «نهران، معًا», is old', ['نهران، معًا']],
  ['Under #سوريا_اليوم they wrote', ['#سوريا_اليوم']],
  ['See https://example.org/ today', []],
  ['See https://ar.wikipedia.org/wiki/دمشق today', ['https://ar.wikipedia.org/wiki/دمشق']],
  ['Names: أحمد, علي, 5', ['أحمد', 'علي']],
  ['The series باب الحارة 2 began', ['باب الحارة']],
  ['He asked: أين؟ 5 times', ['أين؟']],
  ['In ١٢, ١٥ and ١٢٫٥٪', ['١٢', '١٥', '١٢٫٥٪']],
  ['Won 3-1, up 12.5%, at -5° on 2026-11-23', []],
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

test('numbers and addresses go from left to right, whatever their first letter', () => {
  expect(foreignRuns('راجع https://مثال.org/ يوم 2026-11-23', 'ar').filter((run) => run.foreign)).toEqual([
    { text: 'https://مثال.org/', foreign: true, direction: 'ltr' },
    { text: '2026-11-23', foreign: true, direction: 'ltr' },
  ])
})

test('what Persian or Urdu is written in is not called Arabic', () => {
  expect(foreignRuns('The words گفتگو and مداد', 'en').filter((run) => run.foreign)).toEqual([
    { text: 'گفتگو', foreign: true },
    { text: 'مداد', foreign: true, language: 'ar' },
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
    '+963 11 222-3333',
    '3-1',
    '-5°',
    '$5',
    '%',
    '2026-11-23',
    '🇸🇾',
    '+',
    '/',
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

test('numbers, wherever they stand, are cut nowhere but between the members of a range', () => {
  const numbers = fc.constantFrom('+963 11 222-3333', '2026-11-23', '-5°', '$1,500', '12.5%', '33.5138, 36.2765')
  const around = fc.constantFrom('', 'كلمة ', '(', '«', '، ', 'و', 'بـ', 'Word، ')
  fc.assert(
    fc.property(around, numbers, around, (before, number, after) => {
      expect(foreignRuns(`${before}${number} ${after}`, 'ar')).toContainEqual({ text: number, foreign: true, direction: 'ltr' })
    }),
  )
})

test('no text takes long, however it repeats itself', () => {
  const parts = ['1', '1.', '1-', '1 111 ', 'a.', '@a', '.a', '/a', '((', '“a ', 'a (', '+', '$', 'مداد ', 'a ،', '1° ', 'https://', '-1 ']
  for (const part of parts) {
    for (const language of ['ar', 'en'] as const) {
      const start = performance.now()
      foreignRuns(part.repeat(20_000 / part.length) + 'x', language)
      expect(performance.now() - start, `${part} in ${language}`).toBeLessThan(1_000)
    }
  }
})

test('a title that begins in the other direction is marked, signs at the edge of a run are isolated', () => {
  expect(plainIsolate('SpaceX تطلق صاروخًا', 'ar')).toBe('\u200FSpaceX تطلق صاروخًا')
  expect(plainIsolate('خبر عن SpaceX', 'ar')).toBe('خبر عن SpaceX')
  expect(plainIsolate('لغة C++، اليوم', 'ar')).toBe('لغة \u2068C++\u2069، اليوم')
  expect(plainIsolate('هاتف 5G', 'ar')).toBe('هاتف \u20685G\u2069')
  expect(plainIsolate('حرارة -5°', 'ar')).toBe('حرارة \u2066-5°\u2069')
  expect(plainIsolate('شركتا Apple، Google', 'ar')).toBe('شركتا \u2068Apple\u2069، Google')
  expect(plainIsolate('فوز 3-1', 'ar')).toBe('فوز \u20663\u2069-\u20661\u2069')
  expect(plainIsolate('🇸🇾 سوريا', 'ar')).toBe('\u200F\u2066🇸🇾\u2069 سوريا')
  expect(plainIsolate('By أحمد 5 times', 'en')).toBe('By \u2068أحمد\u2069 5 times')
  expect(plainIsolate('«مداد» is out', 'en')).toBe('\u200E«مداد» is out')
})

test('a plain title is the title with invisible characters added', () => {
  const visible = (text: string) => text.replace(/[\u200E\u200F\u2066\u2068\u2069]/g, '')
  fc.assert(fc.property(texts, languages, (text, language) => visible(plainIsolate(text, language)) === visible(text)))
})
