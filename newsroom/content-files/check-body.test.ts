import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkBody } from './check-body.ts'

const said = (body: string, pictures: string[] | null = ['map']) =>
  checkBody(body, pictures).map(({ line, message }) => `${line} ${message}`)

test.each([
  [
    'paragraphs, subheads, lists, quotations and links',
    'نص.\n\n## عنوان\n\n### أصغر\n\n- بند\n\n1. أول\n\n> مقتبس\n\n**قوي** *مائل* [رابط](https://example.org/) <https://example.org/>',
  ],
  [
    'the four directives',
    '::figure{picture=map}\n\n:::quote{by="فلان"}\nنص\n:::\n\n:::facts[محطات]\n- **بند:** نص\n:::\n\n::embed[عنوان]{url=https://example.org/}',
  ],
  ['a directive right below a paragraph', 'نص\n::figure{picture=map}'],
  ['a quotation without its author', ':::quote\nنص\n:::'],
  ['a longer fence', '::::quote\nنص\n::::'],
  ['colons in a sentence', 'الساعة:الثامنة و::هكذا، وC++::x'],
  ['a paragraph with spaces or a tab before it', 'نص\n\n    أربع مسافات\n\n\tعلامة جدولة'],
  ['a link by reference', 'نص فيه [رابط][1].\n\n[1]: https://example.org/'],
  ['square brackets that lead nowhere', 'قال [المتحدث] إن …'],
  ['a comparison', '3 < 4 و 5 > 4'],
  ['nothing', ''],
])('%s may stand in a body', (_name, body) => {
  expect(said(body)).toEqual([])
})

