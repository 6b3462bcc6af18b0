export type Role = 'moderator' | 'editor' | 'administrator'
export type Power = 'moderate' | 'set-rules'

export type StaffMember = { id: string; name: string; email: string; role: Role; hasShortcuts: boolean; isTwoFactor: boolean }

export class MayNotError extends Error {}

export function assertMay(member: Pick<StaffMember, 'role'>, power: Power): void {
  if (power === 'set-rules' && member.role === 'moderator') throw new MayNotError(`A ${member.role} may not ${power}.`)
}
