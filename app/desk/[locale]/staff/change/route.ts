import { goToWithNote } from '@/app/desk/desk-answers.ts'
import { deskPost } from '@/app/desk/desk-post.ts'
import { settings } from '@/newsroom/settings.ts'
import type { StaffOffice } from '@/newsroom/staff/auth.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { changeRole, disableMember, enableMember, renewLink, StaffError } from '@/newsroom/staff/members.ts'
import type { StaffMember } from '@/newsroom/staff/roles.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Change = { office: StaffOffice; member: StaffMember; language: Language; form: URLSearchParams }

/** Changes a member: their role, whether they may come in, or the link by which they set a password. */
export const POST = deskPost('staff', async ({ language, form, member, office }) => {
  const page = deskAddresses.staff(language)
  try {
    return goToWithNote(page, { form: 'change', ...(await change({ office, member, language, form })) }, member.id)
  } catch (error) {
    if (!(error instanceof StaffError)) throw error
    const problems = [{ field: `member-${form.get('id') ?? ''}`, problem: error.problem }]
    return goToWithNote(page, { form: 'change', problems }, member.id)
  }
})

async function change({ office: { store }, member, language, form }: Change): Promise<{ done: string; shown?: string[] }> {
  const [id, now] = [form.get('id') ?? '', new Date()]
  switch (form.get('what')) {
    case 'role':
      await changeRole(store, member, { id, role: form.get('role') ?? '' }, now)
      return { done: 'role' }
    case 'disable':
      await disableMember(store, member, id, now)
      return { done: 'disabled' }
    case 'enable':
      await enableMember(store, member, id, now)
      return { done: 'enabled' }
    case 'link': {
      const token = await renewLink(store, member, { id, withoutTwoFactor: form.get('without-two-factor') === 'yes' }, now)
      return { done: 'link', shown: [`${settings().siteUrl}${deskAddresses.welcome(language, token)}`] }
    }
    default:
      throw new StaffError('unknown')
  }
}
