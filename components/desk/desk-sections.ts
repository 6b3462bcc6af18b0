import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { Permission } from '@/newsroom/staff/roles.ts'
import type { Language } from '@/newsroom/stories/model.ts'

/** The desk's sections in the order of its bar, and what a member must be allowed to do to be shown each. */
export const deskSections = [
  { key: 'queue', permission: 'moderate', address: deskAddresses.queue },
  { key: 'words', permission: 'words', address: deskAddresses.words },
  { key: 'rules', permission: 'rules', address: deskAddresses.rules },
  { key: 'searches', permission: 'searches', address: deskAddresses.searches },
  { key: 'audit', permission: 'audit', address: deskAddresses.audit },
  { key: 'mail', permission: 'mail', address: deskAddresses.mail },
  { key: 'staff', permission: 'staff', address: deskAddresses.staff },
] as const satisfies { key: string; permission: Permission; address: (language: Language) => string }[]

export type DeskSection = (typeof deskSections)[number]['key']
