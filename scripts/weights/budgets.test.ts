import { expect, test } from 'vitest'
import { beyondLimits, compare, inWords, lowered, readBudgets, toBudget, type Budgets } from './budgets.ts'
import type { Weights } from './measure-page.ts'
import { measuredPages } from './measured-pages.ts'

const weights = (change: Partial<Weights> = {}): Weights => ({
  html: 10_020,
  style: 8_000,
  script: 0,
  font: 25_000,
  allButPictures: 43_020,
  pictures: 90_000,
  requests: 9,
  cls: 0.003,
  blocking: 0,
  lcp: 200,
  ...change,
})

const { html, style, script, font, allButPictures, requests, cls, blocking } = weights()
const row = { html: 10_100, style: 8_100, script, font: 25_100, allButPictures: 43_100, requests, cls, blocking }
const budgets: Budgets = { limits: { front: { allButPictures: 50_000 } }, pages: { ar: { front: row }, en: { front: row } } }
const measured = (ar: Partial<Weights> = {}) => ({ ar: { front: weights(ar) }, en: { front: weights() } })

test('what is measured as it was says nothing', () => {
  expect([html, style, font, allButPictures].every(Boolean)).toBe(true)
  expect(compare(measured(), budgets)).toEqual([])
})

test('one byte, one request or one millisecond over its budget is over', () => {
  for (const change of [{ html: 10_101 }, { script: 1 }, { requests: 10 }, { cls: 0.0031 }, { blocking: 1 }]) {
    const [figure, of] = Object.entries(change)[0]!
    expect(compare(measured(change), budgets), figure).toMatchObject([{ page: 'ar front', figure, is: 'over', measured: of }])
  }
})

test('bytes that are noticeably fewer are named with the command that lowers the budget; a little less is nothing', () => {
  expect(compare(measured({ html: 9_600 }), budgets)).toEqual([])
  const found = compare(measured({ html: 9_590 }), budgets)
  expect(found).toMatchObject([{ figure: 'html', is: 'under', measured: 9_590, budget: 10_100 }])
  expect(inWords(found[0]!)).toBe('ar front: html is only 9590, its budget 10100; lower it: npm run budgets')
  expect(compare(measured({ requests: 8, cls: 0 }), budgets)).toEqual([])
})

test('a kind without a row is named, and so is a row that nobody measures', () => {
  const found = compare({ ar: { front: weights(), lite: weights() }, en: {} }, budgets)
  expect(found.map(inWords)).toEqual(['ar lite has no budget yet: npm run budgets', 'en front has a budget and is not measured'])
})

test('budgets go down, never up', () => {
  const { budgets: after, refused } = lowered(measured({ html: 9_000, style: 8_200, requests: 7 }), budgets)
  expect(after.pages.ar.front).toEqual({ ...row, html: 9_100, requests: 8 })
  expect(after.pages.en.front).toEqual(row)
  expect(after.limits).toEqual(budgets.limits)
  expect(refused.map(inWords)).toEqual(['ar front: style is 8200, its budget 8100'])
})

test('what may come of measuring once more lowers nothing; two hundred bytes do', () => {
  expect(lowered(measured({ html: 9_900 }), budgets).budgets).toEqual(budgets)
  expect(lowered(measured({ html: 9_800, cls: 0.0029 }), budgets).budgets.pages.ar.front).toEqual({ ...row, html: 9_900, cls: 0.0029 })
})

test('a new kind is given its row, and what nobody measures loses its', () => {
  const { budgets: after, refused } = lowered({ ar: { front: weights(), lite: weights({ html: 4_000 }) }, en: {} }, budgets)
  // One request more than were made, for a picture at the edge of the window.
  expect(after.pages.ar.lite).toMatchObject({ html: 4_100, script: 0, requests: 10, cls: 0.003 })
  expect(after.pages.en).toEqual({})
  expect(refused).toEqual([])
})

test('what is written down is never found under or over at once, whatever was measured', () => {
  for (let of = 0; of < 30_000; of += 37) {
    const budget = toBudget('html', weights({ html: of }))
    const at = { ...budgets, pages: { ...budgets.pages, ar: { front: { ...row, html: budget } } } }
    expect(compare(measured({ html: of }), at)).toEqual([])
    expect(lowered(measured({ html: of }), at).budgets.pages.ar.front?.html).toBe(budget)
  }
})

test('a budget above its limit is found, and so is a kind with a limit that nobody measures', () => {
  const above = { ...budgets, limits: { front: { allButPictures: 43_000 }, story: { html: 20_480 } } }
  expect(beyondLimits(above)).toMatchObject([
    { page: 'ar front', figure: 'allButPictures', is: 'over' },
    { page: 'ar story', is: 'not measured' },
    { page: 'en front', figure: 'allButPictures', is: 'over' },
    { page: 'en story', is: 'not measured' },
  ])
})

test('no budget that is committed is above what the issue allows', () => {
  expect(beyondLimits(readBudgets()).map(inWords)).toEqual([])
})

test('every kind of page has its budget in both languages', () => {
  for (const rows of Object.values(readBudgets().pages)) expect(Object.keys(rows)).toEqual(measuredPages.map(({ kind }) => kind))
})
