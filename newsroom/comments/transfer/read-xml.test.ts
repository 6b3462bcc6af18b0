import { describe, expect, test } from 'vitest'
import { BrokenFileError } from './broken-file-error.ts'
import { XmlReader } from './read-xml.ts'

/** What a listener hears of the texts of these paths, the file given in pieces of `size` letters. */
function heard(xml: string, paths: string[], size = xml.length): string[] {
  const lines: string[] = []
  const reader = new XmlReader({
    texts: new Set(paths),
    open: () => {},
    close: (path, text, line) => void (paths.includes(path) && lines.push(`${line} ${path}: ${text}`)),
  })
  for (let at = 0; at < xml.length; at += size) reader.write(xml.slice(at, at + size))
  reader.end()
  return lines
}

const broken = (xml: string) => {
  try {
    heard(xml, ['a/b'])
  } catch (error) {
    if (error instanceof BrokenFileError) return error.message
    throw error
  }
  return 'it was read'
}

test('texts come whole, with their line, however the file is cut', () => {
  const xml =
    '<?xml version="1.0"?>\n<a>\n  <b>one &amp; <!-- not this --> two</b>\n  <b><![CDATA[<i>3</i> ]]]]><![CDATA[> &amp;]]></b>\n<b/><c><b>no</b></c></a>'
  const all = ['3 a/b: one &  two', '4 a/b: <i>3</i> ]]> &amp;', '5 a/b: ']
  for (const size of [xml.length, 1, 2, 3, 7]) expect(heard(xml, ['a/b'], size)).toEqual(all)
})

describe('what reaches outside the file', () => {
  const xxe = '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY secret SYSTEM "file:///etc/passwd">]>\n<a><b>&secret;</b></a>'
  const laughs = `<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')}]><a><b>&l9;</b></a>`

  test.each([
    ['an external entity', xxe, /^line 2: there is a document type/],
    ['a billion laughs', laughs, /^line 1: there is a document type/],
    ['an external document type', '<!DOCTYPE a SYSTEM "https://evil.example/x.dtd"><a><b/></a>', /^line 1: there is a document type/],
  ])('%s is refused', (_, xml, sentence) => expect(broken(xml)).toMatch(sentence))

  test('an entity nobody declared stays as it is written', () => {
    expect(heard('<a><b>&secret; &nbsp; &#x41;</b></a>', ['a/b'])).toEqual(['1 a/b: &secret; &nbsp; A'])
  })
})

test.each([
  ['<a>\n<b>text</a>', 'line 2: <b>, which began on line 2, is not closed'],
  ['<a>\n<b>text', 'line 2: the file ends inside <b>, which began on line 2'],
  ['<a>\n\n<b><![CDATA[text', 'line 3: the file ends inside <b>, which began on line 3'],
  ['just words', 'line 1: the file holds no XML'],
  ['<a>'.repeat(100), 'line 1: <a> is nested deeper than 64 elements'],
])('%j is broken, and it says where', (xml, sentence) => expect(broken(xml)).toBe(sentence))

test('a stretch that does not end is not gathered for ever', () => {
  const reader = new XmlReader({ texts: new Set(), open: () => {}, close: () => {} })
  const piece = 'x'.repeat(1_000_000)
  expect(() => {
    reader.write('<a><![CDATA[')
    for (let count = 0; count < 100; count++) reader.write(piece)
  }).toThrow(/does not end/)
})

test('of a text without end no more is kept than tells so', () => {
  const [line = ''] = heard(`<a><b>${'x &amp; '.repeat(400_000)}</b></a>`, ['a/b'], 65_536)
  expect(line.length).toBeGreaterThan(1_000_000)
  expect(line.length).toBeLessThan(1_100_000)
})
