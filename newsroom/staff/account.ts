import { APIError } from 'better-auth/api'
import { noteInAudit } from '../comments/audit.ts'
import type { StaffOffice } from './auth.ts'
import { staffName } from './members.ts'
import type { StaffMember } from './roles.ts'
import { cookiesOf } from './sessions.ts'
import { readCode } from './sign-in.ts'

/** A member's request about their own account. */
type Own = { member: StaffMember; headers: Headers; now: Date }

/** Throws StaffError. */
export async function changeOwnName({ store }: StaffOffice, { member, now }: Omit<Own, 'headers'>, given: string): Promise<void> {
  const name = staffName(given)
  if (name === member.name) return
  await store.write(async (transaction) => {
    await transaction.updateTable('staff').set({ name, updated_at: now.toISOString() }).where('id', '=', member.id).execute()
    // Noted under the name they had; the entries after it have the new one.
    await noteInAudit(transaction, actorOf(member), [{ action: 'staff', details: { change: 'name', member: member.id } }], now)
  })
}

export async function setShortcuts({ store }: StaffOffice, member: StaffMember, areOn: boolean): Promise<void> {
  await store.write((transaction) =>
    transaction
      .updateTable('staff')
      .set({ shortcuts: areOn ? 1 : 0 })
      .where('id', '=', member.id)
      .execute(),
  )
}

/** Changes the password and ends the member's other sessions. Resolves with the cookies of the one that goes on; null: wrong password. */
export function changePassword(office: StaffOffice, own: Own, passwords: { current: string; next: string }): Promise<string[] | null> {
  return asMember(office, own, 'password', async (headers) => {
    const body = { currentPassword: passwords.current, newPassword: passwords.next, revokeOtherSessions: true }
    const answer = await office.auth.api.changePassword({ body, headers, returnHeaders: true })
    return answer.headers.getSetCookie()
  })
}

/** What an authenticator takes in: as an address, for its camera, and as letters to type; and the codes for when it is lost. */
export type Enrolment = { uri: string; recoveryCodes: string[] }

/** Begins to take an authenticator into use, which is confirmed by a code of it. Null: wrong password. */
export function beginTwoFactor(office: StaffOffice, own: Own, password: string): Promise<Enrolment | null> {
  return asMember(office, own, null, async (headers) => {
    const answer = await office.auth.api.enableTwoFactor({ body: { password }, headers })
    if (answer.method !== 'totp') throw new Error('An authenticator was asked for.')
    return { uri: answer.totpURI, recoveryCodes: answer.backupCodes }
  })
}

/** Takes the authenticator into use. Resolves with the cookies to set; null: wrong code. */
export function confirmTwoFactor(office: StaffOffice, own: Own, code: string): Promise<string[] | null> {
  return asMember(office, own, 'two-factor-on', async (headers) => {
    const answer = await office.auth.api.verifyTOTP({ body: { code: readCode(code) }, headers, returnHeaders: true })
    return answer.headers.getSetCookie()
  })
}

/** Resolves with the cookies to set; null: wrong password. */
export function endTwoFactor(office: StaffOffice, own: Own, password: string): Promise<string[] | null> {
  return asMember(office, own, 'two-factor-off', async (headers) => {
    const answer = await office.auth.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true })
    return answer.headers.getSetCookie()
  })
}

/** New recovery codes; those made before stop working. Null: wrong password. */
export function renewRecoveryCodes(office: StaffOffice, own: Own, password: string): Promise<string[] | null> {
  return asMember(office, own, 'recovery-codes', async (headers) => {
    return (await office.auth.api.generateBackupCodes({ body: { password }, headers })).backupCodes
  })
}

async function asMember<T>(
  { store }: StaffOffice,
  { member, headers, now }: Own,
  change: string | null,
  ask: (headers: Headers) => Promise<T>,
): Promise<T | null> {
  try {
    const result = await ask(cookiesOf(headers, (name) => !name.endsWith('two_factor')))
    const entry = { action: 'staff' as const, details: { change, member: member.id } }
    if (change) await store.write((transaction) => noteInAudit(transaction, actorOf(member), [entry], now))
    return result
  } catch (error) {
    if (error instanceof APIError) return null
    throw error
  }
}

const actorOf = ({ id, name }: StaffMember) => ({ kind: 'staff' as const, id, name })
