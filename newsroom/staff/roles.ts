/** What a member of staff may be, the least first. */
export const roles = ['moderator', 'editor', 'administrator'] as const
export type Role = (typeof roles)[number]

/** A member of staff as the desk knows them. */
export type StaffMember = {
  id: string
  name: string
  email: string
  role: Role
  /** Whether the desk listens to single keys. */
  hasShortcuts: boolean
  /** Whether signing in takes a code besides the password. */
  isTwoFactor: boolean
}

/** The least role that may do something. What a reply or a pick says, it says in the newspaper's name. */
const least = {
  moderate: 'moderator',
  audit: 'moderator',
  pick: 'editor',
  reply: 'editor',
  words: 'editor',
  rules: 'editor',
  export: 'editor',
  searches: 'editor',
  staff: 'administrator',
  mail: 'administrator',
} as const satisfies Record<string, Role>

export type Permission = keyof typeof least

/** Thrown when a member does what their role does not let them. Nothing was changed. */
export class NotAllowedError extends Error {
  readonly permission: Permission

  constructor(permission: Permission) {
    super(`This role may not ${permission}.`)
    this.permission = permission
  }
}

export const may = ({ role }: Pick<StaffMember, 'role'>, permission: Permission): boolean =>
  roles.indexOf(role) >= roles.indexOf(least[permission])

/** Throws NotAllowedError. Whatever changes something for a member calls it first, whichever page or command asks. */
export function assertMay(member: Pick<StaffMember, 'role'>, permission: Permission): void {
  if (!may(member, permission)) throw new NotAllowedError(permission)
}

export const isRole = (role: unknown): role is Role => roles.some((known) => known === role)
