import type { Keys } from '../keys/keys.ts'
import { DAY_MS, MINUTE_MS } from '../spans.ts'

/** What a mailed link is for. A link for one opens nothing else. */
export type MailLinkKind = 'confirm' | 'notices' | 'own-comments'

/** How long each is good. Notices can be stopped for as long as anyone keeps a mail. */
const LIFE_MS: Record<MailLinkKind, number> = { confirm: 7 * DAY_MS, notices: 3_650 * DAY_MS, 'own-comments': 60 * MINUTE_MS }

/**
 * The token of a mailed link: what it is for, whom it was mailed to and until when it is good, encrypted. Neither the address nor a
 * hash of it can be read from it, and nothing about it is stored.
 */
export const mailLinkToken = (keys: Keys, kind: MailLinkKind, recipientKey: string, now: Date): string =>
  keys.seal('mail-link', [kind, recipientKey, Math.ceil((now.getTime() + LIFE_MS[kind]) / MINUTE_MS).toString(36)].join(' '))

/** Whom a token of this kind was mailed to (an email_key); null where it is none, of another kind, or no longer good. */
export function readMailLink(keys: Keys, kind: MailLinkKind, token: string, now = new Date()): string | null {
  const [sealedKind, recipientKey = '', until = ''] = keys.open('mail-link', token)?.split(' ') ?? []
  const isGood = sealedKind === kind && Number.parseInt(until, 36) * MINUTE_MS > now.getTime()
  return isGood ? recipientKey : null
}
