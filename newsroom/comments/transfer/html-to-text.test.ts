import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlToLine, htmlToText } from './html-to-text.ts'

test.each([
  ['<p>one</p><p>two</p>', 'one\n\ntwo'],
  ['<p>one\n   line</p>\n\n  <p>two</p>', 'one line\n\ntwo'],
  ['one<br>two<br />\nthree', 'one\ntwo\nthree'],
  ['a <b>bold</b> <i>word</i>', 'a bold word'],
  ['&lt;b&gt; &amp;amp; &nbsp;x &#1605; &hellip;', '<b> &amp; x م …'],
  ['<a href="https://example.org/">هذا الكتاب</a>.', 'هذا الكتاب (https://example.org/).'],
  ['<a href="https://www.example.org/a/">example.org/a</a>', 'example.org/a'],
  ['<a href="https://example.org/a/long/address">https://example.org/a/lo…</a>', 'https://example.org/a/long/address'],
  ['<a href="mailto:desk@paper.example">the desk</a>', 'the desk (desk@paper.example)'],
  ['<a href="javascript:alert(1)">click</a> <a href="/about">about</a> <a>x</a>', 'click about x'],
  ['<a href="https://example.org/x"><img src="x.png"></a>', 'https://example.org/x'],
  ['<a href="https://disq.us/url?url=https%3A%2F%2Fexample.org%2Fx%3AaB1&cuid=2">there</a>', 'there (https://example.org/x)'],
  ['<blockquote><p>one</p><p>two</p></blockquote><p>three</p>', '> one\n>\n> two\n\nthree'],
  ['<ul><li>one</li><li>two</li></ul>', '- one\n- two'],
  ['a<script>alert("<b>")</script>b<style>p{}</style>c<!-- d -->', 'abc'],
  ['<p>open <b>and never closed', 'open and never closed'],
  ['</p></div>a</blockquote></a>', 'a'],
  ['  plain   text\nof two lines ', 'plain text of two lines'],
])('%j, where HTML says what a line is', (html, text) => expect(htmlToText(html, 'spaces')).toBe(text))

test.each([
  ['one\ntwo\n\n\nthree &amp;', 'one\ntwo\n\n\nthree &'],
  ['<p>one</p>\n<p>two</p>', 'one\n\ntwo'],
  ['one<br />\ntwo', 'one\ntwo'],
  ['a  b &lt;', 'a  b <'],
  ['  شعر\r\n  شعر', 'شعر\n  شعر'],
])('%j, where line breaks are kept', (html, text) => expect(htmlToText(html, 'kept')).toBe(text))

test('a name is one line of text', () => expect(htmlToLine(' سلمى &amp;\n <b>هند</b> ')).toBe('سلمى & هند'))

test('text that was escaped comes back as it was', () => {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const word = fc.stringMatching(/^[a-zء-ي<>&;"'\]]{1,12}$/)
  const text = fc.array(
    fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
    { minLength: 1, maxLength: 6 },
  )
  fc.assert(
    fc.property(text, (lines) => {
      expect(htmlToText(escape(lines.join('\n\n')), 'kept')).toBe(lines.join('\n\n'))
    }),
  )
})

test('quotations within quotations without end stay short, and many links quick', () => {
  const nested = `${'<blockquote>a'.repeat(8_000)}${'</blockquote>'.repeat(8_000)}`
  expect(htmlToText(nested, 'spaces').length).toBeLessThan(200_000)
  const links = '<a href="https://example.org/">x</a> '.repeat(2_500)
  const began = performance.now()
  htmlToText(links, 'spaces')
  expect(performance.now() - began).toBeLessThan(5_000)
})
