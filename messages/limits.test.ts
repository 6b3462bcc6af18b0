import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { LONGEST_BODY, LONGEST_NAME } from '../newsroom/comments/model.ts'
import { MOST_COUNTED } from '../newsroom/comments/queue.ts'
import { LONGEST_NOTE } from '../newsroom/comments/report-comment.ts'
import { formatNumber } from '../newsroom/arabic/numbers.ts'
import { LONGEST_STAFF_NAME } from '../newsroom/staff/members.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../newsroom/staff/password.ts'
import ar from './ar.json'

const t = createTranslator({ locale: 'ar', messages: ar })
const letters = formatNumber(LONGEST_BODY.graphemes)

// A limit is one number, said in one form: who changes the number reads its sentences again.
test.each([
  [t('CommentForm.bodyHint', { limit: letters }), 'نصّ عادي، في حدود 2,000 حرف.'],
  [t('CommentForm.faults.name-too-long', { limit: formatNumber(LONGEST_NAME) }), 'اختصر الاسم إلى 60 حرفًا أو أقل.'],
  [t('CommentForm.faults.body-too-long', { limit: letters }), 'اختصر التعليق إلى 2,000 حرف أو أقل.'],
  [t('Report.noteHint', { limit: formatNumber(LONGEST_NOTE) }), 'ما يعينه على أن يرى ما رأيت، في 500 حرف أو أقل.'],
  [t('Report.faults.note', { limit: formatNumber(LONGEST_NOTE) }), 'اختصر الملاحظة إلى 500 حرف أو أقل.'],
  [t('SignIn.welcome.hint', { count: formatNumber(SHORTEST_PASSWORD) }), '12 حرفًا على الأقل. جملة تحفظها خير من رموز تنساها.'],
  [t('SignIn.passwordProblems.short', { count: formatNumber(SHORTEST_PASSWORD) }), 'كلمة السر قصيرة. اجعلها 12 حرفًا على الأقل.'],
  [t('SignIn.passwordProblems.long', { count: formatNumber(LONGEST_PASSWORD) }), 'كلمة السر طويلة. أقصى طولها 128 حرفًا.'],
  [t('Staff.problems.name', { count: formatNumber(LONGEST_STAFF_NAME) }), 'اكتب اسمًا لا يزيد على 60 حرفًا.'],
  [t('Queue.replyProblems.too-long', { most: letters }), 'الردّ أطول من 2,000 حرف. نصّك كله هنا: اختصره ثم أرسله.'],
  [t('Queue.manyNew', { count: formatNumber(MOST_COUNTED) }), 'وصل أكثر من 999 تعليقًا جديدًا'],
])('%s', (said, expected) => {
  expect(said).toBe(expected)
})
