import fc from 'fast-check'
import { toString } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import { parseBody } from '../stories/body.ts'
import { escaped, markdown } from './markdown-text.ts'

const signs = [
  ...'*_`[]()<>#+-=~:!&\\|"\'{}./;0123456789',
  'كلمة',
  'word',
  ' ',
  '&amp;',
  '](x)',
  '<b>',
  '::figure{picture=a}',
  ':::',
  '1. ',
  '- ',
]
const texts = fc
  .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '')

test('an escaped text is read as one paragraph that says the same', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { children } = parseBody(escaped(text))
      expect(children.map((child) => child.type)).toEqual(['paragraph'])
      expect(toString(children[0])).toBe(text)
    }),
    { numRuns: 400 },
  )
})

test('so is a subhead, and an item of a list', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const subhead = parseBody(markdown([{ kind: 'subhead', text, line: 1 }], () => '')).children
      const list = parseBody(markdown([{ kind: 'list', items: [text, text], line: 1 }], () => '')).children
      expect(subhead.map((child) => [child.type, toString(child)])).toEqual([['heading', text]])
      expect(list.map((child) => [child.type, toString(child)])).toEqual([['list', text + text]])
    }),
    { numRuns: 200 },
  )
})

test('plain text needs no signs', () => {
  const plain = 'قال: «نعم» (مرّتين) في 10:30، ثم سكت... snake_case & C# [File]'
  expect(escaped(plain)).toBe(plain)
})

test('a speaker may have quotation marks in the name', () => {
  const [quote] = parseBody(markdown([{ kind: 'quote', line: 1, text: 'نص', by: 'علي "الكبير" &amp; ابنه' }], () => '')).children
  expect(quote).toMatchObject({ type: 'containerDirective', name: 'quote', attributes: { by: 'علي "الكبير" &amp; ابنه' } })
})
