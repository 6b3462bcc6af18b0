import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldWord } from './fold-word.ts'
import { buildMatcher, checkWord, type WordEffect } from './word-matcher.ts'

const matcherOf = (words: string[], effect: WordEffect = 'reject') =>
  buildMatcher(words.map((word) => ({ id: word, word, folded: foldWord(word), effect })))

/** `كلب` where the entry stands there as it is, `~كلب` where it is only within. */
const found = (words: string[], text: string) =>
  matcherOf(words)
    .match(text)
    .map(({ entry, isWithin }) => (isWithin ? '~' : '') + entry.word)

test.each([
  ['plain', 'هذا كلب!'],
  ['with vowel marks', 'هذا كَلْبٌ!'],
  ['with tatweel', 'هذا كـلــب'],
  ['with a non-joiner', 'ك\u200Cل\u200Cب'],
  ['with a zero-width space', 'ك\u200Bلب'],
  ['with an override', 'ك\u202Eلب\u202C'],
  ['with a mark of direction', 'كل\u200Fب'],
  ['in presentation forms', 'ﻛﻠﺐ'],
  ['with a Persian kaf', 'کلب'],
  ['with a swash kaf', 'ڪلب'],
  ['drawn out', 'كلللللب كلببببب'],
  ['in a hashtag', '#كلب_نجس'],
  ['touching punctuation', '«كلب».كلب،كلب'],
])('a word is found %s', (_, text) => {
  const matches = found(['كلب'], text)
  expect(matches.length).toBeGreaterThan(0)
  expect(new Set(matches)).toEqual(new Set(['كلب']))
})

test.each([
  ['أحمق', 'احمق'],
  ['غبيّ', 'غبى'],
  ['قذارة', 'قذاره'],
  ['مسؤول', 'مسوول'],
  ['شيئ', 'شيي'],
  ['آفة', 'ٱفه'],
  ['رقم ٥', 'رقم 5'],
  ['حقير', 'حقیر'],
  ['هبل', 'ھبل'],
  ['idiot', 'IDIOT'],
  ['idiot', 'ïdíöt'],
  ['idiot', 'ｉｄｉｏｔ'],
  ['idiot', '𝐢𝐝𝐢𝐨𝐭'],
  ['idiot', 'ⓘⓓⓘⓞⓣ'],
  ['idiot', '🅸🅳🅸🅾🆃'],
  ['idiot', 'idiiiiiot'],
  ['asshole', 'assssshole'],
  ['идиот', 'ИДИОТ'],
  ['xxx', 'XXXXX'],
  ['ﷺ', 'صلى الله عليه وسلم'],
])('the entry %s is %s as well', (word, text) => {
  expect(found([word], text)).toEqual([word])
})

test.each([
  ['كلب', 'والكلب'],
  ['كلب', 'بالكلب'],
  ['كلب', 'للكلب'],
  ['كلب', 'وللكلب'],
  ['كلب', 'فكلب'],
  ['كلب', 'الكلب'],
  ['كلب', 'كلبهم'],
  ['كلب', 'وكلبك'],
  ['كلبة', 'كلبتهم'],
  ['ابن الكلب', 'يا وابن الكلب'],
  ['ابن كلب', 'ابن الكلب'],
  ['كلب', 'گلب'],
  ['كلب', 'يا ك ل ب'],
  ['كلب', 'ك.ل.ب'],
  ['كلب', 'ك_ل_ب'],
  ['كلب', 'كلب123'],
  ['idiot', 'idi0t'],
  ['idiot', '1d10t idi0t'],
  ['idiot', 'іdiоt'],
  ['idiot', 'i d i o t'],
  ['idiot', 'i.d.i.o.t.'],
])('%s is only within %s', (word, text) => {
  expect(found([word], text)).toEqual([`~${word}`])
})

