import { goToWithNote } from '@/app/desk/desk-answers.ts'
import { doorPost } from '@/app/desk/desk-post.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { signOut } from '@/newsroom/staff/sessions.ts'

export const POST = doorPost(async ({ request, language, office }) => {
  const cookies = await signOut(office, request.headers)
  return goToWithNote(deskAddresses.signIn(language), { form: 'sign-in', done: 'signedOut' }, '', cookies)
})
