import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { noteInAudit, type Actor } from '../comments/audit.ts'
import { lockNewsroom } from '../store/lock-newsroom.ts'
import type { Reader, Store, Writer } from '../store/store.ts'
import { makeLink } from './links.ts'
import { assertMay, isRole, type Role, type StaffMember } from './roles.ts'

export const LONGEST_STAFF_NAME = 60

/** Thrown when something cannot be done with a member; `problem` says why. Nothing was changed. */
export class StaffError extends Error {
  readonly problem: StaffProblem

  constructor(problem: StaffProblem) {
    super(messages[problem])
    this.problem = problem
  }
}

export type StaffProblem = keyof typeof messages

const messages = {
  name: `The name must have 1 to ${LONGEST_STAFF_NAME} letters.`,
  email: 'This is not an e-mail address.',
  taken: 'There is a member with this e-mail address already.',
  role: 'The role must be moderator, editor or administrator.',
  unknown: 'There is no member with this e-mail address.',
  disabled: 'This member is disabled.',
  oneself: 'Nobody changes their own role or disables themselves.',
  last: 'This is the last administrator. Make another one first.',
}

/** Who changes something about staff: an administrator at the desk, or whoever may run commands on the server. */
export type StaffManager = StaffMember | 'command'

/** A member as the staff page lists them. */
export type ListedMember = {
  id: string
  name: string
  email: string
  role: Role
  isDisabled: boolean
  isTwoFactor: boolean
  /** Whether they set a password yet. */
  hasPassword: boolean
}

export async function listMembers(read: Reader): Promise<ListedMember[]> {
  const rows = await read
    .selectFrom('staff')
    .leftJoin('staff_accounts', 'staff_accounts.user_id', 'staff.id')
    .select(['staff.id', 'name', 'email', 'role', 'disabled_at', 'two_factor_enabled', 'staff_accounts.id as account'])
    .orderBy('staff.created_at')
    .orderBy('staff.id')
    .execute()
  return rows.map(({ id, name, email, role, disabled_at, two_factor_enabled, account }) => ({
    id,
    name,
    email,
    role: isRole(role) ? role : 'moderator',
    isDisabled: disabled_at !== null,
    isTwoFactor: two_factor_enabled === 1,
    hasPassword: account !== null,
  }))
}

/** Whether the newsroom has anybody at all. */
export const hasStaff = async (read: Reader): Promise<boolean> =>
  (await read.selectFrom('staff').select('id').limit(1).executeTakeFirst()) !== undefined

/** Adds a member, who sets a password by the link whose token is returned. Throws StaffError, NotAllowedError. */
export function addMember(
  store: Store,
  by: StaffManager,
  given: { name: string; email: string; role: string },
  now: Date,
): Promise<{ id: string; token: string }> {
  const name = staffName(given.name)
  const email = staffEmail(given.email)
  const role = staffRole(given.role)
  return changeStaff(store, by, now, async (transaction) => {
    if (await transaction.selectFrom('staff').select('id').where('email', '=', email).executeTakeFirst()) throw new StaffError('taken')
    const [id, at] = [randomUUID(), now.toISOString()]
    await transaction
      .insertInto('staff')
      .values({
        id,
        name,
        email,
        email_verified: 0,
        image: null,
        two_factor_enabled: 0,
        role,
        shortcuts: 1,
        disabled_at: null,
        created_at: at,
        updated_at: at,
      })
      .execute()
    return { result: { id, token: await makeLink(transaction, id, now) }, details: { change: 'added', member: id, role } }
  })
}

/**
 * Makes a new link for a member who lost access; what they signed in with works until it is used. `withoutTwoFactor` takes the
 * authenticator away, for who lost that too. Throws StaffError, NotAllowedError.
 */
export function renewLink(
  store: Store,
  by: StaffManager,
  { id, withoutTwoFactor = false }: { id: string; withoutTwoFactor?: boolean },
  now: Date,
): Promise<string> {
  return changeStaff(store, by, now, async (transaction) => {
    const member = await memberById(transaction, id)
    if (member.disabled_at !== null) throw new StaffError('disabled')
    if (withoutTwoFactor) {
      await transaction.deleteFrom('staff_two_factors').where('user_id', '=', id).execute()
      await transaction.updateTable('staff').set({ two_factor_enabled: 0 }).where('id', '=', id).execute()
    }
    const change = withoutTwoFactor ? 'link-without-two-factor' : 'link'
    return { result: await makeLink(transaction, id, now), details: { change, member: id } }
  })
}

