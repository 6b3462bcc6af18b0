import { LONGEST_BODY } from '../model.ts'

const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' })

/** How many letters a reader would count: a vowelled letter is one, and so is an emoji made of several. */
export function graphemes(text: string): number {
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}

/** How many Unicode code points. */
export function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** Whether a comment's text is longer than LONGEST_BODY; a huge one is not even counted. */
export const isTooLong = (body: string): boolean => isLongerThan(body, LONGEST_BODY)

export function isLongerThan(text: string, most: { graphemes: number; codePoints: number }): boolean {
  if (text.length <= most.graphemes) return false
  if (text.length > most.codePoints * 2 || codePoints(text) > most.codePoints) return true
  return graphemes(text) > most.graphemes
}