test.each([
  ['كل', 'كلَّما، كُلُّنا، الكلّية'],
  ['كلب', 'الكلبي، كلباء، مكلب، تكلب، كلبشات'],
  ['خول', 'الخولي مخوّل'],
  ['زير', 'وزير'],
  ['سخ', 'وسخ'],
  ['ass', 'class assess A55 bass Assam'],
  ['x', 'Malcolm Xavier'],
  ['كلب حراسة', 'كلب. حراسة'],
  ['كلب حراسة', 'كلب\nحراسة'],
  ['5', '55'],
])('%s is not found in %s', (word, text) => {
  expect(found([word], text)).toEqual([])
})

test('phrases and domains are found across whatever stands between their words', () => {
  expect(found(['ابن الكلب'], 'يا ابنَ  *** الكلبِ')).toEqual(['ابن الكلب'])
  expect(found(['bad.example'], 'https://www.bad.example/path?x=1, not worse-bad.examples')).toEqual(['bad.example'])
  expect(found(['a b', 'a b c', 'b'], 'a b c')).toEqual(['a b', 'a b c', 'b'])
})

test('a match says where it stands in the text as it is written', () => {
  const text = '🙂 «كَلْـب» والكلب ﷺ'
  expect(matcherOf(['كلب']).match(text)).toMatchObject([
    { start: 4, end: 10, text: 'كَلْـب', isWithin: false },
    { start: 12, end: 18, text: 'والكلب', isWithin: true },
  ])
})

test('what stands there as it is hides what is only within it', () => {
  expect(found(['كلب', 'كلبهم'], 'كلبهم')).toEqual(['كلبهم'])
})

test('an entry must hold something to compare, and be a word', () => {
  expect(checkWord('ـ \u200F!')).toBe('empty')
  expect(checkWord('')).toBe('empty')
  expect(checkWord('َّ')).toBe('empty')
  expect(checkWord('ب'.repeat(81))).toBe('too-long')
  expect(checkWord('🙂')).toBe('empty')
  expect(checkWord('ابن الكلب')).toBeUndefined()
  expect(buildMatcher([{ id: '1', word: '!', folded: '', effect: 'reject' }]).match('! a b')).toEqual([])
})

const word = fc.string({
  unit: fc.constantFrom(...'كلباأإآىيةهوؤئ\u064E\u0651\u0640\u200Cکیabe\u0301é0٣а🅰Ⓐｂﷺﻻ '),
  maxLength: 12,
})

test('folding what is folded changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(word, fc.string({ unit: 'binary' })), (given) => foldWord(foldWord(given)) === foldWord(given)),
    { numRuns: 3_000 },
  )
})

test('an entry is found in itself, as it is, and every match stands where it says', () => {
  fc.assert(
    fc.property(word, fc.string({ unit: 'grapheme' }), (entry, text) => {
      const matcher = matcherOf([entry])
      if (foldWord(entry) !== '') expect(matcher.match(entry).some(({ isWithin }) => !isWithin)).toBe(true)
      for (const match of matcher.match(`${text} ${entry}`)) expect(match.text).toBe(`${text} ${entry}`.slice(match.start, match.end))
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  ['combining marks', 'a' + '\u0301\u0316'.repeat(5_000)],
  ['one long word', 'كلب'.repeat(66_000)],
  ['one long letter', 'ا'.repeat(200_000)],
  ['waws', 'و'.repeat(200_000)],
  ['single letters', 'ا ب '.repeat(50_000)],
  ['beginnings of a phrase', 'ابن '.repeat(50_000)],
  ['stops', 'ا' + '.)'.repeat(100_000) + 'ا'],
  ['digits in letters', 'a1'.repeat(100_000)],
  ['a phrase with many readings', 'ااا '.repeat(10_000)],
])('a long text of %s takes no time', (_, text) => {
  const matcher = matcherOf([
    'كلب',
    'ابن ابن ابن الكلب',
    'idiot',
    'ا اا ااا ' + 'ااا '.repeat(15),
    'ا ا ا ا ا ا ا ا ا ا ا ا ا ا ا ا ا ا ا ا',
  ])
  const began = performance.now()
  matcher.match(text)
  // On any machine: what is not linear takes minutes.
  expect(performance.now() - began).toBeLessThan(10_000)
})
