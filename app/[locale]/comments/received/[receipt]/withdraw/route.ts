import { pageLanguage } from '@/components/site/page-language.ts'
import { withdrawComment } from '@/newsroom/comments/withdraw-comment.ts'
import { formOrigin } from '@/newsroom/forms/same-site.ts'
import { theKeys } from '@/newsroom/keys/keys.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { theStore } from '@/newsroom/store/store.ts'
import { answerForm, givenBack, seeOther } from '../../../answer-comment.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; receipt: string }> }

/** Takes a comment back. Its receipt, which says so then or that there is none, is the answer. */
export async function POST(request: Request, { params }: Props) {
  const form = answerForm(request, await pageLanguage(params))
  const { receipt } = await params
  if (formOrigin(request) === 'foreign') return givenBack(form, 'form-foreign')
  try {
    await withdrawComment(await theStore(), theKeys(), receipt, new Date())
  } catch (error) {
    console.error(`A comment could not be withdrawn: ${error instanceof Error ? error.message : String(error)}`)
    return givenBack(form, 'form-unavailable', { headers: { 'Retry-After': '30' } })
  }
  return seeOther(addresses.receipt(form.language, receipt))
}
