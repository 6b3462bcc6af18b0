import { APIError } from 'better-auth/api'
import { countAttempt, forgetAttempts } from './attempts.ts'
import type { StaffOffice } from './auth.ts'
import { cookiesOf } from './sessions.ts'

/**
 * What became of an attempt. `code`: the password was right and a code is asked for; `wrong` tells nobody what was; `over`: the first
 * step was too long ago, or too many codes were wrong. `cookies` are to be set, `wait` is in seconds.
 */
export type SignInOutcome =
  { outcome: 'in' | 'code'; cookies: string[] } | { outcome: 'wrong' } | { outcome: 'over' } | { outcome: 'limited'; wait: number }

type FirstStep = { email: string; password: string; network: string; now: Date }

/** The first step: e-mail address and password. An unknown address takes as long as a wrong password. */
export async function signIn(office: StaffOffice, { email: given, password, network, now }: FirstStep): Promise<SignInOutcome> {
  const { store, keys, auth } = office
  const email = given.trim().toLowerCase()
  const attempt = { account: email, network, now }
  const wait = await store.write((transaction) => countAttempt(transaction, keys, attempt))
  if (wait > 0) return { outcome: 'limited', wait }
  try {
    const { headers, response } = await auth.api.signInEmail({
      body: { email: await knownEmail(office, email), password },
      headers: new Headers(),
      returnHeaders: true,
    })
    await store.write(async (transaction) => {
      await forgetAttempts(transaction, keys, attempt)
      await transaction.deleteFrom('staff_sessions').where('expires_at', '<', now.toISOString()).execute()
    })
    return { outcome: 'twoFactorRedirect' in response ? 'code' : 'in', cookies: headers.getSetCookie() }
  } catch (error) {
    if (error instanceof APIError) return { outcome: 'wrong' }
    throw error
  }
}

/** An address better-auth will hash a password for, whatever was typed: of nobody, where the member is disabled or there is none. */
async function knownEmail({ store }: StaffOffice, email: string): Promise<string> {
  const member = await store.read.selectFrom('staff').select('disabled_at').where('email', '=', email).executeTakeFirst()
  return member?.disabled_at === null ? email : 'nobody@invalid.example'
}

type SecondStep = { headers: Headers; code: string; network: string; now: Date }

/** The second step: a code of the authenticator, or a recovery code, which is used up. */
export async function signInByCode(office: StaffOffice, { headers: given, code: typed, network, now }: SecondStep): Promise<SignInOutcome> {
  const { store, keys, auth } = office
  // Only the first step's cookie: with a session beside it, the code asked for would be that session's member's.
  const headers = cookiesOf(given, (name) => name.endsWith('two_factor'))
  const wait = await store.write((transaction) => countAttempt(transaction, keys, { account: headers.get('cookie') ?? '', network, now }))
  if (wait > 0) return { outcome: 'limited', wait }
  const code = readCode(typed)
  try {
    const answer = /^\d{6}$/.test(code)
      ? await auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true })
      : await auth.api.verifyBackupCode({ body: { code }, headers, returnHeaders: true })
    return { outcome: 'in', cookies: answer.headers.getSetCookie() }
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    if (error.status === 'TOO_MANY_REQUESTS') return { outcome: 'limited', wait: LOCKED_S }
    return { outcome: WRONG_CODES.includes(String(error.body?.code)) ? 'wrong' : 'over' }
  }
}

/** better-auth's own: after ten wrong codes in a row, whoever sends them. */
const LOCKED_S = 15 * 60
const WRONG_CODES = ['INVALID_CODE', 'INVALID_BACKUP_CODE']

/** As authenticators show codes and people type them: spaces between, digits of their own keyboard. */
export const readCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\s\p{Cf}]/gu, '')
    .toLowerCase()
