import { directionOf } from '../../arabic/direction.ts'
import { LONGEST_NAME } from '../model.ts'
import { cleanBody, cleanName } from '../text/clean-text.ts'
import type { NotTaken, SourceComment } from './source-comment.ts'

/** A comment whose name and text can be stored; `wasCleaned` says whether anything unseen was taken out of them. */
export type CleanedComment = SourceComment & { wasCleaned: boolean }

/**
 * Cleans name and text as those of a reader are. A text longer than the form takes stays whole: it was written under other rules and is
 * history. A name is cut, because it must fit its line; one that is missing is given in the language of the text.
 */
export function cleanComment(comment: SourceComment): CleanedComment | NotTaken {
  const [name, body] = [cleanName(comment.name), cleanBody(comment.body)]
  // In a house of ours an empty one was erased by its writer: its place among its replies is all that is left, and moves along.
  if (body.text === '' && comment.own && comment.status !== 'approved' && comment.status !== 'held') {
    return { ...comment, name: '', email: '', body: '', wasCleaned: false }
  }
  if (body.text === '') return { line: comment.line, source: comment.source, reason: 'empty' }
  return {
    ...comment,
    name: name.text === '' ? namelessIn(body.text) : cut(name.text),
    body: body.text,
    wasCleaned: name.wasCleaned || body.wasCleaned,
  }
}

const namelessIn = (body: string) => (directionOf(body, 'rtl') === 'rtl' ? 'قارئ' : 'A reader')

const graphemes = new Intl.Segmenter()

function cut(name: string): string {
  if (name.length <= LONGEST_NAME) return name
  const letters = [...graphemes.segment(name)].map(({ segment }) => segment)
  return letters.length <= LONGEST_NAME
    ? name
    : `${letters
        .slice(0, LONGEST_NAME - 1)
        .join('')
        .trimEnd()}…`
}
