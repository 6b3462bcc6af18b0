import { getTranslations } from 'next-intl/server'
import { answerDecision, answerText } from '@/app/desk/answer-decision.ts'
import { deskPost } from '@/app/desk/desk-post.ts'
import { MOST_AT_ONCE } from '@/newsroom/comments/decide.ts'
import { readSeen } from '@/newsroom/comments/read-decision.ts'
import { undoDecisions } from '@/newsroom/comments/undo-decision.ts'

/** Undoes what the member decided a moment ago. */
export const POST = deskPost('moderate', async (posted) => {
  const seen = readSeen(posted.form)
  if (!seen || seen.length === 0 || seen.length > MOST_AT_ONCE) {
    const t = await getTranslations({ locale: posted.language, namespace: 'Decision' })
    return answerText(posted, t('problems.unclear'))
  }
  return answerDecision(posted, await undoDecisions(posted.office.store, posted.member, seen))
})
