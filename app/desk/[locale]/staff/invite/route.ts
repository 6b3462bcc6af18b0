import { goToWithNote } from '@/app/desk/desk-answers.ts'
import { deskPost } from '@/app/desk/desk-post.ts'
import { settings } from '@/newsroom/settings.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { addMember, StaffError } from '@/newsroom/staff/members.ts'

const FIELDS: Record<string, string> = { name: 'name', role: 'role' }

/** Adds a member. Their link is shown to whoever added them, once, and passed on by them. */
export const POST = deskPost('staff', async ({ language, form, member, office }) => {
  const page = deskAddresses.staff(language)
  const [name, email, role] = [form.get('name') ?? '', form.get('email') ?? '', form.get('role') ?? '']
  try {
    const { token } = await addMember(office.store, member, { name, email, role }, new Date())
    const link = `${settings().siteUrl}${deskAddresses.welcome(language, token)}`
    return goToWithNote(page, { form: 'invite', done: 'added', shown: [link] }, member.id)
  } catch (error) {
    if (!(error instanceof StaffError)) throw error
    const problems = [{ field: FIELDS[error.problem] ?? 'email', problem: error.problem }]
    return goToWithNote(page, { form: 'invite', problems, values: { name, email, role } }, member.id)
  }
})
