import fc from 'fast-check'
import { expect, test } from 'vitest'
import { curlyQuotes } from './quotes.ts'

test.each([
  ['قال: "نعم"', 'قال: «نعم»'],
  ['قال: “نعم”.', 'قال: «نعم».'],
  ['قال:”نعم“.', 'قال:«نعم».'],
  ['ما يُسمّى بـ”التوازن الجديد”. ويضمّ', 'ما يُسمّى بـ«التوازن الجديد». ويضمّ'],
  ['صحيفة "النهار"و"السفير"', 'صحيفة «النهار»و«السفير»'],
  ['كتاب و"رواية" معًا', 'كتاب و«رواية» معًا'],
  ['قال: "سمعته يقول "لا" مرّتين".', 'قال: «سمعته يقول “لا” مرّتين».'],
  ['قال: "سمعته يقول \'لا\' مرّتين".', 'قال: «سمعته يقول “لا” مرّتين».'],
  ['قال" نعم".', 'قال« نعم».'],
  ['قال “ نعم ” ثم', 'قال « نعم » ثم'],
  ['«أصلًا»', '«أصلًا»'],
  ["رواية Finnegan's Wake", 'رواية Finnegan’s Wake'],
  ['شاشة 27" جديدة', 'شاشة 27" جديدة'],
  ["<<نص>> و``آخر''", '«نص» و«آخر»'],
  ['”قوس بلا إغلاق', '«قوس بلا إغلاق'],
])('Arabic: %s', (straight, curly) => {
  expect(curlyQuotes(straight, 'ar')).toBe(curly)
})

test.each([
  ['"Yes," he said.', '“Yes,” he said.'],
  ["It's the players' fault", 'It’s the players’ fault'],
  ["'Tis the '90s, rock 'n' roll", '’Tis the ’90s, rock ’n’ roll'],
  ['"She said \'no\' twice"', '“She said ‘no’ twice”'],
  ['"She said "no" twice"', '“She said ‘no’ twice”'],
  ["'Single' quotes", '‘Single’ quotes'],
  ['«Le Monde»', '“Le Monde”'],
  ['He is 5\'10" tall', 'He is 5’10" tall'],
  ['("quoted")—"again"', '(“quoted”)—“again”'],
])('English: %s', (straight, curly) => {
  expect(curlyQuotes(straight, 'en')).toBe(curly)
})

const marks = '"“”«»\'‘’'
const texts = fc.string({ unit: fc.constantFrom(...marks, ...marks, ...'كلمة word. ،:(7)-ـ\n', ' ', ' ') })
const languages = fc.constantFrom('ar' as const, 'en' as const)

test('only marks change', () => {
  const bare = (text: string) => text.replace(/["“”«»'‘’]/g, '')
  fc.assert(fc.property(texts, languages, (text, language) => bare(curlyQuotes(text, language)) === bare(text)))
})

test('what is curly stays as it is, in both languages', () => {
  const words = fc.array(fc.constantFrom('كلمة', 'word', 'نص، آخر', '7'), { minLength: 1, maxLength: 4 })
  const quoted = fc.tuple(words, words, words).map(([before, inside, after]) => [before, inside, after].map((part) => part.join(' ')))
  fc.assert(
    fc.property(quoted, ([before, inside, after]) => {
      for (const [language, text] of [
        ['ar', `${before}: «${inside} “${before}” ${after}». ${after}`],
        ['en', `${before}: “${inside} ‘${before}’ ${after}”. ${after}`],
      ] as const) {
        expect(curlyQuotes(text, language)).toBe(text)
      }
    }),
  )
})

test('what was made curly once is curly: a second time changes nothing', () => {
  const words = fc.array(fc.constantFrom('كلمة', 'word', '"كلام"', '"said"', "it's", '(7)', '،', '. ', '“نعم”', "'no'"), { maxLength: 6 })
  fc.assert(
    fc.property(words, languages, (parts, language) => {
      const once = curlyQuotes(parts.join(' '), language)
      expect(curlyQuotes(once, language)).toBe(once)
    }),
  )
})
