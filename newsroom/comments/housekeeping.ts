import { STALE_AFTER_MS } from '../mail/model.ts'
import type { Store, Writer } from '../store/store.ts'
import { noteInAudit } from './audit.ts'
import { dropUnconfirmedNotices } from './mail-wishes.ts'
import { before, DAY_MS } from '../spans.ts'

/** How long what readers left behind is kept; docs/decisions/ and the reader's own page say the same. */
const KEPT_MS = {
  /** A day's key, and with it who sent how much and reported what. */
  dailyKey: 2 * DAY_MS,
  draft: DAY_MS,
  /** By which a comment sent twice is known to be one, and a text that many send to be one text. */
  sameKey: DAY_MS,
  /** Mail, once it was sent or however long it waited. */
  mail: 30 * DAY_MS,
  /** Comments that filled in the field nobody sees. No other comment is ever removed by time. */
  trap: 30 * DAY_MS,
  /** The address of a writer who neither wrote again nor ever confirmed it. Its HMAC stays, by which they find what they wrote. */
  email: 90 * DAY_MS,
}

/** Comments removed in one transaction. */
const MOST_AT_ONCE = 500

/**
 * Lets go what was kept for a time only. Each part is a transaction of its own, so that no writer waits long; run again, it does what is
 * left. Several servers may run it at once.
 */
export async function tidyComments(store: Store, now: Date): Promise<void> {
  await store.write((transaction) => destroyDailyKeys(transaction, before(now, KEPT_MS.dailyKey), now))
  await store.write((transaction) => transaction.deleteFrom('drafts').where('at', '<', before(now, KEPT_MS.draft)).execute())
  await store.write((transaction) =>
    transaction
      .updateTable('comments')
      .set({ same_key: null, text_key: null })
      .where((eb) => eb.or([eb('same_key', 'is not', null), eb('text_key', 'is not', null)]))
      .where('at', '<', before(now, KEPT_MS.sameKey))
      .execute(),
  )
  await store.write((transaction) => dropUnconfirmedNotices(transaction, before(now, STALE_AFTER_MS)))
  await store.write((transaction) => transaction.deleteFrom('outbox').where('at', '<', before(now, KEPT_MS.mail)).execute())
  await store.write((transaction) => forgetAddresses(transaction, before(now, KEPT_MS.email)))
  await store.write((transaction) => removeTrapped(transaction, before(now, KEPT_MS.trap), now))
}

/** With its salt, whatever was made of a day's key means nothing any more; what is no more than that goes too. */
async function destroyDailyKeys(transaction: Writer, before: string, now: Date): Promise<void> {
  await transaction.deleteFrom('daily_keys').where('day', '<', before.slice(0, 10)).execute()
  await transaction.updateTable('reports').set({ reader_key: null }).where('reader_key', 'is not', null).where('at', '<', before).execute()
  await transaction
    .deleteFrom('limits')
    .where('empty_at', '<', now.getTime() - KEPT_MS.dailyKey)
    .execute()
}

async function forgetAddresses(transaction: Writer, before: string): Promise<void> {
  await transaction
    .updateTable('comments')
    .set({ email_sealed: null, wants_decision: 0, wants_replies: 0 })
    .where('email_sealed', 'is not', null)
    .where('at', '<', before)
    .where((eb) =>
      eb.and([
        eb.not(
          eb.exists(
            eb
              .selectFrom('comments as later')
              .select('later.id')
              .whereRef('later.email_key', '=', 'comments.email_key')
              .where('later.at', '>=', before),
          ),
        ),
        eb.not(
          eb.exists(
            eb
              .selectFrom('writers')
              .select('writers.email_key')
              .whereRef('writers.email_key', '=', 'comments.email_key')
              .where('confirmed_at', 'is not', null),
          ),
        ),
      ]),
    )
    .execute()
}

/** What the desk took for more than spam at any time is in its log, and stays. */
async function removeTrapped(transaction: Writer, before: string, now: Date): Promise<void> {
  const rows = await transaction
    .selectFrom('comments')
    .select(['id', 'story_id'])
    .where('status', '=', 'spam')
    .where('reasons', 'like', '%"honeypot"%')
    .where('version', '=', 0)
    .where('at', '<', before)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('comments as reply').select('reply.id').whereRef('reply.parent_id', '=', 'comments.id'))))
    .limit(MOST_AT_ONCE)
    .execute()
  if (rows.length === 0) return
  const ids = rows.map(({ id }) => id)
  await transaction.deleteFrom('reports').where('comment_id', 'in', ids).execute()
  await transaction.deleteFrom('comments').where('id', 'in', ids).execute()
  const entries = rows.map(({ id, story_id }) => ({ action: 'erased' as const, commentId: id, storyId: story_id, from: 'spam' as const }))
  await noteInAudit(transaction, { kind: 'time' }, entries, now)
}
