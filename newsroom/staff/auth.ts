import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Keys } from '../keys/keys.ts'
import { theKeys } from '../keys/keys.ts'
import { settings } from '../settings.ts'
import { theStore, type Store } from '../store/store.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'

const HOUR_S = 60 * 60

/** However busy, a member signs in anew once a week. */
const SESSION_S = 7 * 24 * HOUR_S

/** How long a sign-in waits for its second step. */
const CODE_WAITS_S = 10 * 60

const times = { createdAt: 'created_at', updatedAt: 'updated_at' }

/**
 * better-auth over the newsroom's store (docs/decisions/0020-staff.md). It hashes passwords, keeps sessions, and knows how codes are
 * made; its own routes are not mounted, and none of what it offers for the public is on.
 */
function makeAuth({ store, keys, siteUrl }: { store: Store; keys: Keys; siteUrl: string }) {
  const isSecure = siteUrl.startsWith('https:')
  return betterAuth({
    appName: new URL(siteUrl).host,
    baseURL: siteUrl,
    trustedOrigins: [siteUrl],
    secret: keys.key('staff').export().toString('base64'),
    // Instants as text and booleans as 0 and 1, which it does for SQLite, are what the store has on both engines.
    database: { db: store.statements, type: 'sqlite' },
    telemetry: { enabled: false },
    // It would log who could not sign in; what fails is thrown.
    logger: { disabled: true },
    // Attempts are counted in the store (attempts.ts).
    rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 1, maxPasswordLength: 1_024 },
    user: {
      modelName: 'staff',
      fields: { ...times, emailVerified: 'email_verified' },
      additionalFields: {
        role: { type: 'string', input: false },
        shortcuts: { type: 'number', input: false },
        disabledAt: { type: 'string', required: false, input: false, fieldName: 'disabled_at' },
      },
    },
    account: { modelName: 'staff_accounts', fields: { ...times, accountId: 'account_id', providerId: 'provider_id', userId: 'user_id' } },
    session: {
      modelName: 'staff_sessions',
      fields: { ...times, userId: 'user_id', expiresAt: 'expires_at' },
      expiresIn: SESSION_S,
      disableSessionRefresh: true,
    },
    verification: { modelName: 'staff_verifications', fields: { ...times, expiresAt: 'expires_at' }, storeIdentifier: 'hashed' },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const { disabled_at } = await store.read
              .selectFrom('staff')
              .select('disabled_at')
              .where('id', '=', session.userId)
              .executeTakeFirstOrThrow()
            // There are no columns for where a member signed in from.
            return disabled_at === null ? { data: { ipAddress: undefined, userAgent: undefined } } : false
          },
        },
      },
    },
    advanced: {
      useSecureCookies: false,
      cookiePrefix: isSecure ? '__Host-desk' : 'desk',
      // Lax, so that a link in a mail leads a member to the desk and not to its door; what changes anything is posted, and then other
      // sites' forms do not carry the cookie.
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
    },
    plugins: [
      twoFactor({
        twoFactorCookieMaxAge: CODE_WAITS_S,
        backupCodeOptions: { storeBackupCodes: 'encrypted', customBackupCodesGenerate: makeRecoveryCodes },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'staff_two_factors',
            fields: {
              userId: 'user_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
  })
}

type Auth = ReturnType<typeof makeAuth>

/** What everything about staff works with. */
export type StaffOffice = { store: Store; keys: Keys; auth: Auth }

export const openOffice = ({ store, keys, siteUrl }: { store: Store; keys: Keys; siteUrl: string }): StaffOffice => ({
  store,
  keys,
  auth: makeAuth({ store, keys, siteUrl }),
})

let office: StaffOffice | undefined

/** This process's office. */
export async function theOffice(): Promise<StaffOffice> {
  const store = await theStore()
  return (office ??= openOffice({ store, keys: theKeys(), siteUrl: settings().siteUrl }))
}
