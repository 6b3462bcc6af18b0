import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentences } from './sentences.ts'

test.each([
  ['قال كذا. ثم سكت؟ نعم!', ['قال كذا.', 'ثم سكت؟', 'نعم!']],
  ['سأل: «لماذا؟» ثم مضى. وعاد.', ['سأل: «لماذا؟» ثم مضى.', 'وعاد.']],
  ['Mr. Smith of the U.S. Navy spoke. He left.', ['Mr. Smith of the U.S. Navy spoke.', 'He left.']],
  ['“Why?” she asked. No one knew.', ['“Why?” she asked.', 'No one knew.']],
  ['ارتفع 12.5 في المئة. وقال د. سمير: نعم.', ['ارتفع 12.5 في المئة.', 'وقال د. سمير: نعم.']],
  ['بلا نقطة', ['بلا نقطة']],
])('%s', (paragraph, expected) => {
  expect(sentences(paragraph)).toEqual(expected)
})

test('joined they are the paragraph', () => {
  const piece = fc.constantFrom('قال', 'Mr', '.', '؟', '!', '»', '«', ' ', ' ', 'She', 'left', '…', '”', ')', '3')
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const paragraph = pieces.join('').replace(/\s+/g, ' ').trim()
      return sentences(paragraph).join(' ') === paragraph
    }),
  )
})
