import { sql, type Selectable } from 'kysely'
import type { Language } from '../stories/model.ts'
import type { Schema } from '../store/schema.ts'
import type { Reader, Store, Writer } from '../store/store.ts'
import {
  MOST_ATTEMPTS,
  noticeKinds,
  STALE_AFTER_MS,
  stoppableKinds,
  type MailKind,
  type MailPayloads,
  type MailState,
  type Recipient,
  type WaitingMail,
} from './model.ts'
import { before, DAY_MS } from '../spans.ts'

const ASKED_AGAIN_AFTER_MS = DAY_MS

export type NewMail<Kind extends MailKind = MailKind> = {
  kind: Kind
  recipient: Recipient
  /** The language it is written in. */
  language: Language
  payload: MailPayloads[Kind]
  /** Not before then; at once where it is not said. */
  dueAt?: Date
}

/**
 * Puts a mail into the outbox, inside the transaction of what it tells of: it goes out if, and only if, that is kept. Nothing is
 * queued for a writer who wants no mail (`own-comments` and `staff-link` always are, because somebody waits for them), and an address is
 * asked no more than once a day whether it is its writer's, and never again once it said so, whoever types it into a form how often.
 */
export async function queueMail<Kind extends MailKind>(transaction: Writer, mail: NewMail<Kind>, now: Date): Promise<void> {
  const { kind, recipient, language, payload, dueAt = now } = mail
  const writer = await findWriter(transaction, recipient.key)
  if (stoppableKinds.includes(kind) && writer?.stopped_at) return
  if (kind === 'confirm' && (writer?.confirmed_at || (await wasAsked(transaction, recipient.key, now)))) return
  await transaction
    .insertInto('outbox')
    .values({
      kind,
      recipient_sealed: recipient.sealed,
      recipient_key: recipient.key,
      language,
      payload: JSON.stringify(payload),
      at: now.toISOString(),
      due_at: dueAt.toISOString(),
      attempts: 0,
    })
    .execute()
}

/** Lets fall what was not sent yet about a comment, inside the transaction that makes it untrue: its erasing, an undone decision. */
export async function unqueueNotices(transaction: Writer, commentId: string): Promise<void> {
  await transaction
    .deleteFrom('outbox')
    .where('kind', 'in', noticeKinds)
    .where('payload', 'like', `%"commentId":"${commentId}"%`)
    .where('sent_at', 'is', null)
    .execute()
}

const findWriter = (transaction: Writer, key: string) =>
  transaction.selectFrom('writers').selectAll().where('email_key', '=', key).executeTakeFirst()

const wasAsked = async (transaction: Writer, key: string, now: Date) =>
  (await countQueued(transaction, 'confirm', key, new Date(now.getTime() - ASKED_AGAIN_AFTER_MS))) > 0

/** How much mail of a kind was written to an address since then, sent or not. */
export async function countQueued(read: Reader | Writer, kind: MailKind, key: string, since: Date): Promise<number> {
  const { count } = await read
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('recipient_key', '=', key)
    .where('kind', '=', kind)
    .where('at', '>', since.toISOString())
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** A mail as the desk sees it: what it is about, and not whom it is for. */
export type OutboxEntry = {
  id: number
  kind: MailKind
  language: Language
  state: MailState
  /** The comment it tells of. */
  commentId?: string
  at: string
  dueAt: string
  sentAt: string | null
  attempts: number
  /** Why it was not sent: an SMTP status such as `550 5.1.1`, or a word of `send-due.ts`. */
  failure: string | null
  /** Whether it waits for its address to be confirmed. */
  isUnconfirmed: boolean
}

/** One page of the outbox, newest first, with how many there are in each state. */
export async function listOutbox(
  read: Reader,
  { state, page, perPage, now = new Date() }: { state: MailState; page: number; perPage: number; now?: Date },
): Promise<{ entries: OutboxEntry[]; totals: Record<MailState, number> }> {
  const stale = before(now, STALE_AFTER_MS)
  const stateOf = sql<MailState>`case when sent_at is not null then 'sent' when attempts >= ${MOST_ATTEMPTS} or at <= ${stale} then 'given-up' else 'waiting' end`
  const counted = await read
    .selectFrom('outbox')
    .select((eb) => [stateOf.as('state'), eb.fn.countAll().as('count')])
    .groupBy('state')
    .execute()
  const rows = await read
    .selectFrom('outbox')
    .leftJoin('writers', 'writers.email_key', 'outbox.recipient_key')
    .selectAll('outbox')
    .select('writers.confirmed_at')
    .where(stateOf, '=', state)
    .orderBy('outbox.id', 'desc')
    .limit(perPage)
    .offset((page - 1) * perPage)
    .execute()
  return {
    entries: rows.map((row) => {
      const mail = mailOf(row)
      return {
        id: mail.id,
        kind: mail.kind,
        language: mail.language,
        state,
        ...(mail.payload.commentId && { commentId: mail.payload.commentId }),
        at: row.at,
        dueAt: row.due_at,
        sentAt: row.sent_at,
        attempts: row.attempts,
        failure: row.failure,
        isUnconfirmed: noticeKinds.includes(mail.kind) && row.confirmed_at === null,
      }
    }),
    totals: {
      waiting: 0,
      sent: 0,
      'given-up': 0,
      ...Object.fromEntries(counted.map(({ state, count }) => [state, Number(count)])),
    },
  }
}

/** One mail that waits or was given up, to be composed; null where there is none. */
export async function findMail(read: Reader, id: number): Promise<WaitingMail | null> {
  const row = await read.selectFrom('outbox').selectAll().where('id', '=', id).where('sent_at', 'is', null).executeTakeFirst()
  return row ? mailOf(row) : null
}

/** Has mail that was given up tried again from the beginning: this one, or all there is. Resolves with how many that are. */
export async function retryMail(store: Store, which: number | 'all', now: Date): Promise<number> {
  return store.write(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('outbox')
      .set({ attempts: 0, failure: null, claimed_until: null, at: now.toISOString(), due_at: now.toISOString() })
      .where('sent_at', 'is', null)
      .where((eb) => eb.or([eb('attempts', '>=', MOST_ATTEMPTS), eb('at', '<=', before(now, STALE_AFTER_MS))]))
      .$if(which !== 'all', (query) => query.where('id', '=', which as number))
      .executeTakeFirst()
    return Number(numUpdatedRows)
  })
}

type MailRow = Pick<Selectable<Schema['outbox']>, 'id' | 'kind' | 'recipient_sealed' | 'recipient_key' | 'language' | 'payload' | 'at'>

/** A row of the outbox as what it is. */
export const mailOf = (row: MailRow): WaitingMail => ({
  id: Number(row.id),
  kind: row.kind as MailKind,
  recipient: { sealed: row.recipient_sealed, key: row.recipient_key },
  language: row.language as Language,
  payload: JSON.parse(row.payload) as Record<string, string>,
  at: row.at,
})
