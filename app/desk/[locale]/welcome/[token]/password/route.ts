import { goTo, goToWithNote, refuse } from '@/app/desk/desk-answers.ts'
import { doorPost } from '@/app/desk/desk-post.ts'
import { readPassword } from '@/app/desk/read-password.ts'
import { READER_HEADER } from '@/newsroom/forms/reader-header.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { findLink, usePasswordLink } from '@/newsroom/staff/links.ts'
import { signIn } from '@/newsroom/staff/sign-in.ts'

/** Sets a password by a link, and signs in with it. */
export const POST = doorPost<{ token: string }>(async ({ request, language, form, params: { token }, office }) => {
  const now = new Date()
  const member = await findLink(office.store.read, token, now)
  if (!member) return refuse(language, 'link')
  const { password, problems } = readPassword(form, member)
  if (problems.length > 0) return goToWithNote(deskAddresses.welcome(language, token), { form: 'welcome', problems })
  if (!(await usePasswordLink(office.store, token, password, now))) return refuse(language, 'link')

  const result = await signIn(office, { email: member.email, password, network: request.headers.get(READER_HEADER) ?? '', now })
  if (result.outcome === 'in') return goTo(deskAddresses.desk(language), result.cookies)
  if (result.outcome === 'code') return goTo(deskAddresses.code(language), result.cookies)
  return goTo(deskAddresses.signIn(language))
})
