import type { Generated } from 'kysely'

/** The tables of comments and of what is decided about them. The conventions are those of schema.ts. */
export type CommentTables = {
  comments: CommentTable
  audit: AuditTable
  outbox: OutboxTable
  writers: WriterTable
  reports: ReportTable
  word_list: WordTable
  discussions: DiscussionTable
  discussion_rules: DiscussionRulesTable
  limits: LimitTable
  daily_keys: DailyKeyTable
  drafts: DraftTable
  key_marks: KeyMarkTable
}

type CommentTable = {
  /** Twelve letters and digits, drawn at random (comments/comment-id.ts). */
  id: string
  story_id: string
  /** The comment this one replies to. */
  parent_id: string | null
  /** The comment the thread began with: its own id where it replies to none. With `thread_at` it orders a discussion. */
  thread_id: string
  thread_at: string
  /** Of the page it was written on. */
  language: string
  /** rtl or ltr, computed from the text when it was stored. */
  direction: string
  name: string
  body: string
  /** The e-mail address, encrypted; null for staff, imports without one, and whoever erased it. */
  email_sealed: string | null
  /** The e-mail address's HMAC, by which one writer's comments are found. Never shown, never exported. */
  email_key: string | null
  /** comments/model.ts: CommentStatus */
  status: string
  /** JSON: Reason[], why it was held, rejected or taken for spam when it came. */
  reasons: string
  /** Whether it is an editors' pick: 0 or 1. */
  picked: Generated<number>
  /** The member of staff who wrote it, where one did. */
  staff_id: string | null
  /** Reports nobody has settled yet. */
  open_reports: Generated<number>
  /** How often it was decided about: who decides says which version was seen. */
  version: Generated<number>
  at: string
  decided_at: string | null
  /** What the writer is told: comments/model.ts RejectionReason. */
  rejection: string | null
  /** Whether the writer asked to be told of the decision, and of replies: 0 or 1. */
  wants_decision: Generated<number>
  wants_replies: Generated<number>
  /** HMAC of story, parent, name, e-mail and text: the same comment twice is one. Null once a day has passed. */
  same_key: string | null
  /** HMAC of a longer text as word lists would fold it: the same text from many is noticed. Null once a day has passed. */
  text_key: string | null
  /** Where it was imported from: `wordpress:example.org:41`. */
  imported_from: string | null
}

/** Append-only: the database itself refuses to change or remove a row. */
type AuditTable = {
  id: Generated<number>
  at: string
  /** writer, reader, rules, import, time, or staff:<id> */
  actor: string
  /** A member of staff's name at the time; empty for others. */
  actor_name: string
  /** comments/audit.ts: AuditAction */
  action: string
  comment_id: string | null
  story_id: string | null
  from_status: string | null
  to_status: string | null
  /** A rejection's, a report's or a weighing's reason. */
  reason: string | null
  /** JSON, without anything personal; what a member of staff noted. */
  details: string
}

/** Mail that waits to be sent, written in the transaction of what it tells of. */
type OutboxTable = {
  id: Generated<number>
  /** mail/model.ts: MailKind */
  kind: string
  recipient_sealed: string
  /** As comments.email_key, so that erasing finds it. */
  recipient_key: string
  language: string
  /** JSON: ids only; the mail is composed when it is sent. */
  payload: string
  at: string
  due_at: string
  /** A server that is sending it has it until then. */
  claimed_until: string | null
  attempts: number
  sent_at: string | null
  failure: string | null
}

/** What is known of an e-mail address besides its comments. */
type WriterTable = {
  email_key: string
  confirmed_at: string | null
  /** Set once the writer wants no notices at all. */
  stopped_at: string | null
}

type ReportTable = {
  id: Generated<number>
  comment_id: string
  /** comments/model.ts: ReportReason */
  reason: string
  note: string
  at: string
  /** One report for each reader and comment; null once its daily key is destroyed. */
  reader_key: string | null
  settled_at: string | null
  settled_by: string | null
}

type WordTable = {
  id: string
  /** As it was typed. */
  word: string
  /** As it is matched; unique. */
  folded: string
  /** hold or reject */
  effect: string
  added_by: string
  at: string
}

/** What the desk decided about a story's discussion; no row: nothing. */
type DiscussionTable = {
  story_id: string
  /** open, held or closed; null: as the rules say */
  state: string | null
}

/** One row: how discussions go (comments/rules.ts). */
type DiscussionRulesTable = {
  id: number
  /** JSON: DiscussionRules */
  rules: string
}

/** A bucket of the generic cell rate algorithm: when it is empty again, in milliseconds since 1970. */
type LimitTable = { key: string; empty_at: number }

/** A day's salt (2026-11-25) for the keys of readers; destroyed after two days, and with it what they were made of. */
type DailyKeyTable = { day: string; salt: string }

/** A comment that was not accepted, encrypted, for the page on which its writer mends it. */
type DraftTable = { token_hash: string; sealed: string; at: string }

/** What the store remembers in one word each, of its key above all (store-mark.ts). */
type KeyMarkTable = { purpose: string; mark: string }
