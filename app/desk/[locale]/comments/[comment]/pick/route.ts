import { getTranslations } from 'next-intl/server'
import { answerText } from '@/app/desk/answer-decision.ts'
import { deskPost } from '@/app/desk/desk-post.ts'
import { pickComment } from '@/newsroom/comments/pick.ts'

/** Makes a comment an editors’ pick (`pick=1`), or takes that back. */
export const POST = deskPost<{ comment: string }>('pick', async (posted) => {
  const isPicked = posted.form.get('pick') === '1'
  const isSo = await pickComment(posted.office.store, posted.member, posted.params.comment, isPicked)
  const t = await getTranslations({ locale: posted.language, namespace: 'Decision' })
  return answerText(posted, isSo ? t(isPicked ? 'done.picked' : 'done.unpicked') : t('notPicked'), isSo ? 200 : 409)
})
