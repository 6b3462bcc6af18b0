import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findLinks, linkRuns, paragraphsOf } from './links.ts'

const typed = (text: string) => findLinks(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['اقرأ https://example.org/a?b=1&c=2#d اليوم', ['https://example.org/a?b=1&c=2#d']],
  ['(انظر https://ar.wikipedia.org/wiki/القاهرة_(مدينة))، ثم', ['https://ar.wikipedia.org/wiki/القاهرة_(مدينة)']],
  ['المصدر:https://example.org، وwww.example.com؟', ['https://example.org', 'www.example.com']],
  [
    'See http://example.org/a.html. “https://example.org/b”, [https://example.org/c]!',
    ['http://example.org/a.html', 'https://example.org/b', 'https://example.org/c'],
  ],
  ['HTTPS://EXAMPLE.ORG/A', ['HTTPS://EXAMPLE.ORG/A']],
  ['http://example.org:8080/x', ['http://example.org:8080/x']],
  ['http://مثال.إختبار/صفحة', ['http://مثال.إختبار/صفحة']],
  ['«https://example.org»…', ['https://example.org']],
  ['http://example.org/))((', ['http://example.org/']],
])('in %s', (text, links) => {
  expect(typed(text)).toEqual(links)
})

test.each([
  'javascript:alert(1)',
  'javascript://www.example.org/%0aalert(1)',
  'data:text/html,<b>',
  'ftp://www.example.org',
  'file:///etc/passwd',
  'mailto:a@www.example.org',
  'https://user:secret@example.org/',
  'https://example.org@evil.example/',
  'https://example.org:a@evil.example/',
  'http://127.0.0.1/x',
  'http://0x7f.1/',
  'http://[::1]/',
  'http://localhost:3000/',
  'https://',
  'www.',
  'www.x',
  'https://аpple.com/',
  'https://exa\u202Emple',
  'http:\\\\example.org',
  'awww.example.org',
  'http://example.org:999999/',
])('no link: %s', (text) => {
  expect(findLinks(text)).toEqual([])
})

test('the address is absolute, and safe as an attribute', () => {
  expect(findLinks('www.example.org')[0]?.url).toBe('https://www.example.org/')
  expect(findLinks('http://مثال.إختبار/ص')[0]?.url).toBe('http://xn--mgbh0fb.xn--kgbechtv/%D8%B5')
  expect(findLinks('https://example.org/<script>')[0]?.url).toBe('https://example.org/')
  expect(findLinks("https://example.org/a'onmouseover='x")[0]?.url).toMatch(/^https:\/\/example\.org\//)
})

const piece = fc.constantFrom(
  'https://',
  'http://',
  'www.',
  'example',
  '.org',
  '/',
  '(',
  ')',
  '[',
  ']',
  '،',
  '.',
  ' ',
  '\n',
  'ب',
  '@',
  ':',
  '"',
  '?',
  '…',
  '\u200F',
  'а',
  '-',
  '1',
  '\\',
)
const text = fc.oneof(
  fc.array(piece).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
)

test('the runs joined are the text, and every link is http(s) without a user’s name', () => {
  fc.assert(
    fc.property(text, (given) => {
      const runs = linkRuns(given)
      expect(runs.map((run) => run.text).join('')).toBe(given)
      expect(runs.every((run) => run.text !== '')).toBe(true)
      for (const { url } of findLinks(given)) {
        const { protocol, username, password, href } = new URL(url)
        expect([username, password]).toEqual(['', ''])
        expect(protocol).toMatch(/^https?:$/)
        expect(href).toBe(url)
        expect(url).not.toMatch(/["<>\s]/)
      }
    }),
    { numRuns: 2_000 },
  )
})

test.each([')', '(', 'www.', 'http://', 'a.', '.', 'https://example.org/( ', '[x]'])('a megabyte of %s takes no time', (part) => {
  const began = performance.now()
  findLinks('http://example.org/' + part.repeat(Math.round(1_000_000 / part.length)))
  findLinks(part.repeat(Math.round(1_000_000 / part.length)))
  expect(performance.now() - began).toBeLessThan(15_000)
})

test('paragraphs are parted by empty lines, not by a single break', () => {
  expect(paragraphsOf('أ\nب\n\nج\n\n\nد')).toEqual(['أ\nب', 'ج', 'د'])
  expect(paragraphsOf('')).toEqual([])
})
