import type { Language } from '../../stories/model.ts'
import type { CommentStatus, RejectionReason } from '../model.ts'

/** A comment as a file of another system, or of another Midad, has it. Texts are plain, not yet cleaned. */
export type SourceComment = {
  /** The line of the file it begins on. */
  line: number
  /** What `imported_from` will say: `wordpress:example.org:41`. */
  source: string
  /** The source of the comment it replies to. */
  parent: string | null
  story: StoryClues
  status: CommentStatus
  name: string
  /** As it was given; empty where there is none. */
  email: string
  body: string
  /** ISO 8601 with milliseconds. */
  at: string
  /** Only our own files know what follows. */
  own?: OwnFields
}

/** What a comment of another Midad brings with it. */
export type OwnFields = {
  id: string
  language: Language
  isPicked: boolean
  decidedAt: string | null
  rejection: RejectionReason | null
}

/** What a file says of the story a comment is on. Any of it may be the one that leads to a story of ours. */
export type StoryClues = { ids: string[]; addresses: string[]; sluglines: string[] }

/** Why a comment of a file is not taken. */
export const notTakenReasons = [
  // A note of another site's link, not a reader's word.
  'pingback',
  // An order note, a log line: whatever plugins keep among the comments.
  'other-kind',
  // Deleted where it comes from.
  'deleted',
  'no-story',
  'no-id',
  'no-date',
  // Nothing to read is left of it.
  'empty',
  // More than any system takes from a reader.
  'too-long',
  // A line that is no comment of ours.
  'unreadable',
  // The file breaks off before the comment it replies to.
  'no-parent-yet',
] as const
export type NotTakenReason = (typeof notTakenReasons)[number]

/** A comment that is not taken. `about` says which story, or what is wrong: never who wrote it. */
export type NotTaken = { line: number; source: string; reason: NotTakenReason; about?: string }

export type Found = SourceComment | NotTaken

export const isNotTaken = (found: Found): found is NotTaken => 'reason' in found

/** The longest text of one comment, in UTF-16 units: WordPress keeps 65,535 bytes, Disqus 25,000 letters. */
export const LONGEST_SOURCE_BODY = 100_000

/** An instant as the store keeps it, or null where `text` is none, or lies ahead of `now`. */
export function toInstant(text: string, now: Date): string | null {
  const time = Date.parse(text)
  return Number.isNaN(time) || time > now.getTime() || time <= 0 ? null : new Date(time).toISOString()
}
