/**
 * The tables of staff: what better-auth keeps (staff/auth.ts says under which names), and the links by which a member sets a
 * password. The conventions are those of schema.ts.
 */
export type StaffTables = {
  staff: StaffTable
  staff_accounts: StaffAccountTable
  staff_sessions: StaffSessionTable
  staff_verifications: StaffVerificationTable
  staff_two_factors: StaffTwoFactorTable
  staff_links: StaffLinkTable
}

/** Members are disabled and never removed: the audit log and the comments they wrote name them. */
type StaffTable = {
  id: string
  name: string
  /** In lower case; unique. */
  email: string
  email_verified: number
  image: string | null
  two_factor_enabled: number
  /** staff/roles.ts: Role */
  role: string
  /** Whether the desk listens to single keys: 0 or 1. */
  shortcuts: number
  disabled_at: string | null
  created_at: string
  updated_at: string
}

/** A password, hashed; no row until the member has set one. */
type StaffAccountTable = {
  id: string
  account_id: string
  /** credential */
  provider_id: string
  user_id: string
  password: string
  created_at: string
  updated_at: string
}

/** Nothing of where a member signed in from: neither address nor browser. */
type StaffSessionTable = {
  id: string
  token: string
  user_id: string
  expires_at: string
  created_at: string
  /** When the session was last used, to within minutes. */
  updated_at: string
}

/** Sign-ins that wait for their second step. */
type StaffVerificationTable = {
  id: string
  identifier: string
  value: string
  expires_at: string
  created_at: string
  updated_at: string
}

type StaffTwoFactorTable = {
  id: string
  user_id: string
  /** Encrypted, both. */
  secret: string
  backup_codes: string
  verified: number
  failed_verification_count: number
  locked_until: string | null
}

/** One link for each member, until it is used. */
type StaffLinkTable = {
  /** SHA-256 of the link's token, in Base64url. */
  token_hash: string
  staff_id: string
  expires_at: string
}
