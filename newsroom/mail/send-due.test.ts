import { expect, test } from 'vitest'
import { onEachEngine, onPostgres } from '../store/each-engine.ts'
import { openStore, type Store } from '../store/store.ts'
import type { ComposedMail } from './compose-mail.ts'
import { DAY, later, now, recipient } from './mail-fixtures.ts'
import { RETRY_AFTER_MINUTES, type MailKind, type WaitingMail } from './model.ts'
import { listOutbox, queueMail, retryMail, unqueueNotices } from './outbox.ts'
import { DeliveryError, sendDue, type Mailing } from './send-due.ts'

const salma = recipient('salma@example.org')

const queue = (store: Store, kind: MailKind = 'own-comments', payload: Record<string, string> = {}, dueAt = now) =>
  store.write((transaction) => queueMail(transaction, { kind, recipient: salma, language: 'ar', payload: payload as never, dueAt }, now))

const compose = async (mail: WaitingMail) => ({ subject: `${mail.kind} ${mail.payload.commentId ?? ''}` }) as ComposedMail

/** Delivers into a list; refuses what `refusals` hold, the first first. */
function postbox(clock: () => Date, refusals: DeliveryError[] = []): { sent: string[]; mailing: Mailing } {
  const sent: string[] = []
  const deliver = async (mail: ComposedMail) => {
    const refusal = refusals.shift()
    if (refusal) throw refusal
    sent.push(mail.subject.trim())
  }
  return { sent, mailing: { compose, deliver, clock } }
}

const rowsOf = (store: Store) => store.read.selectFrom('outbox').selectAll().orderBy('id').execute()
const totalsOf = async (store: Store, at: Date) =>
  (await listOutbox(store.read, { state: 'waiting', page: 1, perPage: 10, now: at })).totals

const wish = (store: Store, wishes: { confirmed_at?: string; stopped_at?: string }) =>
  store.write((transaction) =>
    transaction
      .insertInto('writers')
      .values({ email_key: salma.key, confirmed_at: null, stopped_at: null, ...wishes })
      .onConflict((conflict) => conflict.column('email_key').doUpdateSet(wishes))
      .execute(),
  )