/** Throws StaffError, NotAllowedError. */
export function changeRole(store: Store, by: StaffManager, { id, role: given }: { id: string; role: string }, now: Date): Promise<void> {
  const role = staffRole(given)
  return changeStaff(store, by, now, async (transaction) => {
    const member = await memberById(transaction, id)
    if (member.role === role) return { result: undefined }
    await refuseOneselfAndLast(transaction, by, member)
    await transaction.updateTable('staff').set({ role, updated_at: now.toISOString() }).where('id', '=', id).execute()
    return { result: undefined, details: { change: 'role', member: id, from: member.role, to: role } }
  })
}

/** Shuts a member out at once: their sessions end, and their link stops working. Throws StaffError, NotAllowedError. */
export function disableMember(store: Store, by: StaffManager, id: string, now: Date): Promise<void> {
  return changeStaff(store, by, now, async (transaction) => {
    const member = await memberById(transaction, id)
    if (member.disabled_at !== null) return { result: undefined }
    await refuseOneselfAndLast(transaction, by, member)
    const at = now.toISOString()
    await transaction.updateTable('staff').set({ disabled_at: at, updated_at: at }).where('id', '=', id).execute()
    await transaction.deleteFrom('staff_sessions').where('user_id', '=', id).execute()
    await transaction.deleteFrom('staff_links').where('staff_id', '=', id).execute()
    return { result: undefined, details: { change: 'disabled', member: id } }
  })
}

/** Throws StaffError, NotAllowedError. */
export function enableMember(store: Store, by: StaffManager, id: string, now: Date): Promise<void> {
  return changeStaff(store, by, now, async (transaction) => {
    const member = await memberById(transaction, id)
    if (member.disabled_at === null) return { result: undefined }
    await transaction.updateTable('staff').set({ disabled_at: null, updated_at: now.toISOString() }).where('id', '=', id).execute()
    return { result: undefined, details: { change: 'enabled', member: id } }
  })
}

/** The member an e-mail address belongs to. Throws StaffError. */
export async function memberByEmail(read: Reader, email: string): Promise<{ id: string; name: string }> {
  const member = await read.selectFrom('staff').select(['id', 'name']).where('email', '=', email.trim().toLowerCase()).executeTakeFirst()
  if (!member) throw new StaffError('unknown')
  return member
}

type Change<T> = { result: T; details?: Record<string, string> }

/** One change of staff, by one who may, noted in the audit log: ids and roles only. Two of them follow one another. */
async function changeStaff<T>(store: Store, by: StaffManager, now: Date, change: (transaction: Writer) => Promise<Change<T>>): Promise<T> {
  if (by !== 'command') assertMay(by, 'staff')
  const actor: Actor = by === 'command' ? { kind: 'command' } : { kind: 'staff', id: by.id, name: by.name }
  return store.write(async (transaction) => {
    await lockNewsroom(store, transaction)
    const { result, details } = await change(transaction)
    if (details) await noteInAudit(transaction, actor, [{ action: 'staff', details }], now)
    return result
  })
}

async function memberById(transaction: Writer, id: string) {
  const member = await transaction.selectFrom('staff').select(['id', 'role', 'disabled_at']).where('id', '=', id).executeTakeFirst()
  if (!member) throw new StaffError('unknown')
  return member
}

async function refuseOneselfAndLast(transaction: Writer, by: StaffManager, { id, role }: { id: string; role: string }) {
  if (by !== 'command' && by.id === id) throw new StaffError('oneself')
  if (role !== 'administrator') return
  const other = await transaction
    .selectFrom('staff')
    .select('id')
    .where('role', '=', 'administrator')
    .where('disabled_at', 'is', null)
    .where('id', '<>', id)
    .limit(1)
    .executeTakeFirst()
  if (!other) throw new StaffError('last')
}

/** Without what cannot be seen, which two names could differ by. Throws StaffError. */
export function staffName(given: string): string {
  const name = given
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (letter) => (letter === '\u200C' ? letter : ' '))
    .replace(/\s+/g, ' ')
    .trim()
  if (name === '' || [...name].length > LONGEST_STAFF_NAME) throw new StaffError('name')
  return name
}

function staffEmail(given: string): string {
  const parsed = z.email().max(254).safeParse(given.trim().toLowerCase())
  if (!parsed.success) throw new StaffError('email')
  return parsed.data
}

function staffRole(given: string): Role {
  if (!isRole(given)) throw new StaffError('role')
  return given
}
