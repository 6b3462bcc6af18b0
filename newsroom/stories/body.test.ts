import { expect, test } from 'vitest'
import { bodyText, parseBody } from './body.ts'

test.each([
  ['أول\\\nثانٍ', 'أول ثانٍ'],
  ['- بند\n- آخر\n\n  وفيه فقرة', 'بند آخر وفيه فقرة'],
  ['> منقول\n>\n> - بند', 'منقول بند'],
  [':::facts[معالم]\n- **أولًا:** معلم\n:::', 'معالم أولًا: معلم'],
  ['كلمة **قو**ية و[راب](https://example.org/)ط', 'كلمة قوية ورابط'],
  ['نص\n\n::figure{picture=map}\n\nنص', 'نص  نص'],
])('%j is read as %j', (markdown, text) => {
  expect(bodyText(markdown)).toBe(text)
})

test('a link by reference is a link', () => {
  expect(parseBody('[نص][1]\n\n[1]: https://example.org/').children[0]).toMatchObject({
    type: 'paragraph',
    children: [{ type: 'link', url: 'https://example.org/', children: [{ type: 'text', value: 'نص' }] }],
  })
})
