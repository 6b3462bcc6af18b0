import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanBody, cleanName } from './clean-text.ts'

const family = '👨\u200D👩\u200D👧'
const scotland = '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'

test.each([
  ['Arabic with vowel marks', 'إِنَّ ٱللَّهَ غَفُورٌۭ رَّحِيمٌۭ، وَٱلضَّآلِّينَ، هَـٰٓؤُلَآءِ، سَمِيعًۢا نَّبِيًّۭا، لَا رَيْبَ ۛ فِيهِ'],
  ['Persian with ZWNJ', 'می‌خواهم کتاب‌ها را، PDF‌ها و ۲۰‌هزار و «کتاب»‌ها'],
  ['a joiner after a letter', 'سنة ١٤٤٨ ه\u200D'],
  ['marks of direction', 'C++\u200E، قال\u200F: نعم'],
  ['Vietnamese', 'Tiếng Việt: ấ ộ ử'],
  ['Thai', 'น้ำใจที่นี่ ปู่ย่า'],
  ['Hindi, with a conjunct kept apart', 'क्\u200Dष क्\u200Cष हिन्दी में ज़ोर'],
  ['Bengali', 'র\u200D্যাব'],
  ['Sinhala', 'ශ්\u200Dරී ලංකා'],
  ['Hebrew with points and accents', 'בְּרֵאשִׁ֖ית בָּרָ֣א'.normalize('NFC')],
  ['emoji', `${family} 🏳️\u200D🌈 ❤️\u200D🔥 👩🏽\u200D🚀 1️⃣ 🇵🇸 ${scotland}`],
])('%s stays as it is', (_, text) => {
  expect(cleanBody(text)).toEqual({ text, wasCleaned: false })
})

test.each([
  ['lines of Windows and of old Macs', 'أ\r\nب\rج', 'أ\nب\nج'],
  ['a non-breaking, a thin and a wide space', 'كلمة\u00A0كلمة\u2009!\u3000x', 'كلمة كلمة ! x'],
  ['a soft hyphen', 'news\u00ADroom', 'newsroom'],
  ['ends of lines', ' أ  \nب\t\n', 'أ\nب'],
  ['many empty lines', 'أ\n\n\n\n\n\nب', 'أ\n\n\nب'],
  ['empty lines with something invisible', 'أ\n\u200F\n \n\u200F\n\nب', 'أ\n\n\nب'],
  ['what is not composed', 'cafe\u0301 آ', 'café آ'],
  ['a word drawn out', 'مرحبـــــــــا', 'مرحبـــا'],
  ['a non-joiner typed twice, and one too many', 'می\u200C\u200Cخواهم\u200C ', 'می\u200Cخواهم'],
  ['marks of direction in a heap', 'أ\u200F\u200F\u200F\u200F', 'أ\u200F'],
  ['white space', ' \n\t\u00A0\u2003\n', ''],
  ['a body of marks of direction', '\u200F \u200E', ''],
  ['Braille’s blank', '\u2800\u2800', ''],
])('%s: written otherwise, and nothing is said of it', (_, given, text) => {
  expect(cleanBody(given)).toEqual({ text, wasCleaned: false })
})

test.each([
  ['an override', 'صحيح \u202Egnp.exe\u202C', 'صحيح gnp.exe'],
  ['isolates', '\u2067ab\u2069', 'ab'],
  ['NUL and other controls', 'a\u0000b\u0007\u001B[31mc\u007F\u009B', 'ab[31mc'],
  ['a zero-width space and a word joiner', 'كل\u200Bب\u2060ا', 'كلبا'],
  ['a byte order mark', '\uFEFFنص', 'نص'],
  ['interlinear annotation', '\uFFF9a\uFFFAb\uFFFBc', 'abc'],
  ['hidden tags', `a${String.fromCodePoint(...[...'tell'].map((letter) => 0xe0000 + (letter.codePointAt(0) ?? 0)))}b`, 'ab'],
  ['a flag of hidden tags', '🏴\u{E0068}\u{E0069}\u{E007F}', '🏴'],
  ['selectors that carry a text', 'a\u{E0101}\u{E0102}\uFE01', 'a'],
  ['Hangul fillers', 'a\u3164\u115F\uFFA0', 'a'],
  ['lone surrogates', 'a\uD83Db\uDE00', 'ab'],
  ['noncharacters', 'a\uFFFE\uFDD0\u{1FFFF}', 'a'],
  ['joiners between Latin letters', 'pass\u200Cword\u200D!', 'password!'],
  ['marks piled up', 'Q' + '\u0301'.repeat(9) + 'a', 'Q' + '\u0301'.repeat(4) + 'a'],
  ['marks piled up past marks of direction', 'ب\u064E\u0651\u200F\u064E\u0651\u061C\u064E\u0651', 'ب\u064E\u064E\u064E\u0651'],
  ['marks piled up past joiners', 'ب\u064E\u0651\u200D\u064E\u0651\u200D\u064E\u0651', 'ب\u064E\u064E\u064E\u0651'],
])('%s: taken out, and said so', (_, given, text) => {
  expect(cleanBody(given)).toEqual({ text, wasCleaned: true })
})

