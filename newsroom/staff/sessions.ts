import type { StaffOffice } from './auth.ts'
import { isRole, type StaffMember } from './roles.ts'
import { MINUTE_MS } from '../spans.ts'

/** A desk nobody touched for that long is left: its session is over. */
const IDLE_MS = 12 * 60 * MINUTE_MS

/** How exactly it is noted when a session was last used. */
const NOTED_EVERY_MS = 10 * MINUTE_MS

/** Whose request it is, by its cookies; null where no session is on, or its member is disabled. */
export async function memberOf({ auth, store }: StaffOffice, headers: Headers, now = new Date()): Promise<StaffMember | null> {
  const found = await auth.api.getSession({ headers: cookiesOf(headers) })
  if (!found || found.user.disabledAt || !isRole(found.user.role)) return null

  const idleMs = now.getTime() - found.session.updatedAt.getTime()
  const session = store.statements
  if (idleMs > IDLE_MS) {
    await session.deleteFrom('staff_sessions').where('id', '=', found.session.id).execute()
    return null
  }
  if (idleMs > NOTED_EVERY_MS) {
    // A page does not wait for this, and does without it where the store is busy.
    const noting = session.updateTable('staff_sessions').set({ updated_at: now.toISOString() }).where('id', '=', found.session.id)
    void noting.execute().catch(() => {})
  }
  const { id, name, email, role, shortcuts, twoFactorEnabled } = found.user
  return { id, name, email, role, hasShortcuts: shortcuts === 1, isTwoFactor: twoFactorEnabled === true }
}

/** Ends the session a request belongs to. Answers with the cookies to set. */
export async function signOut({ auth }: StaffOffice, headers: Headers): Promise<string[]> {
  const { headers: answer } = await auth.api.signOut({ headers: cookiesOf(headers), returnHeaders: true })
  return answer.getSetCookie()
}

/** Of a request's headers only the cookies are anyone's business here; those that `isWanted` names. */
export function cookiesOf(headers: Headers, isWanted: (name: string) => boolean = () => true): Headers {
  const cookies = (headers.get('cookie') ?? '').split(/; */).filter((cookie) => isWanted(cookie.split('=', 1)[0] ?? ''))
  return new Headers({ cookie: cookies.join('; ') })
}
