import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { theOffice } from '@/newsroom/staff/auth.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { may, type Permission, type StaffMember } from '@/newsroom/staff/roles.ts'
import { memberOf } from '@/newsroom/staff/sessions.ts'
import type { Language } from '@/newsroom/stories/model.ts'

/** Who asks for the page, where they are signed in. */
export const currentMember = cache(async (): Promise<StaffMember | null> => memberOf(await theOffice(), await headers()))

/**
 * The member a page of the desk is made for. Whoever is not signed in goes to do that, and comes back `here` (the page's own address,
 * its query included); whose role does not let them goes to the page that says so. Anyone signed in may see a page without a permission.
 */
export async function requireMember(language: Language, here: string, permission?: Permission): Promise<StaffMember> {
  const member = await currentMember()
  if (!member) redirect(deskAddresses.signIn(language, here))
  if (permission && !may(member, permission)) redirect(deskAddresses.refused(language, 'role'))
  return member
}
