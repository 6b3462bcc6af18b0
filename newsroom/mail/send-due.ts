import { sql, type ExpressionBuilder } from 'kysely'
import type { CommentTables } from '../store/comment-tables.ts'
import type { Reader, Store, Writer } from '../store/store.ts'
import type { ComposedMail } from './compose-mail.ts'
import { MOST_ATTEMPTS, noticeKinds, RETRY_AFTER_MINUTES, STALE_AFTER_MS, type WaitingMail } from './model.ts'
import { mailOf } from './outbox.ts'
import { MINUTE_MS } from '../spans.ts'

/** How long a server has a mail to itself: longer than any delivery takes (smtp.ts). */
const CLAIM_MS = 5 * MINUTE_MS
/** How far a mail that met a closed way steps back behind the others. */
const BEHIND_MS = 10_000

/**
 * What a delivery failed of. `mail`: this mail was turned away, for good or for now; `way`: no mail can be delivered at present, which
 * is not the mail's fault and is not counted against it. `what` is a code, without addresses: it is kept and shown.
 */
export class DeliveryError extends Error {
  readonly of: 'mail' | 'way'
  readonly what: string
  readonly isForGood: boolean

  constructor(of: 'mail' | 'way', what: string, isForGood = false) {
    super(what)
    this.of = of
    this.what = what
    this.isForGood = isForGood
  }
}

export type Mailing = {
  /** Puts a mail into words; null where there is nothing to say any more. */
  compose: (mail: WaitingMail, now: Date) => Promise<ComposedMail | null>
  /** Hands it over. Throws DeliveryError. */
  deliver: (mail: ComposedMail) => Promise<void>
  clock?: () => Date
  /** Asked before each mail: false where the server is stopping. */
  goesOn?: () => boolean
}

/**
 * Sends what is due, one mail after another, until nothing is or the way is closed; resolves with how many were sent. Throws
 * DeliveryError where the way is closed, and then what is due stays so.
 *
 * Several servers may do this at once: each mail is claimed in the store before it is handed over, so none is sent by two. A server that
 * dies between the handing over and the noting of it leaves a mail that is sent a second time once the claim is over (at least
 * once, not exactly once, which mail cannot promise); both carry the same Message-ID.
 */
export async function sendDue(store: Store, { compose, deliver, clock = () => new Date(), goesOn = () => true }: Mailing): Promise<number> {
  for (let sent = 0; ;) {
    const mail = goesOn() ? await claimNext(store, clock()) : null
    if (!mail) return sent
    const outcome = await send(mail, compose, deliver, clock())
    await settle(store, mail, outcome, clock())
    if (outcome instanceof DeliveryError && outcome.of === 'way') throw outcome
    if (outcome === 'sent') sent++
  }
}

type Outcome = 'sent' | 'dropped' | DeliveryError

async function send(mail: WaitingMail, compose: Mailing['compose'], deliver: Mailing['deliver'], now: Date): Promise<Outcome> {
  try {
    const composed = await compose(mail, now)
    if (!composed) return 'dropped'
    await deliver(composed)
    return 'sent'
  } catch (error) {
    return error instanceof DeliveryError ? error : new DeliveryError('mail', 'not-composed')
  }
}

/** The oldest mail that is due and nobody has, claimed. Asked without a lock first: mostly nothing is due. */
async function claimNext(store: Store, now: Date): Promise<WaitingMail | null> {
  const isAnyDue = await store.read.selectFrom('outbox').select('id').where(isDue(now)).limit(1).executeTakeFirst()
  if (!isAnyDue) return null
  return store.write(async (transaction) => {
    const row = await transaction
      .selectFrom('outbox')
      .selectAll()
      .where(isDue(now))
      .orderBy('due_at')
      .orderBy('id')
      .limit(1)
      // SQLite's write lock is the whole store's, and has been taken.
      .$if(store.engine === 'postgres', (query) => query.modifyEnd(sql`for update skip locked`))
      .executeTakeFirst()
    if (!row) return null
    await update(transaction, row.id, { claimed_until: later(now, CLAIM_MS) })
    return mailOf(row)
  })
}

/** How many mails are due and nobody has in hand. */
export async function countDue(read: Reader, now: Date): Promise<number> {
  const { count } = await read
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll().as('count'))
    .where(isDue(now))
    .executeTakeFirstOrThrow()
  return Number(count)
}

const isDue = (now: Date) => (eb: ExpressionBuilder<CommentTables, 'outbox'>) =>
  eb.and([
    eb('sent_at', 'is', null),
    eb('due_at', '<=', now.toISOString()),
    eb('attempts', '<', MOST_ATTEMPTS),
    eb('at', '>', later(now, -STALE_AFTER_MS)),
    eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<', now.toISOString())]),
    eb.or([
      eb('kind', 'not in', noticeKinds),
      eb.exists(
        eb
          .selectFrom('writers')
          .select('email_key')
          .whereRef('writers.email_key', '=', 'outbox.recipient_key')
          .where('confirmed_at', 'is not', null),
      ),
    ]),
  ])

async function settle(store: Store, { id }: WaitingMail, outcome: Outcome, now: Date): Promise<void> {
  await store.write(async (transaction) => {
    if (outcome === 'dropped') {
      await transaction.deleteFrom('outbox').where('id', '=', id).execute()
    } else if (outcome === 'sent') {
      await update(transaction, id, { sent_at: now.toISOString(), claimed_until: null, failure: null })
    } else if (outcome.of === 'way') {
      // Behind the others: a mail that makes the server hang up must not keep them waiting.
      await update(transaction, id, { due_at: later(now, BEHIND_MS), claimed_until: null, failure: outcome.what })
    } else {
      await noteRefusal(transaction, id, outcome, now)
    }
  })
}

async function noteRefusal(transaction: Writer, id: number, { what, isForGood }: DeliveryError, now: Date): Promise<void> {
  const row = await transaction.selectFrom('outbox').select('attempts').where('id', '=', id).executeTakeFirst()
  // Erased while it was being sent.
  if (!row) return
  const wait = RETRY_AFTER_MINUTES[row.attempts] ?? 0
  await update(transaction, id, {
    attempts: isForGood ? MOST_ATTEMPTS : row.attempts + 1,
    due_at: later(now, wait * MINUTE_MS),
    claimed_until: null,
    failure: what,
  })
}

type Change = { attempts?: number; due_at?: string; claimed_until?: string | null; sent_at?: string; failure?: string | null }

async function update(transaction: Writer, id: number, change: Change) {
  await transaction.updateTable('outbox').set(change).where('id', '=', id).execute()
}

const later = (now: Date, by: number) => new Date(now.getTime() + by).toISOString()
