import { getTranslations } from 'next-intl/server'
import { answerText } from '@/app/desk/answer-decision.ts'
import { goToWithNote } from '@/app/desk/desk-answers.ts'
import { deskPost } from '@/app/desk/desk-post.ts'
import { saveDeskDraft } from '@/newsroom/comments/desk-drafts.ts'
import { replyAsStaff } from '@/newsroom/comments/reply-as-staff.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'

/** A reply by staff. What cannot be published is given back, every word of it. */
export const POST = deskPost<{ comment: string }>('reply', async (posted) => {
  const { office, member, language, params, form } = posted
  const body = form.get('body') ?? ''
  const here = deskAddresses.comment(language, params.comment)
  const outcome = await replyAsStaff(office.store, member, { parentId: params.comment, body, language })
  if (outcome.kind === 'published') {
    const t = await getTranslations({ locale: language, namespace: 'Queue' })
    form.set('back', here)
    return answerText(posted, t('replied'), 200)
  }
  const draft = await saveDeskDraft(office.store, office.keys, { memberId: member.id, text: body })
  return goToWithNote(`${here}?draft=${draft}`, { form: 'reply', problems: [{ field: 'body', problem: outcome.kind }] }, member.id)
})
