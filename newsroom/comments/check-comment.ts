import { normaliseEmail } from './email.ts'
import type { GivenComment } from './given-comment.ts'
import { nameFault } from './text/check-name.ts'
import { cleanBody, cleanName } from './text/clean-text.ts'
import { isTooLong } from './text/count-letters.ts'

/** What is wrong with a field; the page has a sentence for each. */
export type CommentFault =
  | { field: 'name'; code: 'empty' | 'too-long' | 'unreadable' | 'garbled' }
  | { field: 'email'; code: 'empty' | 'wrong' }
  | { field: 'body'; code: 'empty' | 'too-long' | 'garbled' }
  /** The comment it answers is not there any more: it can be sent as one of its own. */
  | { field: 'parent'; code: 'gone' }
  /** There is no such story, or its discussion takes no comments (any more, or for now). */
  | { field: 'story'; code: 'gone' | 'closed' | 'read-only' }

/** A comment whose fields are as they will be stored. */
export type CheckedComment = { name: string; email: string; body: string; wasCleaned: boolean }

/** Letters that arrived in another encoding than the page's are shown as this one, and what they were is lost. */
const REPLACEMENT = '\uFFFD'

/** Brings the fields into the form they are stored in, or says all that is wrong with them. */
export function checkComment(given: GivenComment): { comment: CheckedComment } | { faults: CommentFault[] } {
  const [name, body] = [cleanName(given.name), cleanBody(given.body)]
  const email = normaliseEmail(given.email)
  const faults: CommentFault[] = []

  const wrongName = given.name.includes(REPLACEMENT) ? 'garbled' : nameFault(name.text)
  if (wrongName) faults.push({ field: 'name', code: wrongName })
  if (!email) faults.push({ field: 'email', code: given.email.trim() === '' ? 'empty' : 'wrong' })
  if (given.body.includes(REPLACEMENT)) faults.push({ field: 'body', code: 'garbled' })
  else if (body.text === '') faults.push({ field: 'body', code: 'empty' })
  else if (isTooLong(body.text)) faults.push({ field: 'body', code: 'too-long' })

  if (!email || faults.length > 0) return { faults }
  return { comment: { name: name.text, email, body: body.text, wasCleaned: name.wasCleaned || body.wasCleaned } }
}
