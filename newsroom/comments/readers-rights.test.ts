import { describe, expect, test } from 'vitest'
import { addComment, addStory, auditOf, commentOf, DAY, keys, later, now, recipient } from '../mail/mail-fixtures.ts'
import { queueMail } from '../mail/outbox.ts'
import { onEachEngine } from '../store/each-engine.ts'
import { noteRenewals } from '../store/renewals.ts'
import type { Store } from '../store/store.ts'
import { eraseComments } from './erase-comments.ts'
import { tidyComments } from './housekeeping.ts'
import { mailLinkToken, readMailLink } from './mail-links.ts'
import { confirmAddress, noticesState, startNotices, stopNotices } from './mail-wishes.ts'
import { exportOwnComments, listOwnComments, requestOwnComments } from './own-comments.ts'
import { findReportable, readReport, reportComment, type Report } from './report-comment.ts'
import { withdrawOwnComment } from './withdraw-comment.ts'

const salma = recipient('salma@example.org')
const adam = recipient('adam@example.org')

const renewed = async (store: Store) =>
  (await store.read.selectFrom('renewals').select('path').orderBy('id').execute()).map(({ path }) => path)
const pages = ['/ar/economy/suez', '/ar/economy/suez/comments/*', '/en/economy/suez', '/en/economy/suez/comments/*']
const mails = async (store: Store) =>
  (await store.read.selectFrom('outbox').selectAll().orderBy('id').execute()).map(({ kind, recipient_key: key }) => [kind, key])

describe('a mailed link', () => {
  test('is good for one thing, one address and its time, and shows neither', () => {
    const token = mailLinkToken(keys, 'own-comments', salma.key, now)
    expect(readMailLink(keys, 'own-comments', token, later(3_599))).toBe(salma.key)
    expect(readMailLink(keys, 'own-comments', token, later(3_661))).toBeNull()
    for (const kind of ['confirm', 'notices'] as const) expect(readMailLink(keys, kind, token, now)).toBeNull()
    expect(Buffer.from(token, 'base64url').toString('latin1')).not.toContain(salma.key)
    for (const broken of [
      '',
      'x',
      `${token}AAAA`,
      token.slice(1),
      keys.seal('mail-link', 'own-comments'),
      keys.seal('draft', 'own-comments k zzzzzz'),
    ]) {
      expect(readMailLink(keys, 'own-comments', broken, now)).toBeNull()
    }
  })
})

describe('what a report says', () => {
  test('needs a reason, and a note that is short enough in letters as they are read', () => {
    expect(readReport('c', { reason: 'insult', note: '' }).faults).toEqual([])
    expect(readReport('c', { reason: 'nonsense', note: '' }).faults).toEqual(['reason'])
    expect(readReport('c', { reason: 'hate', note: 'أَ'.repeat(500) }).faults).toEqual([])
    expect(readReport('c', { reason: '', note: 'x'.repeat(501) }).faults).toEqual(['reason', 'note'])
  })

  test('loses what turns text around or ends it, and keeps lines', () => {
    const { report } = readReport('c', { reason: 'other', note: ' a\0b\u202e\r\nc\ud800 \u200c' })
    expect(report.note).toBe('ab\nc')
  })
})

onEachEngine('reporting a comment', (openFresh) => {
  const report = (commentId = 'c'): Report => ({ commentId, reason: 'insult', note: 'يشتم جارَه' })
  const openWithComment = async () => {
    const { store } = await openFresh()
    await addStory(store)
    await addComment(store, 'c', 'salma@example.org')
    return store
  }

  test('puts it before the desk, and leaves it where it is', async () => {
    const store = await openWithComment()
    expect(await reportComment(store, keys, report(), '192.0.2.7', now)).toBe('received')
    expect(await commentOf(store, 'c')).toMatchObject({ status: 'approved', open_reports: 1, version: 0 })
    expect(await auditOf(store)).toEqual(['reader reported c'])
    expect(await renewed(store)).toEqual([])
    expect(JSON.stringify(await store.read.selectFrom('reports').selectAll().execute())).not.toContain('192.0.2.7')
  })

  test('counts once for each reader, and hides nothing however many report', async () => {
    const store = await openWithComment()
    for (const network of ['192.0.2.7', '192.0.2.7', '192.0.2.8', '192.0.2.9', '192.0.2.10']) {
      await reportComment(store, keys, report(), network, now)
    }
    expect(await commentOf(store, 'c')).toMatchObject({ status: 'approved', open_reports: 4 })
    expect(await reportComment(store, keys, report(), '192.0.2.7', now)).toBe('again')
  })

  test('is for comments that readers see', async () => {
    const store = await openWithComment()
    for (const status of ['held', 'rejected', 'spam', 'hidden', 'withdrawn'])
      await addComment(store, status, 'salma@example.org', { status })
    for (const id of ['held', 'rejected', 'spam', 'hidden', 'withdrawn', 'missing']) {
      expect(await reportComment(store, keys, report(id), '192.0.2.7', now), id).toBe('not-found')
      expect(await findReportable(store, id, 'ar'), id).toBeNull()
    }
    expect(await findReportable(store, 'c', 'en')).toMatchObject({ name: 'سلمى', headline: 'The canal at 150' })
    await store.write((transaction) => transaction.updateTable('editions').set({ status: 'withdrawn' }).execute())
    expect(await reportComment(store, keys, report(), '192.0.2.7', now)).toBe('not-found')
    expect(await store.read.selectFrom('reports').select('id').execute()).toEqual([])
  })

  test('is limited for each reader, who may go on later', async () => {
    const store = await openWithComment()
    for (let index = 0; index < 12; index++) await addComment(store, `c${index}`, null)
    const outcomes: string[] = []
    for (let index = 0; index < 12; index++) outcomes.push(await reportComment(store, keys, report(`c${index}`), '192.0.2.7', now))
    expect(outcomes.filter((outcome) => outcome === 'received')).toHaveLength(10)
    expect(outcomes.at(-1)).toBe('too-many')
    expect(await reportComment(store, keys, report('c11'), '192.0.2.8', now)).toBe('received')
    expect(await reportComment(store, keys, report('c11'), '192.0.2.7', later(3_600))).toBe('received')
  })
})

