import { getTranslations } from 'next-intl/server'
import { answerDecision, answerText } from '@/app/desk/answer-decision.ts'
import { deskPost } from '@/app/desk/desk-post.ts'
import { decideMany } from '@/newsroom/comments/decide.ts'
import { readDecision } from '@/newsroom/comments/read-decision.ts'

/** A decision about one comment, or about several. */
export const POST = deskPost('moderate', async (posted) => {
  const asked = readDecision(posted.form)
  if ('problem' in asked) {
    const t = await getTranslations({ locale: posted.language, namespace: 'Decision' })
    return answerText(posted, t(`problems.${asked.problem}`))
  }
  return answerDecision(posted, await decideMany(posted.office.store, posted.member, asked.seen, asked.verdict))
})
