import { sql } from 'kysely'
import type { Reader } from '../store/store.ts'
import type { DiscussionRules } from './rules.ts'
import { before, DAY_MS } from '../spans.ts'

/** How far back approvals count. */
export const APPROVALS_WITHIN_DAYS = 365

/**
 * Whether a writer is trusted: the e-mail address is confirmed to be theirs, enough of their comments were approved in the last twelve
 * months, and none was rejected or taken for spam for as long as the rules say. Whether that lets a comment pass is `rules.trustedPass`.
 */
export async function isTrusted(read: Reader, emailKey: string, { trust }: DiscussionRules, now = new Date()): Promise<boolean> {
  const writer = await read.selectFrom('writers').select('confirmed_at').where('email_key', '=', emailKey).executeTakeFirst()
  if (!writer?.confirmed_at) return false
  const own = read.selectFrom('comments').where('email_key', '=', emailKey)
  const refused = await own
    .select('id')
    .where('status', 'in', ['rejected', 'spam'])
    .where(sql<string>`coalesce(decided_at, at)`, '>', daysBefore(now, trust.cleanDays))
    .limit(1)
    .execute()
  if (refused.length > 0) return false
  const approved = await own
    .select('id')
    .where('status', '=', 'approved')
    .where('at', '>', daysBefore(now, APPROVALS_WITHIN_DAYS))
    .limit(trust.approvals)
    .execute()
  return approved.length >= trust.approvals
}

/** The instant so many days before. */
export const daysBefore = (now: Date, days: number): string => before(now, days * DAY_MS)
