import { expect, test } from 'vitest'
import { inverseFrequency, rank, type DocumentTexts, type Term } from './rank.ts'

const averages = { headline: 5, standfirst: 10, body: 20 }
const texts = (headline: string, standfirst = '', body = ''): DocumentTexts => ({
  headline: ` ${headline} `,
  standfirst: ` ${standfirst} `,
  body: ` ${body} `,
})
const term = (stem: string, idf = 1): Term => ({ stem, idf })
const score = (document: DocumentTexts, ...terms: Term[]) => rank(document, terms, averages)

test('the headline counts more than the standfirst, and that more than the body', () => {
  const [headline, standfirst, body] = [texts('a'), texts('', 'a'), texts('', '', 'a')].map((document) => score(document, term('a'))) as [
    number,
    number,
    number,
  ]
  expect(headline).toBeGreaterThan(standfirst)
  expect(standfirst).toBeGreaterThan(body)
  expect(body).toBeGreaterThan(0)
  expect(score(texts('b'), term('a'))).toBe(0)
})

test('more of a word counts more, and less each time', () => {
  const times = (count: number) => score(texts('', '', Array(count).fill('a').join(' ')), term('a'))
  expect(times(2)).toBeGreaterThan(times(1))
  expect(times(3) - times(2)).toBeLessThan(times(2) - times(1))
})

test('a rare word counts more than a common one', () => {
  expect(inverseFrequency(3, 1_000)).toBeGreaterThan(inverseFrequency(300, 1_000))
  expect(inverseFrequency(1_000, 1_000)).toBeGreaterThan(0)
  expect(inverseFrequency(5, 0)).toBeGreaterThanOrEqual(0)
  expect(score(texts('a'), term('a', 5))).toBeGreaterThan(score(texts('a'), term('a', 1)))
})

test('words of the query that stand side by side count for more', () => {
  const asked = [term('a'), term('b')]
  expect(score(texts('', '', 'x a b y'), ...asked)).toBeGreaterThan(score(texts('', '', 'a x y b'), ...asked))
})

test('a word is itself, and not the middle of another', () => {
  expect(score(texts('', '', 'aa baa'), term('a'))).toBe(0)
  expect(score(texts('', '', 'a a a'), term('a'))).toBeGreaterThan(score(texts('', '', 'a x a'), term('a')))
})