onEachEngine('the outbox', (openFresh) => {
  test('sends what is due, once, oldest first, and what is not due later', async () => {
    const { store } = await openFresh()
    await queue(store, 'own-comments', {}, later(60))
    await queue(store, 'confirm')
    const { sent, mailing } = postbox(() => later(1))
    expect(await sendDue(store, mailing)).toBe(1)
    expect(await sendDue(store, mailing)).toBe(0)
    expect(sent).toEqual(['confirm'])
    expect(await sendDue(store, { ...mailing, clock: () => later(61) })).toBe(1)
    expect(sent).toEqual(['confirm', 'own-comments'])
    expect(await totalsOf(store, later(61))).toEqual({ waiting: 0, sent: 2, 'given-up': 0 })
  })

  test('keeps a mail with what it tells of: a transaction that fails leaves none', async () => {
    const { store } = await openFresh()
    const failing = store.write(async (transaction) => {
      await queueMail(transaction, { kind: 'confirm', recipient: salma, language: 'ar', payload: {} }, now)
      throw new Error('the comment was not kept')
    })
    await expect(failing).rejects.toThrow('not kept')
    expect(await rowsOf(store)).toEqual([])
  })

  test('queues no notice for who wants none, and always what was asked for', async () => {
    const { store } = await openFresh()
    await wish(store, { stopped_at: now.toISOString() })
    for (const kind of ['confirm', 'decision', 'reply', 'own-comments', 'staff-link'] as const) await queue(store, kind)
    expect((await rowsOf(store)).map(({ kind }) => kind)).toEqual(['own-comments', 'staff-link'])
  })

  test('asks an address once a day at most whether it is its writer’s, and never once it said so', async () => {
    const { store } = await openFresh()
    const ask = (at: Date) =>
      store.write((transaction) => queueMail(transaction, { kind: 'confirm', recipient: salma, language: 'ar', payload: {} }, at))
    await ask(now)
    await ask(later(60))
    expect(await rowsOf(store)).toHaveLength(1)
    await ask(later(DAY + 1))
    expect(await rowsOf(store)).toHaveLength(2)
    await wish(store, { confirmed_at: now.toISOString() })
    await ask(later(3 * DAY))
    expect(await rowsOf(store)).toHaveLength(2)
  })

  test('holds notices back until their address is confirmed, and asks for that at once', async () => {
    const { store } = await openFresh()
    await queue(store, 'decision', { commentId: 'c' })
    await queue(store, 'reply', { commentId: 'r' })
    await queue(store, 'confirm')
    const { sent, mailing } = postbox(() => later(1))
    await sendDue(store, mailing)
    expect(sent).toEqual(['confirm'])
    const { entries } = await listOutbox(store.read, { state: 'waiting', page: 1, perPage: 10, now })
    expect(entries.map(({ kind, isUnconfirmed }) => [kind, isUnconfirmed])).toEqual([
      ['reply', true],
      ['decision', true],
    ])
    await wish(store, { confirmed_at: now.toISOString() })
    await sendDue(store, mailing)
    expect(sent).toEqual(['confirm', 'decision c', 'reply r'])
  })

  test('lets fall what was not sent yet about one comment, and nothing else', async () => {
    const { store } = await openFresh()
    await queue(store, 'decision', { commentId: 'c', rejection: 'insult' })
    await queue(store, 'reply', { commentId: 'c' })
    await queue(store, 'decision', { commentId: 'cc' })
    await store.write((transaction) => unqueueNotices(transaction, 'c'))
    expect((await rowsOf(store)).map(({ payload }) => payload)).toEqual(['{"commentId":"cc"}'])
  })

  test('a mail that has nothing to say any more is let fall', async () => {
    const { store } = await openFresh()
    await queue(store)
    const { sent, mailing } = postbox(() => later(1))
    await sendDue(store, { ...mailing, compose: async () => null })
    expect([sent, await rowsOf(store)]).toEqual([[], []])
  })

  test('tries what was turned away for now again, ever later, and gives it up after about a day', async () => {
    const { store } = await openFresh()
    await queue(store)
    let at = later(1)
    const attempts: number[] = []
    const refuse = async () => {
      attempts.push(Math.round((at.getTime() - now.getTime()) / 60_000))
      throw new DeliveryError('mail', '450 4.2.0')
    }
    for (let minute = 0; minute < 3 * 24 * 60; minute++) {
      at = later(60 * minute + 1)
      await sendDue(store, { compose, deliver: refuse, clock: () => at })
    }
    expect(attempts).toEqual([0, ...RETRY_AFTER_MINUTES.map((_, index) => RETRY_AFTER_MINUTES.slice(0, index + 1).reduce((a, b) => a + b))])
    expect(attempts.at(-1)).toBeLessThan(24 * 60)
    const { entries, totals } = await listOutbox(store.read, { state: 'given-up', page: 1, perPage: 10, now: at })
    expect(totals).toEqual({ waiting: 0, sent: 0, 'given-up': 1 })
    expect(entries[0]?.failure).toBe('450 4.2.0')
  })

  test('gives up at once what was turned away for good, and tries again when it is told to', async () => {
    const { store } = await openFresh()
    await queue(store)
    const { sent, mailing } = postbox(() => later(1), [new DeliveryError('mail', '550 5.1.1', true)])
    await sendDue(store, mailing)
    await sendDue(store, { ...mailing, clock: () => later(DAY) })
    expect(sent).toEqual([])
    expect(await retryMail(store, 'all', later(DAY))).toBe(1)
    expect(await retryMail(store, 'all', later(DAY))).toBe(0)
    await sendDue(store, { ...mailing, clock: () => later(DAY + 1) })
    expect(sent).toEqual(['own-comments'])
  })

  test('a closed way is not a mail’s fault: it waits, however long, and is sent when the way is open', async () => {
    const { store } = await openFresh()
    await queue(store)
    await queue(store, 'confirm')
    for (let hour = 0; hour < 48; hour++) {
      const { mailing } = postbox(() => later(hour * 3_600 + 1), [new DeliveryError('way', 'ECONNREFUSED')])
      await expect(sendDue(store, mailing)).rejects.toThrow('ECONNREFUSED')
    }
    expect((await rowsOf(store)).map(({ attempts, failure }) => [attempts, failure])).toEqual([
      [0, 'ECONNREFUSED'],
      [0, 'ECONNREFUSED'],
    ])
    const { sent, mailing } = postbox(() => later(2 * DAY))
    await sendDue(store, mailing)
    expect(sent.toSorted()).toEqual(['confirm', 'own-comments'])
  })

  test('a mail that makes its server hang up does not keep the others waiting', async () => {
    const { store } = await openFresh()
    await queue(store, 'own-comments', { commentId: 'poison' })
    await queue(store, 'own-comments', { commentId: 'good' })
    const { sent, mailing } = postbox(() => later(1), [new DeliveryError('way', 'ECONNECTION')])
    await expect(sendDue(store, mailing)).rejects.toThrow('ECONNECTION')
    await sendDue(store, mailing)
    expect(sent).toEqual(['own-comments good'])
  })

  test('a server that is stopping takes no further mail into its hands', async () => {
    const { store } = await openFresh()
    await queue(store)
    await queue(store, 'confirm')
    const { sent, mailing } = postbox(() => later(1))
    expect(await sendDue(store, { ...mailing, goesOn: () => sent.length === 0 })).toBe(1)
    expect((await rowsOf(store)).filter(({ claimed_until: claimed }) => claimed !== null)).toEqual([])
  })

  test('what is a week old is no news any more', async () => {
    const { store } = await openFresh()
    await queue(store)
    const { sent, mailing } = postbox(() => later(7 * DAY))
    await sendDue(store, mailing)
    expect(sent).toEqual([])
    expect(await totalsOf(store, later(7 * DAY))).toEqual({ waiting: 0, sent: 0, 'given-up': 1 })
  })

  test('several servers over one store send each mail once', async () => {
    const { store, url } = await openFresh()
    const other = await openStore(url)
    try {
      for (let index = 0; index < 40; index++) await queue(store, 'own-comments', { commentId: String(index) })
      const first = postbox(() => later(1))
      const second = postbox(() => later(1))
      await Promise.all([sendDue(store, first.mailing), sendDue(other, second.mailing)])
      expect([...first.sent, ...second.sent].toSorted()).toEqual(
        Array.from({ length: 40 }, (_, index) => `own-comments ${index}`).toSorted(),
      )
    } finally {
      await other.close()
    }
  })

  test('a server that died with a mail in its hands leaves it to another, once its claim is over', async () => {
    const { store } = await openFresh()
    await queue(store)
    let release = () => {}
    const reached = Promise.withResolvers<void>()
    const dying = sendDue(store, {
      compose,
      deliver: async () => {
        reached.resolve()
        await new Promise<void>((resolve) => {
          release = resolve
        })
      },
      clock: () => later(1),
    })
    await reached.promise
    const { sent, mailing } = postbox(() => later(60))
    await sendDue(store, mailing)
    expect(sent).toEqual([])
    await sendDue(store, { ...mailing, clock: () => later(6 * 60) })
    expect(sent).toEqual(['own-comments'])
    release()
    await dying
  })
})

onPostgres('the outbox', (openFresh) => {
  test('a mail somebody else is just claiming is passed over, not waited for', async () => {
    const { store, url } = await openFresh()
    const other = await openStore(url)
    try {
      await queue(store, 'own-comments', { commentId: 'held' })
      await queue(store, 'own-comments', { commentId: 'free' })
      const { sent, mailing } = postbox(() => later(1))
      await other.write(async (transaction) => {
        await transaction.selectFrom('outbox').selectAll().orderBy('id').limit(1).forUpdate().execute()
        expect(await sendDue(store, mailing)).toBe(1)
      })
      expect(sent).toEqual(['own-comments free'])
    } finally {
      await other.close()
    }
  })
})
