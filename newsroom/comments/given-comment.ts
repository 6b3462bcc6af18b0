import type { FormFields } from '../forms/read-form.ts'
import type { Language } from '../stories/model.ts'

/** A comment as its writer sent it: nothing in it is to be trusted, and nothing in it may be lost. */
export type GivenComment = {
  language: Language
  storyId: string
  /** The comment it replies to; empty: none. */
  parentId: string
  name: string
  email: string
  body: string
  wantsDecision: boolean
  wantsReplies: boolean
  /** What stands in the field no person sees. */
  honeypot: string
  /** Milliseconds from the first touch of the form to its sending; null where no script measured it. */
  writingMs: number | null
}

/** The fields of the form, by the names they have had since the first release: HTML kept from then still posts. */
export const commentFields = {
  story: 'story',
  parent: 'parent',
  name: 'name',
  email: 'email',
  body: 'body',
  wantsDecision: 'tell_decision',
  wantsReplies: 'tell_replies',
  honeypot: 'website',
  writingMs: 'writing_ms',
} as const

/** The comment a form holds. Fields that are not the form's, such as a status, are not looked at. */
export function givenComment(fields: FormFields, language: Language): GivenComment {
  const writing = fields.get(commentFields.writingMs)
  return {
    language,
    storyId: idFrom(fields.get(commentFields.story)),
    parentId: idFrom(fields.get(commentFields.parent)),
    name: fields.get(commentFields.name),
    email: fields.get(commentFields.email),
    body: fields.get(commentFields.body),
    wantsDecision: fields.get(commentFields.wantsDecision) === '1',
    wantsReplies: fields.get(commentFields.wantsReplies) === '1',
    honeypot: fields.get(commentFields.honeypot).slice(0, 1_000),
    writingMs: /^\d{1,12}$/.test(writing) ? Number(writing) : null,
  }
}

// Postgres answers a NUL with an error, and not that there is none of that name.
const idFrom = (text: string) => text.slice(0, 100).replaceAll('\0', '\uFFFD')