onEachEngine('what a writer wishes of mail', (openFresh) => {
  test('an address is confirmed once, stopped, and started again', async () => {
    const { store } = await openFresh()
    await confirmAddress(store, salma.key, now)
    await confirmAddress(store, salma.key, later(DAY))
    expect(await store.read.selectFrom('writers').selectAll().execute()).toEqual([
      { email_key: salma.key, confirmed_at: now.toISOString(), stopped_at: null },
    ])
    await store.write(async (transaction) => {
      for (const kind of ['decision', 'own-comments'] as const) {
        await queueMail(transaction, { kind, recipient: salma, language: 'ar', payload: { commentId: 'c' } as never }, now)
      }
    })
    await stopNotices(store, salma.key, now)
    await stopNotices(store, salma.key, now)
    expect(await noticesState(store.read, salma.key)).toEqual({ isConfirmed: true, isStopped: true })
    expect(await mails(store)).toEqual([['own-comments', salma.key]])
    await startNotices(store, salma.key)
    expect(await noticesState(store.read, salma.key)).toEqual({ isConfirmed: true, isStopped: false })
    expect(await noticesState(store.read, adam.key)).toEqual({ isConfirmed: false, isStopped: false })
  })
})

onEachEngine('what a reader wrote', (openFresh) => {
  const openWithComments = async () => {
    const { store } = await openFresh()
    await addStory(store)
    await addComment(store, 'a', 'salma@example.org', { at: later(-300).toISOString(), reasons: '[{"kind":"word","found":["كلب"]}]' })
    await addComment(store, 'b', 'adam@example.org', { parent_id: 'a', thread_id: 'a', at: later(-200).toISOString() })
    await addComment(store, 'c', 'salma@example.org', { status: 'held', at: later(-100).toISOString(), same_key: 'same' })
    return store
  }
  const ask = (store: Store, email: string, network = '192.0.2.7', at = now) =>
    requestOwnComments(store, keys, { email, language: 'ar', network }, at)

  test('is mailed a link to, where anything was written, and not too often', async () => {
    const store = await openWithComments()
    await ask(store, 'nobody@example.org')
    expect(await mails(store)).toEqual([])
    for (let index = 0; index < 5; index++) await ask(store, 'salma@example.org', `192.0.2.${index}`)
    expect(await mails(store)).toEqual(Array.from({ length: 3 }, () => ['own-comments', salma.key]))
    await ask(store, 'salma@example.org', '192.0.2.9', later(DAY + 1))
    expect(await mails(store)).toHaveLength(4)
  })

  test('one reader asks for so many addresses and no more', async () => {
    const store = await openWithComments()
    for (let index = 0; index < 6; index++) await ask(store, `guess-${index}@example.org`)
    await ask(store, 'salma@example.org')
    expect(await mails(store)).toEqual([])
    await ask(store, 'salma@example.org', '192.0.2.8')
    expect(await mails(store)).toHaveLength(1)
  })

  test('is listed with its states, newest first, and exported whole', async () => {
    const store = await openWithComments()
    expect((await listOwnComments(store.read, salma.key, 'en')).map(({ id, status }) => [id, status])).toEqual([
      ['c', 'held'],
      ['a', 'approved'],
    ])
    const file = await exportOwnComments(store.read, keys, salma.key, { language: 'en', siteUrl: 'https://news.example' }, now)
    expect(file).toMatchObject({ email: 'salma@example.org', emailConfirmed: false, noticesStopped: false })
    expect(file.comments[1]).toMatchObject({
      id: 'a',
      address: 'https://news.example/ar/comments/a',
      story: { headline: 'The canal at 150', address: 'https://news.example/en/economy/suez' },
      body: 'رأيي في القناة',
      status: 'approved',
    })
  })

  test('waits for nobody to look at its reports once it is withdrawn', async () => {
    const store = await openWithComments()
    await addComment(store, 'reported', 'salma@example.org', { open_reports: 2 })
    expect(await withdrawOwnComment(store, salma.key, 'reported', now)).toBe(true)
    expect(await commentOf(store, 'reported')).toMatchObject({ status: 'withdrawn', open_reports: 0 })
  })

  test('is withdrawn for good, and its text stays its writer’s', async () => {
    const store = await openWithComments()
    expect(await withdrawOwnComment(store, adam.key, 'a', now)).toBe(false)
    expect(await withdrawOwnComment(store, salma.key, 'a', now)).toBe(true)
    expect(await withdrawOwnComment(store, salma.key, 'a', now)).toBe(false)
    expect(await commentOf(store, 'a')).toMatchObject({ status: 'withdrawn', body: 'رأيي في القناة', version: 1 })
    expect(await auditOf(store)).toEqual(['writer withdrawn a approved withdrawn'])
    expect(await renewed(store)).toEqual(pages)
  })

  test('one comment is erased: its place stays for its replies, and nothing of its writer', async () => {
    const store = await openWithComments()
    await reportComment(store, keys, { commentId: 'a', reason: 'insult', note: 'كتبت سلمى' }, '192.0.2.7', now)
    await store.write(async (transaction) => {
      await queueMail(transaction, { kind: 'decision', recipient: salma, language: 'ar', payload: { commentId: 'a' } }, now)
      await queueMail(transaction, { kind: 'decision', recipient: salma, language: 'ar', payload: { commentId: 'c' } }, now)
    })
    expect(await eraseComments(store, adam.key, 'a', now)).toBe(0)
    expect(await eraseComments(store, salma.key, 'a\0', now)).toBe(0)
    expect(await eraseComments(store, salma.key, 'a', now)).toBe(1)
    expect(await commentOf(store, 'a')).toMatchObject({
      status: 'withdrawn',
      name: '',
      body: '',
      email_sealed: null,
      email_key: null,
      reasons: '[]',
      open_reports: 0,
      thread_id: 'a',
    })
    expect(await commentOf(store, 'b')).toMatchObject({ status: 'approved', parent_id: 'a', body: 'رأيي في القناة' })
    expect(await store.read.selectFrom('reports').select(['note', 'settled_by']).execute()).toEqual([{ note: '', settled_by: 'writer' }])
    expect(await auditOf(store)).toEqual(['reader reported a', 'writer erased a approved withdrawn'])
    expect(await renewed(store)).toEqual(pages)
    // The mail about the other one still goes out.
    expect((await store.read.selectFrom('outbox').select('payload').execute()).map(({ payload }) => payload)).toEqual(['{"commentId":"c"}'])
  })

  test('all is erased, and with it all that is kept of the address', async () => {
    const store = await openWithComments()
    await confirmAddress(store, salma.key, now)
    await ask(store, 'salma@example.org')
    await ask(store, 'adam@example.org', '192.0.2.8')
    expect(await eraseComments(store, salma.key, 'all', now)).toBe(2)
    expect(await listOwnComments(store.read, salma.key, 'ar')).toEqual([])
    expect(await store.read.selectFrom('writers').selectAll().execute()).toEqual([])
    expect(await mails(store)).toEqual([['own-comments', adam.key]])
    expect(await commentOf(store, 'c')).toMatchObject({ name: '', body: '', same_key: null })
    expect(await eraseComments(store, salma.key, 'all', now)).toBe(0)
  })

  test('is erased whole or not at all', async () => {
    const store = await openWithComments()
    // The log refuses, as it would where the disk is full.
    await store.write((transaction) => transaction.schema.alterTable('audit').renameTo('audit_elsewhere').execute())
    await expect(eraseComments(store, salma.key, 'all', now)).rejects.toThrow()
    expect(await commentOf(store, 'a')).toMatchObject({ name: 'سلمى', body: 'رأيي في القناة', email_key: salma.key })
  })
})

