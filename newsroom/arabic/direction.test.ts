import fc from 'fast-check'
import { expect, test } from 'vitest'
import { directionOf, paragraphDirection } from './direction.ts'

test.each([
  ['🙂 !!!', 'rtl', 'rtl'],
  ['🙂 !!!', 'ltr', 'ltr'],
  ['@user مرحبا بالجميع', 'ltr', 'rtl'],
  ['شاهد https://example.org/a/very/long/address/that/is/not/read', 'ltr', 'rtl'],
  ['مرحبا بالجميع في Reuters', 'ltr', 'rtl'],
  ['I read «مداد» every morning with my coffee', 'rtl', 'ltr'],
  ['123', 'rtl', 'rtl'],
  ['שלום', 'ltr', 'rtl'],
] as const)('%s in a page that is %s is %s', (text, fallback, direction) => {
  expect(directionOf(text, fallback)).toBe(direction)
})

test.each([
  ['I read it in صحيفة النهار twice, and once more.', 'rtl', 'ltr'],
  ['قرأته في Reuters مرة ومرتين', 'ltr', 'rtl'],
  ['Barcelona 3-1 على Madrid', 'rtl', 'rtl'],
  ['شركة Google (Alphabet, Waymo, DeepMind, Fitbit) الأم', 'rtl', 'rtl'],
  ['«مداد» is out', 'ltr', 'ltr'],
  ['🙂', 'rtl', 'rtl'],
] as const)('the paragraph %s among others that are %s is %s', (paragraph, around, direction) => {
  expect(paragraphDirection(paragraph, around)).toBe(direction)
})

const texts = fc.string({ unit: fc.constantFrom(...'كلمة word 12.!🙂@#ש') })
const directions = fc.constantFrom('rtl' as const, 'ltr' as const)

test('digits, signs and addresses after a text do not turn it around', () => {
  const neutral = fc.constantFrom(' 123', ' -5%', ' 🙂', ' !!!', ' https://example.org/path', ' @someone', ' #Syria', ' desk@example.org')
  fc.assert(
    fc.property(texts, neutral, directions, (text, after, fallback) => directionOf(text + after, fallback) === directionOf(text, fallback)),
  )
})

test('only a text without letters takes the fallback', () => {
  fc.assert(fc.property(texts, (text) => directionOf(`كلام ${text}`, 'ltr') === directionOf(`كلام ${text}`, 'rtl')))
  fc.assert(fc.property(fc.stringMatching(/^[0-9 .!-]*$/), directions, (text, fallback) => directionOf(text, fallback) === fallback))
})
