import { pageLanguage } from '@/components/site/page-language.ts'
import { normaliseEmail } from '@/newsroom/comments/email.ts'
import { requestOwnComments } from '@/newsroom/comments/own-comments.ts'
import { saveFormDraft } from '@/newsroom/forms/form-drafts.ts'
import { READER_HEADER } from '@/newsroom/forms/reader-header.ts'
import { theKeys } from '@/newsroom/keys/keys.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { theStore } from '@/newsroom/store/store.ts'
import { answerForm, seeOther, toDraft } from '../../answer-comment.ts'
import { takeForm } from '../../take-form.ts'

export const dynamic = 'force-dynamic'

/** What is kept of an address that is none. */
const LONGEST_KEPT = 500

/** Has a link mailed. The answer is the same for every address, whether anything was written with it or not. */
export const POST = takeForm(async ({ request, language, fields }) => {
  const [store, keys, now] = [await theStore(), theKeys(), new Date()]
  const network = request.headers.get(READER_HEADER) ?? 'unknown'
  const given = fields.get('email')
  const email = normaliseEmail(given)
  if (email === null) {
    const draft = { values: { email: given.slice(0, LONGEST_KEPT) }, faults: ['email'] }
    const kept = await saveFormDraft(store, keys, { form: 'own-comments', draft, network }, now)
    return toDraft(answerForm(request, language), kept, (token) => addresses.ownCommentsDraft(language, token))
  }
  await requestOwnComments(store, keys, { email, language, network }, now)
  return seeOther(addresses.ownCommentsAsked(language))
})

type Props = { params: Promise<{ locale: string }> }

export async function GET(_request: Request, { params }: Props) {
  return seeOther(addresses.ownComments(await pageLanguage(params)))
}
