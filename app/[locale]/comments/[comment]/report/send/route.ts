import { pageLanguage } from '@/components/site/page-language.ts'
import { readReport, reportComment, reportFields } from '@/newsroom/comments/report-comment.ts'
import { saveFormDraft } from '@/newsroom/forms/form-drafts.ts'
import { READER_HEADER } from '@/newsroom/forms/reader-header.ts'
import { theKeys } from '@/newsroom/keys/keys.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { theStore } from '@/newsroom/store/store.ts'
import { answerForm, seeOther, toDraft } from '../../../answer-comment.ts'
import { takeForm } from '../../../take-form.ts'

export const dynamic = 'force-dynamic'

/** Takes a report. Where something is wrong with it, its reader is told what, and has their words. */
export const POST = takeForm<{ comment: string }>(async ({ request, language, fields, params: { comment } }) => {
  const thanks = seeOther(addresses.reported(language, comment))
  // A person does not see this field. Whoever filled it in is told what everyone is told.
  if (fields.get(reportFields.trap) !== '') return thanks

  const [store, keys, now] = [await theStore(), theKeys(), new Date()]
  const network = request.headers.get(READER_HEADER) ?? 'unknown'
  const values = { reason: fields.get(reportFields.reason), note: fields.get(reportFields.note) }
  const giveBack = async (faults: string[]) => {
    const kept = await saveFormDraft(store, keys, { form: 'report', draft: { values, faults }, network }, now)
    return toDraft(answerForm(request, language), kept, (token) => addresses.reportDraft(language, comment, token))
  }
  const { report, faults } = readReport(comment, values)
  if (faults.length > 0) return giveBack(faults)

  const outcome = await reportComment(store, keys, report, network, now)
  if (outcome === 'too-many') return giveBack(['busy'])
  // What is no longer there to be reported says so at its own address.
  return outcome === 'not-found' ? seeOther(addresses.report(language, comment)) : thanks
})

type Props = { params: Promise<{ locale: string; comment: string }> }

/** Someone opened the address that reports are sent to. */
export async function GET(_request: Request, { params }: Props) {
  return seeOther(addresses.report(await pageLanguage(params), (await params).comment))
}