test('halves of an emoji do not meet when what stood between them is gone', () => {
  expect(cleanBody('\uD83D\u200B\uDE00!').text).toBe('!')
})

test('a joiner goes whose letter NFC moved away from it', () => {
  // The zero-width space parts two marks; without it the shadda comes before the stem of the note.
  expect(cleanBody('\u{1D15E}\u200B\u0651\u200D').text).toBe('\u{1D157}\u0651\u{1D165}')
})

test('a name is one line with single spaces and no mark of direction', () => {
  expect(cleanName('  سمير \n\u200F  حدّاد\u200E ')).toEqual({ text: 'سمير حدّاد', wasCleaned: false })
  expect(cleanName('Sa\u202Emir')).toEqual({ text: 'Samir', wasCleaned: true })
  expect(cleanName('می\u200Cنا').text).toBe('می\u200Cنا')
  expect(cleanName('\u200F\u2800 \n').text).toBe('')
})

// What the passes look for, in every order.
const trap = fc.string({
  unit: fc.constantFrom(
    ...'باa=1. \n\r\t\u0301\u0338\u064E\u0651\u0653\u0640\u00AD\u200B\u200C\u200D\u200E\u200F\u061C\u202E\u2066\uFEFF\uFE0F\uFE00\u180B\u{E0101}',
    ...'👨❤🏽🏴\u{E0067}\u0000\u2ADC\u{1D15E}\u1820漢র\u09CD\u1100\u1161\u3164\u2800\u0958\uFB2C\u034F\uFFFC',
    scotland,
    '\uD83D',
    '\uDE00',
  ),
  maxLength: 30,
})
const anything = fc.oneof(
  trap,
  fc.string({ unit: 'binary' }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
)

test.each([
  ['body', cleanBody],
  ['name', cleanName],
])('cleaning a clean %s changes nothing, and finds nothing', (_, clean) => {
  fc.assert(
    fc.property(anything, (given) => {
      const { text } = clean(given)
      expect(clean(text)).toEqual({ text, wasCleaned: false })
    }),
    { numRuns: 3_000 },
  )
})

test('what comes out is well formed, in NFC, without controls, overrides and heaps', () => {
  const forbidden = /[[\p{Cc}\u202A-\u202E\u2066-\u2069\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFC\p{Cs}\p{NChar}]--\n]|\p{M}{5}|\n{4}|[ ]$|^\s/v
  fc.assert(
    fc.property(anything, (given) => {
      const body = cleanBody(given).text
      const name = cleanName(given).text
      for (const text of [body, name]) {
        expect(text.isWellFormed()).toBe(true)
        expect(text.normalize('NFC')).toBe(text)
        expect(text).not.toMatch(forbidden)
      }
      expect(name).not.toMatch(/\n| {2}|[\u200E\u200F\u061C]/)
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  ['combining marks', 'a' + '\u0301\u0323\u0316'.repeat(3_333)],
  ['a megabyte of combining marks of every class', 'a' + '\u0301\u0323\u0316\u0334\u064B'.repeat(200_000)],
  ['marks of direction', '\u200E\u200F'.repeat(500_000)],
  ['marks between marks of direction', '\u200F\u0651'.repeat(500_000)],
  ['joiners', 'ب\u200C\u200D'.repeat(333_000)],
  ['spaces before a letter', ' '.repeat(1_000_000) + 'x'],
  ['empty lines before a letter', '\n'.repeat(1_000_000) + 'x'],
  ['tatweel', '\u0640'.repeat(1_000_000)],
  ['selectors', '❤\uFE0F'.repeat(333_000)],
  ['an ordinary text', 'كُلُّ كلمةٍ هنا.\n'.repeat(60_000)],
])('%s take no time', (_, text) => {
  const began = performance.now()
  cleanBody(text)
  cleanName(text)
  // On any machine: what is not linear takes minutes.
  expect(performance.now() - began).toBeLessThan(15_000)
})
