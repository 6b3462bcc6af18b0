import type { Language } from '../stories/model.ts'
import { DAY_MS } from '../spans.ts'

/**
 * What mail there is. `confirm` asks whether an address is its writer's; `decision` and `reply` are notices, which go to confirmed
 * addresses only; `own-comments` and `staff-link` carry a link someone asked for.
 */
export const mailKinds = ['confirm', 'decision', 'reply', 'own-comments', 'staff-link'] as const
export type MailKind = (typeof mailKinds)[number]

/** What is kept with a mail that waits: ids, and nothing that could not be read from the store again when it is composed. */
export type MailPayloads = {
  confirm: Record<string, never>
  /** The comment that was decided about; the decision is read with it. */
  decision: { commentId: string; rejection?: string }
  /** The reply; whom it answers is the recipient. */
  reply: { commentId: string }
  'own-comments': Record<string, never>
  /** The address of the link on this site (`/desk/…`), sealed for the purpose `staff`. */
  'staff-link': { sealedPath: string }
}

/** Mail a writer may stop. */
export const stoppableKinds: readonly MailKind[] = ['confirm', 'decision', 'reply']
/** Mail that goes to confirmed addresses only. */
export const noticeKinds: readonly MailKind[] = ['decision', 'reply']

/** Whom mail is for: the address encrypted (`comments.email_sealed`), and the key it is looked up by (`comments.email_key`). */
export type Recipient = { sealed: string; key: string }

/** `given-up`: refused for good, tried for a day in vain, or too old to be news. */
export const mailStates = ['waiting', 'sent', 'given-up'] as const
export type MailState = (typeof mailStates)[number]

/** Mail that waits, as it is composed and sent. */
export type WaitingMail = {
  id: number
  kind: MailKind
  recipient: Recipient
  language: Language
  /** MailPayloads of its kind. */
  payload: Record<string, string>
  at: string
}

/** How long after each refusal a mail is tried again; after the last it is given up, about a day after it was written. */
export const RETRY_AFTER_MINUTES = [1, 5, 15, 60, 180, 360, 720]
export const MOST_ATTEMPTS = RETRY_AFTER_MINUTES.length + 1

/** Mail older than this is no news any more and is not sent. Notices wait as long for their address to be confirmed. */
export const STALE_AFTER_MS = 7 * DAY_MS
