import type { Direction } from '../arabic/language.ts'
import type { Language } from '../stories/model.ts'

/**
 * What has become of a comment. `approved` is the one that readers see; `hidden` was approved once; `withdrawn` was taken back by
 * its writer.
 */
export const commentStatuses = ['held', 'approved', 'rejected', 'spam', 'hidden', 'withdrawn'] as const
export type CommentStatus = (typeof commentStatuses)[number]

/** Why a comment was held, rejected or taken for spam as it came. The desk shows each; none is told to the writer. */
export const reasonKinds = [
  // Nobody decided yet, and the house rules ask for it.
  'first',
  // The field no person sees was filled in.
  'honeypot',
  // Sent faster than a person writes.
  'quick',
  'links',
  // The same text came before, from whomever.
  'repeated',
  // This reader sends more than a person does.
  'rate',
  // The story, or the site, is receiving more than it usually does.
  'surge',
  // A word of the list, as it stands there; and one that is it behind a prefix.
  'word',
  'word-within',
  // A name that mixes scripts within a word; one that passes for staff.
  'mixed-name',
  'staff-name',
  // Bidi controls, invisible letters or piled-up marks were taken out.
  'cleaned',
  // The browser did not say which site the form stood on.
  'no-origin',
  // The discussion is one in which everything is held.
  'held-story',
] as const
export type ReasonKind = (typeof reasonKinds)[number]

/** `found` are the words of name and text it is about, as they stand there. */
export type Reason = { kind: ReasonKind; found?: string[] }

/** What a writer is told of a rejection. No more than nine: the desk picks them by a digit. */
export const rejectionReasons = ['insult', 'hate', 'off-topic', 'advertising', 'private', 'unlawful', 'false', 'language', 'other'] as const
export type RejectionReason = (typeof rejectionReasons)[number]

/** What a reader may report a comment for. */
export const reportReasons = ['insult', 'hate', 'advertising', 'private', 'unlawful', 'false', 'other'] as const
export type ReportReason = (typeof reportReasons)[number]

/** A comment's text is at most this long, in what a reader would count as letters and in Unicode's code points. */
export const LONGEST_BODY = { graphemes: 2_000, codePoints: 4_000 }
export const LONGEST_NAME = 60
/** RFC 5321, 4.5.3.1.3: a path of 256 octets, with its angle brackets. */
export const LONGEST_EMAIL = 254

/** A comment as readers see it. Nothing in it tells who wrote it but the name they gave. */
export type PublicComment = {
  id: string
  threadId: string
  /** Set for a reply to a reply: whom it answers, or that what it answers is not published any more. */
  inReplyTo?: { id: string; name: string } | 'gone'
  name: string
  body: string
  direction: Direction
  language: Language
  /** ISO 8601. */
  at: string
  isPicked: boolean
  isStaff: boolean
}
