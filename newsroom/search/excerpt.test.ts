import { expect, test } from 'vitest'
import { stem } from '../arabic/tokens.ts'
import { fold } from '../arabic/fold.ts'
import { excerpt, markWords, stemFinder, type Piece } from './excerpt.ts'

const find = (...words: string[]) => stemFinder(new Set(words.map((word) => stem(fold(word)))))
const shown = (pieces: Piece[] | null) => pieces?.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')

test('a word is marked in the spelling the text has', () => {
  expect(shown(markWords('قال مُحَمَّدٌ للإعـلام، والإعلامُ سمع.', find('محمد', 'الاعلام')))).toBe('قال [مُحَمَّدٌ] [للإعـلام]، [والإعلامُ] سمع.')
  expect(shown(markWords('Ships and a ship-owner', find('ship')))).toBe('[Ships] and a [ship]-owner')
  expect(shown(markWords('بلا شيء', find('مصر')))).toBe('بلا شيء')
})

test('the pieces joined are the text', () => {
  const text = '  «مصر»: مصرُ… و F-16 في مصر'
  expect(
    markWords(text, find('مصر'))
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})

const filler = (count: number) => Array.from({ length: count }, (_, place) => `كلمة${place}`).join(' ')

test('of a body that paragraph is shown that holds most of what was looked for, cut between words', () => {
  const body = `مصر وحدها.\n\n${filler(40)} مصر والنيل ${filler(40)}\n\nالنيل وحده.`
  const text = shown(excerpt(body, find('مصر', 'النيل'))) ?? ''
  expect(text).toMatch(/^… كلمة\d+ .*\[مصر\] \[والنيل\] .*كلمة\d+ …$/)
  expect(text.split(' ').length).toBeLessThan(36)
})

test('a paragraph is shown rather than a heading that says the same', () => {
  const heading = '## مصر والنيل\n\nفي مصر نيل.'
  expect(shown(excerpt(heading, find('مصر')))).toBe('في [مصر] نيل.')
  expect(shown(excerpt('## مصر والنيل\n\nفي مصر.', find('مصر', 'النيل')))).toBe('[مصر] [والنيل]')
})

test('marks of Markdown are not shown', () => {
  const body = '## عنوان\n\n::figure{picture=map}\n\n:::facts[محطات]\n- **1869:** افتتاح [القناة](https://example.org/)\n:::\n'
  expect(shown(excerpt(body, find('القناة')))).toBe('محطات 1869: افتتاح [القناة]')
})

test('a body that holds none of it has no excerpt', () => {
  expect(excerpt('نص آخر.', find('مصر'))).toBeNull()
  expect(excerpt('', find('مصر'))).toBeNull()
})
