import { getTranslations } from 'next-intl/server'
import { faultText, faultyField } from '@/components/comments/fault-text.ts'
import type { CommentFault } from '@/newsroom/comments/check-comment.ts'
import type { KeptDraft } from '@/newsroom/comments/draft-pace.ts'
import { commentFields } from '@/newsroom/comments/given-comment.ts'
import { givenBackPage, type GivenBackReason } from '@/newsroom/forms/given-back-page.ts'
import type { FormFields } from '@/newsroom/forms/read-form.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'

/** How the answer is wanted: as pages, which a form leads to, or as JSON, which public/comments.js reads. */
export type AnswerForm = { language: Language; isJson: boolean }

export const answerForm = (request: Request, language: Language): AnswerForm => ({
  language,
  isJson: (request.headers.get('accept') ?? '').includes('application/json'),
})

const NO_STORE = { 'Cache-Control': 'no-store' }

/** It is stored: to its receipt. */
export function received({ language, isJson }: AnswerForm, receipt: string): Response {
  const address = addresses.receipt(language, receipt)
  return isJson ? Response.json({ receipt: address }, { status: 201, headers: NO_STORE }) : seeOther(address)
}

/** Something is wrong with it: to the page that says what and has every word. Where scripts ask they have the words themselves. */
export async function faulty(
  form: AnswerForm,
  faults: CommentFault[],
  { fields, keep }: { fields: FormFields; keep: () => Promise<KeptDraft> },
): Promise<Response> {
  const { language, isJson } = form
  if (!isJson) {
    const kept = await keep()
    return 'token' in kept
      ? seeOther(`${addresses.draft(language, kept.token)}#faults`)
      : givenBack(form, 'too-many', { fields, headers: { 'Retry-After': String(kept.retryAfterSeconds) } })
  }
  const t = await getTranslations({ locale: language, namespace: 'CommentForm' })
  const lines = faults.map((fault) => ({ field: faultyField(fault), text: faultText(t, fault) }))
  return Response.json({ faults: lines }, { status: 422, headers: NO_STORE })
}

const statuses: Record<GivenBackReason, number> = {
  broken: 400,
  foreign: 403,
  'wrong-method': 405,
  'too-large': 413,
  'wrong-type': 415,
  'too-many': 429,
  unavailable: 503,
  'form-unavailable': 503,
  'form-foreign': 403,
  'form-too-many': 429,
  'signed-out': 401,
}

/** It cannot be taken, and no page can or should be made for it: given back with all that was written. */
export async function givenBack(
  { language, isJson }: AnswerForm,
  reason: GivenBackReason,
  { fields, headers = {} }: { fields?: FormFields; headers?: Record<string, string> } = {},
): Promise<Response> {
  const init = { status: statuses[reason], headers: { ...NO_STORE, ...headers } }
  if (isJson) {
    const t = await getTranslations({ locale: language, namespace: 'GivenBack' })
    return Response.json({ message: `${t(`titles.${reason}`)}. ${t(`explanations.${reason}`)}` }, init)
  }
  return new Response(givenBackPage(language, reason, fields && valuesOf(fields)), {
    ...init,
    headers: { ...init.headers, 'Content-Type': 'text/html; charset=utf-8' },
  })
}

function valuesOf(fields: FormFields): Record<string, string> {
  const { story, parent, name, email, body } = commentFields
  return {
    ...Object.fromEntries([story, parent, name, email, body].map((field) => [field, fields.get(field)])),
    tellDecision: fields.get(commentFields.wantsDecision),
    tellReplies: fields.get(commentFields.wantsReplies),
  }
}

/** The page where a form that is not a comment's is mended; where no more of this reader is kept, the browser still has what they wrote. */
export const toDraft = (form: AnswerForm, kept: KeptDraft, addressOf: (token: string) => string): Response | Promise<Response> =>
  'token' in kept
    ? seeOther(`${addressOf(kept.token)}#faults`)
    : givenBack(form, 'form-too-many', { headers: { 'Retry-After': String(kept.retryAfterSeconds) } })

/** A relative address, so that the reader stays at the name they called the site by. */
export const seeOther = (address: string): Response => new Response(null, { status: 303, headers: { ...NO_STORE, Location: address } })
