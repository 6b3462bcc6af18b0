import { goTo, goToWithNote, refuse } from '@/app/desk/desk-answers.ts'
import { doorPost } from '@/app/desk/desk-post.ts'
import { READER_HEADER } from '@/newsroom/forms/reader-header.ts'
import { deskAddresses, nextAddress } from '@/newsroom/staff/desk-addresses.ts'
import { signIn } from '@/newsroom/staff/sign-in.ts'

/** The first step of signing in. */
export const POST = doorPost(async ({ request, language, form, office }) => {
  const next = nextAddress(form.get('next'), language)
  const [email, password] = [form.get('email')?.trim() ?? '', form.get('password') ?? '']
  const again = (problems: { field: string; problem: string }[]) =>
    goToWithNote(deskAddresses.signIn(language, next), { form: 'sign-in', problems, values: { email } })

  const missing = [
    ...(email ? [] : [{ field: 'email', problem: 'emailMissing' }]),
    ...(password ? [] : [{ field: 'password', problem: 'passwordMissing' }]),
  ]
  if (missing.length > 0) return again(missing)

  const result = await signIn(office, { email, password, network: request.headers.get(READER_HEADER) ?? '', now: new Date() })
  if (result.outcome === 'limited') return refuse(language, 'attempts', { 'Retry-After': String(result.wait) })
  if (result.outcome === 'in') return goTo(next, result.cookies)
  if (result.outcome === 'code') return goTo(deskAddresses.code(language, next), result.cookies)
  return again([{ field: 'email', problem: 'wrong' }])
})
