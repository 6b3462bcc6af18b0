import { goToWithNote } from '@/app/desk/desk-answers.ts'
import { deskPost } from '@/app/desk/desk-post.ts'
import { retryMail } from '@/newsroom/mail/outbox.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'

/** Has mail that was given up tried again: one, or all. */
export const POST = deskPost('mail', async ({ language, form, member, office: { store } }) => {
  const which = form.get('which') ?? ''
  const ids = which === 'all' || /^\d{1,15}$/.test(which)
  const count = ids ? await retryMail(store, which === 'all' ? 'all' : Number(which), new Date()) : 0
  return goToWithNote(deskAddresses.mail(language, 'given-up'), { form: 'mail', done: String(count) }, member.id)
})