onEachEngine('what is kept for a time', (openFresh) => {
  const count = async (store: Store, table: 'drafts' | 'daily_keys' | 'limits' | 'outbox' | 'comments') =>
    Number(
      (
        await store.read
          .selectFrom(table)
          .select((eb) => eb.fn.countAll().as('count'))
          .executeTakeFirstOrThrow()
      ).count,
    )

  test('daily keys go after two days, and with them who reported and who sent how much', async () => {
    const { store } = await openFresh()
    await addStory(store)
    await addComment(store, 'c', null)
    await reportComment(store, keys, { commentId: 'c', reason: 'insult', note: '' }, '192.0.2.7', now)
    await tidyComments(store, later(DAY))
    expect([await count(store, 'daily_keys'), await count(store, 'limits')]).toEqual([1, 1])
    expect((await store.read.selectFrom('reports').select('reader_key').execute())[0]?.reader_key).not.toBeNull()
    await tidyComments(store, later(3 * DAY))
    expect([await count(store, 'daily_keys'), await count(store, 'limits')]).toEqual([0, 0])
    expect(await store.read.selectFrom('reports').select(['reader_key', 'reason']).execute()).toEqual([
      { reader_key: null, reason: 'insult' },
    ])
  })

  test('drafts and the keys of sameness go after a day, mail after thirty', async () => {
    const { store } = await openFresh()
    await addStory(store)
    await addComment(store, 'c', 'salma@example.org', { same_key: 'same', at: now.toISOString() })
    await store.write(async (transaction) => {
      await transaction.insertInto('drafts').values({ token_hash: 'h', sealed: 's', at: now.toISOString() }).execute()
      await queueMail(transaction, { kind: 'own-comments', recipient: salma, language: 'ar', payload: {} }, now)
      await queueMail(transaction, { kind: 'decision', recipient: salma, language: 'ar', payload: { commentId: 'c' } }, now)
    })
    await tidyComments(store, later(DAY - 1))
    expect([await count(store, 'drafts'), (await commentOf(store, 'c')).same_key, await count(store, 'outbox')]).toEqual([1, 'same', 2])
    await tidyComments(store, later(DAY + 1))
    expect([await count(store, 'drafts'), (await commentOf(store, 'c')).same_key]).toEqual([0, null])
    // A notice whose address nobody confirmed for a week.
    await tidyComments(store, later(7 * DAY + 1))
    expect(await mails(store)).toEqual([['own-comments', salma.key]])
    await tidyComments(store, later(30 * DAY + 1))
    expect(await count(store, 'outbox')).toBe(0)
  })

  test('an address goes ninety days after its last comment, unless it was confirmed; its comments can still be found by it', async () => {
    const { store } = await openFresh()
    await addStory(store)
    await addComment(store, 'old', 'salma@example.org', { at: later(-100 * DAY).toISOString(), wants_replies: 1 })
    await addComment(store, 'old-of-adam', 'adam@example.org', { at: later(-100 * DAY).toISOString() })
    await addComment(store, 'new-of-adam', 'adam@example.org', { at: later(-10 * DAY).toISOString() })
    await addComment(store, 'confirmed', 'huda@example.org', { at: later(-100 * DAY).toISOString() })
    await confirmAddress(store, recipient('huda@example.org').key, later(-100 * DAY))
    await tidyComments(store, now)
    const rows = await store.read.selectFrom('comments').select(['id', 'email_sealed']).orderBy('id').execute()
    expect(rows.filter(({ email_sealed: sealed }) => sealed === null).map(({ id }) => id)).toEqual(['old'])
    expect(await commentOf(store, 'old')).toMatchObject({ email_key: salma.key, wants_replies: 0 })
  })

  test('of comments, only what filled in the trap goes by time, unless somebody ever decided about it', async () => {
    const { store } = await openFresh()
    await addStory(store)
    const old = { at: later(-31 * DAY).toISOString() }
    const trap = { reasons: '[{"kind":"honeypot"}]', status: 'spam' }
    await addComment(store, 'trap', null, { ...old, ...trap })
    await addComment(store, 'trap-new', null, trap)
    await addComment(store, 'trap-decided', null, { ...old, ...trap, version: 2 })
    await addComment(store, 'spam', null, { ...old, status: 'spam', reasons: '[{"kind":"links"}]' })
    await addComment(store, 'held', null, { ...old, status: 'held', reasons: '[{"kind":"honeypot"}]' })
    await tidyComments(store, now)
    const ids = (await store.read.selectFrom('comments').select('id').orderBy('id').execute()).map(({ id }) => id)
    expect(ids).toEqual(['held', 'spam', 'trap-decided', 'trap-new'])
    expect(await auditOf(store)).toEqual(['time erased trap spam'])
  })

  test('run by two servers at once it does no harm', async () => {
    const { store } = await openFresh()
    await store.write((transaction) => noteRenewals(store, transaction, ['/ar']))
    await Promise.all([tidyComments(store, now), tidyComments(store, now)])
    expect(await count(store, 'comments')).toBe(0)
  })
})
