import { goTo, goToWithNote, refuse } from '@/app/desk/desk-answers.ts'
import { doorPost } from '@/app/desk/desk-post.ts'
import { READER_HEADER } from '@/newsroom/forms/reader-header.ts'
import { deskAddresses, nextAddress } from '@/newsroom/staff/desk-addresses.ts'
import { signInByCode } from '@/newsroom/staff/sign-in.ts'

/** The second step of signing in. */
export const POST = doorPost(async ({ request, language, form, office }) => {
  const next = nextAddress(form.get('next'), language)
  const code = form.get('code')?.trim() ?? ''
  const field = form.get('field') === 'recovery' ? 'recovery' : 'code'
  const again = (problem: string) => goToWithNote(deskAddresses.code(language, next), { form: 'code', problems: [{ field, problem }] })
  if (!code) return again('codeMissing')

  const network = request.headers.get(READER_HEADER) ?? ''
  const result = await signInByCode(office, { headers: request.headers, code, network, now: new Date() })
  if (result.outcome === 'limited') return refuse(language, 'attempts', { 'Retry-After': String(result.wait) })
  if (result.outcome === 'in') return goTo(next, result.cookies)
  if (result.outcome === 'wrong') return again('codeWrong')
  return goToWithNote(deskAddresses.signIn(language, next), { form: 'sign-in', problems: [{ field: 'email', problem: 'over' }] })
})