test.each([
  ['نص\n\n<div>\nx\n</div>', '3 raw HTML (<div>) is not allowed; write it in Markdown, or leave it out.'],
  ['نص <b>قوي', '1 raw HTML (<b>) is not allowed; write it in Markdown, or leave it out.'],
  ['نص <!-- x -->', '1 raw HTML (<!-- x -->) is not allowed; write it in Markdown, or leave it out.'],
  ['# عنوان', '1 the headline is a field, so a # heading (# عنوان) is not allowed here; write subheads with ##.'],
  ['عنوان\n===', '1 the headline is a field, so a # heading (عنوان) is not allowed here; write subheads with ##.'],
  ['#### x', '1 a heading this deep (#### x) is not allowed; write subheads with ## or ###.'],
  ['نص\nنص ![x](y.png)', '2 a picture in Markdown (![]()) is not allowed; describe it in story.yaml and write ::figure{picture=its-key}.'],
  ['[x](javascript:alert)', '1 the link "javascript:alert" must begin with https://, http://, mailto: or /.'],
  ['[x]\n\n[x]: data:text/html,x', '3 the link "data:text/html,x" must begin with https://, http://, mailto: or /.'],
  ['::figrue{picture=map}', '1 ::figrue: is not a directive; did you mean figure?'],
  [':::video\nx\n:::', '1 :::video: is not a directive; there are figure, embed, quote, facts.'],
  ['::figure', '1 ::figure: must name a picture: {picture=its-key}.'],
  ['::figure{picture=mop}', '1 ::figure: there is no picture "mop" in story.yaml; did you mean map?'],
  [
    '::figure{pictur=map}',
    '1 ::figure: pictur is not a field of it; did you mean picture?\n1 ::figure: must name a picture: {picture=its-key}.',
  ],
  [':::quote{by=Salma Ezzat}\nx\n:::', '1 :::quote: a value of several words stands in double quotes: by="… Ezzat …".'],
  ['::figure[x]{picture=map}', '1 ::figure: takes nothing in square brackets.'],
  [':::figure{picture=map}\n:::', '1 :::figure: is written with two colons.'],
  ['::quote{by=x}\nنص', '1 ::quote: is written with three colons, and a line ::: at its end.'],
  [':::quote\n:::', '1 :::quote: has no text; write it on the lines below.'],
  [':::facts[x]\n:::', '1 :::facts: has no text; write it on the lines below.'],
  [':::facts\n- x\n:::', '1 :::facts: needs its title in square brackets: :::facts[…].'],
  ['نص\n\n:::quote{by=x}\nنص\n\nنص', '3 :::quote: is not closed; put a line ::: below its text.'],
  [':::quote', '1 :::quote: is not closed; put a line ::: below its text.\n1 :::quote: has no text; write it on the lines below.'],
  [
    '::::quote\nنص\n:::',
    '1 :::quote: is not closed; put a line ::: below its text.\n3 ::: ends nothing here; remove the line, or open a :::quote or :::facts above it.',
  ],
  ['نص\n\n:::', '3 ::: ends nothing here; remove the line, or open a :::quote or :::facts above it.'],
  ['> ::figure{picture=map}', '1 ::figure: must stand at the beginning of a line, between paragraphs, inside nothing else.'],
  ['- x\n\n  ::figure{picture=map}', '3 ::figure: must stand at the beginning of a line, between paragraphs, inside nothing else.'],
  ['::: quote\nx', '1 ::: quote: no space may follow the colons.'],
  [':figure{picture=map}', '1 :figure{picture=map}: write ::figure and ::embed with two colons, :::quote and :::facts with three.'],
  [
    '::embed[x]{url=https://example.org/?a=b}',
    '1 ::embed[x]{url=https://example.org/?a=b}: this directive is broken; it is one line of ::name[label]{field="value"}, with every bracket and quotation mark closed.',
  ],
  ['::embed[x]{url=http://example.org/}', '1 ::embed: needs an address that begins with https://: {url="https://…"}.'],
  ['::embed[x]', '1 ::embed: needs an address that begins with https://: {url="https://…"}.'],
  ['نص ::figure{picture=map} فيه', '1 a directive (::figure …) stands on a line of its own, not within one.'],
  [
    '```\n::figure{picture=x}\n```',
    '1 a block of program text (```) is not in the format; write it as paragraphs, or as `words` within one.',
  ],
  [
    '| أ | ب |\n|---|---|',
    '1 a table (| … |) is not in the format; write a list, or draw it as a picture.\n2 a table (| … |) is not in the format; write a list, or draw it as a picture.',
  ],
  ['نص[^1]', '1 a footnote ([^1]) is not in the format; say it in the text, or name the source under sources in story.yaml.'],
  ['~~خطأ~~', '1 struck-out text (~~ … ~~) is not in the format; what was wrong is told under corrections.'],
  ['[x](/\\evil.example)', '1 the link "/\\\\evil.example" must begin with https://, http://, mailto: or /.'],
  ['> '.repeat(3_000) + 'x', '1 repeats > without end; remove what is too much.'],
  ['*'.repeat(20_000) + 'x', '1 repeats * without end; remove what is too much.'],
  ['> '.repeat(20) + 'x', '1 this is nested too deep to be read; write it flatter.'],
  ['x'.repeat(200_001), '1 the text has 200001 characters; more than 200000 are no one story.'],
  ['نص\nأ\ud800ب', '2 holds half of a character; type it anew.'],
  [
    'أ\u202eب',
    '1 holds an invisible mark that reverses the text after it (U+202A to U+202E); type it anew, the site sets directions itself.',
  ],
  [
    'أ\u2067ب',
    '1 holds an invisible mark of direction that is not closed (U+2066 to U+2069); type it anew, the site sets directions itself.',
  ],
  ['::embed{url=https://example.org/}', '1 ::embed: needs its title in square brackets: ::embed[…].'],
])('%j is refused with its line', (body, message) => {
  expect(said(body).join('\n')).toBe(message)
})

test('a page has no figures', () => {
  expect(said('::figure{picture=map}', null)).toEqual(['1 ::figure: only a story has pictures; remove it here.'])
})

test('where the pictures are not known, no figure is called wrong', () => {
  expect(checkBody('::figure{picture=mop}', undefined)).toEqual([])
})

test('whatever is written, checking ends, and names lines that are there', () => {
  const pieces = fc.constantFrom(
    ':::quote',
    ':::',
    '::figure{picture=map}',
    '::::facts[x]',
    '> ',
    '- ',
    '# ',
    'نص',
    '<b>',
    '\n',
    '\n\n',
    '```',
    '[x](',
    '{',
    '  ',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const body = parts.join('')
      const lines = body.split('\n').length
      return checkBody(body, ['map']).every(({ line }) => line >= 1 && line <= lines)
    }),
  )
})
