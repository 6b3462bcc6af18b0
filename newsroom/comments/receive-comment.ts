import { directionOf } from '../arabic/direction.ts'
import type { Keys } from '../keys/keys.ts'
import { queueMail } from '../mail/outbox.ts'
import { noteRenewals } from '../store/renewals.ts'
import type { Reader, Store, Writer } from '../store/store.ts'
import { noteInAudit } from './audit.ts'
import { checkComment, type CheckedComment, type CommentFault } from './check-comment.ts'
import { newCommentId } from './comment-id.ts'
import { queueReplyNotice } from './decision-notices.ts'
import { discussionPages, findDiscussion } from './discussion-state.ts'
import { emailKey } from './email.ts'
import type { GivenComment } from './given-comment.ts'
import type { CommentStatus } from './model.ts'
import { takePace, turnsOfComment } from './paces.ts'
import { receiptOf } from './receipts.ts'
import { findSame, freeSameKey, insertUnlessSame, sameKeyOf, textKeyOf } from './sameness.ts'
import { weighComment } from './weigh-comment.ts'

/** Who sends a comment, as far as that is known. */
export type Sender = {
  /** newsroom/comments/reader-key.ts */
  readerKey: string
  /** Whether the browser said that the form stood on this site. */
  saysOrigin: boolean
}

export type Reception =
  /** It is on the disk. The same comment sent once more within a day is the same one, with the same receipt. */
  | { kind: 'received'; id: string; receipt: string; status: CommentStatus }
  | { kind: 'faulty'; faults: CommentFault[] }
  /** Far more than a person writes; nothing was stored. */
  | { kind: 'too-many'; retryAfterSeconds: number }

/** A comment on its way into the store. */
type Incoming = {
  keys: Keys
  given: GivenComment
  sender: Sender
  comment: CheckedComment
  emailKey: string
  sameKey: string
  textKey: string | null
  now: Date
}

/**
 * Receives a reader's comment: checks it, weighs it and, in one transaction that is on the disk before this resolves, stores it with what
 * is to be known and sent because of it. Throws what the store throws where it cannot be written to; then nothing was stored.
 */
export async function receiveComment(store: Store, keys: Keys, given: GivenComment, sender: Sender, now: Date): Promise<Reception> {
  const checked = checkComment(given)
  if ('faults' in checked) return { kind: 'faulty', faults: checked.faults }
  const { comment } = checked
  const incoming: Incoming = {
    keys,
    given,
    sender,
    comment,
    emailKey: emailKey(keys, comment.email),
    sameKey: sameKeyOf(keys, comment, given),
    textKey: textKeyOf(keys, comment.body),
    now,
  }

  const earlier = await receivedBefore(store.read, incoming)
  if (earlier) return earlier
  // On Postgres apart, so that comments do not wait for each other to be on the disk (paces.ts).
  const turns = turnsOfComment(sender.readerKey, given.storyId)
  const taken = store.engine === 'postgres' ? await takePace(store, null, turns, now) : null
  return store.write(async (transaction) => {
    const pace = taken ?? (await takePace(store, transaction, turns, now))
    if (pace.reader.pace === 'far') return { kind: 'too-many', retryAfterSeconds: pace.reader.retryAfterSeconds }
    const place = await placeOf(transaction, incoming)
    if ('faults' in place) return place
    const weighing = await weighComment(store, transaction, { ...incoming, pace, story: place.story })
    return storeComment(store, transaction, incoming, { ...place, ...weighing })
  })
}

async function receivedBefore(read: Reader, { keys, sameKey, now }: Incoming): Promise<Reception | null> {
  const same = await findSame(read, sameKey, now)
  return same && { kind: 'received', id: same.id, receipt: receiptOf(keys, same.id), status: same.status as CommentStatus }
}

type Thread = { id: string; thread_id: string; thread_at: string }

/** Where in its discussion the comment belongs, or why nowhere. Asked in the transaction that stores it: what closes meanwhile is closed. */
async function placeOf(transaction: Writer, { given, now }: Incoming) {
  const story = await findDiscussion(transaction, given.storyId, now)
  if (!story) return faulty({ field: 'story', code: 'gone' })
  if (story.state === 'closed' || story.state === 'read-only') return faulty({ field: 'story', code: story.state })
  if (given.parentId === '') return { story, parent: null }

  const parent: Thread | undefined = await transaction
    .selectFrom('comments')
    .select(['id', 'thread_id', 'thread_at'])
    .where('id', '=', given.parentId)
    .where('story_id', '=', story.id)
    .where('status', '=', 'approved')
    .executeTakeFirst()
  return parent ? { story, parent } : faulty({ field: 'parent', code: 'gone' })
}

const faulty = (fault: CommentFault) => ({ kind: 'faulty' as const, faults: [fault] })

type Placed = {
  story: { id: string; section: string; slugline: string }
  parent: Thread | null
} & Awaited<ReturnType<typeof weighComment>>

async function storeComment(store: Store, transaction: Writer, incoming: Incoming, placed: Placed): Promise<Reception> {
  const { keys, given, comment, sameKey, textKey, now } = incoming
  const { story, parent, status, reasons } = placed
  const [id, at] = [newCommentId(), now.toISOString()]
  const recipient = { sealed: keys.seal('email', comment.email), key: incoming.emailKey }

  const row = {
    id,
    story_id: story.id,
    parent_id: parent?.id ?? null,
    thread_id: parent?.thread_id ?? id,
    thread_at: parent?.thread_at ?? at,
    language: given.language,
    direction: directionOf(comment.body, given.language === 'ar' ? 'rtl' : 'ltr'),
    name: comment.name,
    body: comment.body,
    email_sealed: recipient.sealed,
    email_key: recipient.key,
    status,
    reasons: JSON.stringify(reasons),
    at,
    wants_decision: given.wantsDecision ? 1 : 0,
    wants_replies: given.wantsReplies ? 1 : 0,
    same_key: sameKey,
    text_key: textKey,
  }
  if (!(await insertUnlessSame(transaction, row))) {
    // Sent twice at once, and the other one was first; or said before, so long ago that it may be said again.
    const earlier = await receivedBefore(transaction, incoming)
    if (earlier) return earlier
    await freeSameKey(transaction, sameKey, now)
    await insertUnlessSame(transaction, row)
  }

  await noteInAudit(
    transaction,
    { kind: 'writer' },
    [{ action: 'received', commentId: id, storyId: story.id, to: status, details: { reasons: reasons.map(({ kind }) => kind) } }],
    now,
  )
  // Notices go to addresses that said they are their writer's own: anybody can type anybody's into a form.
  if (given.wantsDecision || given.wantsReplies)
    await queueMail(transaction, { kind: 'confirm', recipient, language: given.language, payload: {} }, now)
  if (status === 'approved') {
    await queueReplyNotice(transaction, id, now)
    await noteRenewals(store, transaction, discussionPages(story))
  }
  return { kind: 'received', id, receipt: receiptOf(keys, id), status }
}
