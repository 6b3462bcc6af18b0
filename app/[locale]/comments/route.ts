import { pageLanguage } from '@/components/site/page-language.ts'
import { saveDraft } from '@/newsroom/comments/drafts.ts'
import { givenComment, type GivenComment } from '@/newsroom/comments/given-comment.ts'
import { readerKey } from '@/newsroom/comments/reader-key.ts'
import { receiveComment } from '@/newsroom/comments/receive-comment.ts'
import { readForm, type FormFields } from '@/newsroom/forms/read-form.ts'
import { READER_HEADER } from '@/newsroom/forms/reader-header.ts'
import { formOrigin, type FormOrigin } from '@/newsroom/forms/same-site.ts'
import { theKeys } from '@/newsroom/keys/keys.ts'
import { theStore } from '@/newsroom/store/store.ts'
import { answerForm, faulty, givenBack, received, type AnswerForm } from './answer-comment.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

/** Takes a comment. Whatever happens, its writer is told in their language, and has their words. */
export async function POST(request: Request, { params }: Props) {
  const form = answerForm(request, await pageLanguage(params))
  const reading = await readForm(request)
  if (reading.kind !== 'form') return givenBack(form, reading.kind)
  const { fields } = reading

  const origin = formOrigin(request)
  if (origin === 'foreign') return givenBack(form, 'foreign', { fields })
  try {
    return await take(form, fields, { origin, network: request.headers.get(READER_HEADER) ?? 'unknown' })
  } catch (error) {
    console.error(`A comment could not be taken: ${error instanceof Error ? error.message : String(error)}`)
    return givenBack(form, 'unavailable', { fields, headers: { 'Retry-After': '30' } })
  }
}

type Source = { origin: FormOrigin; network: string }

async function take(form: AnswerForm, fields: FormFields, { origin, network }: Source): Promise<Response> {
  const [store, keys, now] = [await theStore(), theKeys(), new Date()]
  const given: GivenComment = givenComment(fields, form.language)
  const sender = { readerKey: await readerKey(store, keys, network, now), saysOrigin: origin === 'same' }
  const reception = await receiveComment(store, keys, given, sender, now)
  switch (reception.kind) {
    case 'received':
      return received(form, reception.receipt)
    case 'faulty':
      return faulty(form, reception.faults, {
        fields,
        keep: () => saveDraft(store, keys, sender.readerKey, { given, faults: reception.faults }, now),
      })
    case 'too-many':
      return givenBack(form, 'too-many', { fields, headers: { 'Retry-After': String(reception.retryAfterSeconds) } })
  }
}

/** Someone opened the address that comments are sent to. */
export async function GET(request: Request, { params }: Props) {
  return givenBack(answerForm(request, await pageLanguage(params)), 'wrong-method', { headers: { Allow: 'POST' } })
}
