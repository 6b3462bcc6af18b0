import { expect, test } from 'vitest'
import { onEachEngine } from '../store/each-engine.ts'
import type { Store } from '../store/store.ts'
import {
  addComments,
  addReports,
  addStory,
  auditOf,
  commentOf,
  commentRow,
  earlier,
  huda,
  later,
  layla,
  now,
  omar,
  renewedPaths,
} from './desk-fixtures.ts'
import { decide, decideMany, possibleVerdicts, verdicts } from './decide.ts'
import { commentStatuses } from './model.ts'
import { pickComment } from './pick.ts'
import { replyAsStaff } from './reply-as-staff.ts'
import { undoDecision, undoDecisions } from './undo-decision.ts'

const pages = ['/ar/economy/suez', '/ar/economy/suez/comments/*', '/en/economy/suez', '/en/economy/suez/comments/*']

const outboxOf = async (store: Store) =>
  (await store.read.selectFrom('outbox').selectAll().orderBy('id').execute()).map(
    ({ kind, recipient_key: key, payload, due_at: due }) => `${kind} to ${key}: ${payload} at ${due}`,
  )

test('from withdrawn nothing leads on, nothing leads to where it is, and only what readers saw is hidden', () => {
  for (const status of commentStatuses) {
    const possible = possibleVerdicts({ status, openReports: 0 })
    expect(possible).not.toContain(status)
    expect(possible.includes('hidden')).toBe(status === 'approved')
  }
  expect(possibleVerdicts({ status: 'withdrawn', openReports: 2 })).toEqual([])
})

onEachEngine('deciding', (openFresh) => {
  async function openWith(...rows: Parameters<typeof commentRow>[]) {
    const { store } = await openFresh()
    await addStory(store)
    await addComments(
      store,
      rows.map((row) => commentRow(...row)),
    )
    return store
  }

  test('an approved comment is in the log, on the pages of both languages, and no mail is written that nobody asked for', async () => {
    const store = await openWith(['a'])
    expect(await decide(store, layla, { id: 'a', version: 0, to: 'approved', note: 'fine' }, now)).toEqual({
      kind: 'decided',
      id: 'a',
      version: 1,
      from: 'held',
      to: 'approved',
    })
    expect(await commentOf(store, 'a')).toMatchObject({ status: 'approved', version: 1, decided_at: now.toISOString(), rejection: null })
    expect(await auditOf(store, 'a')).toEqual(['staff:layla decided held approved'])
    expect(await renewedPaths(store)).toEqual(pages)
    expect(await outboxOf(store)).toEqual([])
  })

  test('a rejected comment keeps its reason; what readers never saw renews no page', async () => {
    const store = await openWith(['a'], ['b'])
    await decide(store, layla, { id: 'a', version: 0, to: 'rejected', rejection: 'insult' }, now)
    await decide(store, layla, { id: 'b', version: 0, to: 'rejected' }, now)
    expect(await commentOf(store, 'a')).toMatchObject({ status: 'rejected', rejection: 'insult' })
    expect(await commentOf(store, 'b')).toMatchObject({ status: 'rejected', rejection: 'other' })
    expect(await auditOf(store, 'a')).toEqual(['staff:layla decided held rejected insult'])
    expect(await renewedPaths(store)).toEqual([])
  })

  test('rejecting a comment readers see takes it from the pages, and it is no pick any more', async () => {
    const store = await openWith(['a', { status: 'approved', picked: 1 }])
    await decide(store, layla, { id: 'a', version: 0, to: 'rejected', rejection: 'false' }, now)
    expect(await renewedPaths(store)).toEqual(pages)
    expect((await commentOf(store, 'a')).picked).toBe(0)
  })

  test('who comes second is told by whom and what, and nothing is changed', async () => {
    const store = await openWith(['a'])
    await decide(store, layla, { id: 'a', version: 0, to: 'approved' }, now)
    const second = await decide(store, omar, { id: 'a', version: 0, to: 'spam' }, later(1))
    expect(second).toEqual({
      kind: 'overtaken',
      id: 'a',
      version: 1,
      by: { actor: 'staff:layla', name: 'ليلى' },
      at: now.toISOString(),
      status: 'approved',
    })
    expect(await auditOf(store, 'a')).toEqual(['staff:layla decided held approved'])
    expect((await commentOf(store, 'a')).version).toBe(1)
  })

  test('of ten who decide at the same moment one decides', async () => {
    const store = await openWith(['a'])
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        decide(store, index % 2 ? layla : omar, { id: 'a', version: 0, to: index % 3 ? 'approved' : 'rejected' }, now),
      ),
    )
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['decided', ...Array<string>(9).fill('overtaken')])
    expect(await auditOf(store, 'a')).toHaveLength(1)
  })

  test.each(commentStatuses)('from %s only what is possible is done', async (status) => {
    const store = await openWith(...verdicts.map((to): Parameters<typeof commentRow> => [to, { status }]))
    for (const to of verdicts) {
      const { kind } = await decide(store, layla, { id: to, version: 0, to }, now)
      expect(kind, to).toBe(possibleVerdicts({ status, openReports: 0 }).includes(to) ? 'decided' : 'impossible')
      expect((await commentOf(store, to)).status).toBe(kind === 'decided' ? to : status)
    }
  })

  test('a comment that is not there is missing', async () => {
    const store = await openWith()
    expect(await decide(store, layla, { id: 'nothere', version: 0, to: 'approved' }, now)).toEqual({ kind: 'missing', id: 'nothere' })
  })

  test('keeping a reported comment settles its reports and changes nothing readers see', async () => {
    const store = await openWith(['a', { status: 'approved', picked: 1, wants_decision: 1 }])
    await addReports(store, 'a', ['rude', ''])
    expect(await decide(store, layla, { id: 'a', version: 0, to: 'approved' }, now)).toMatchObject({ kind: 'decided', from: 'approved' })
    expect(await commentOf(store, 'a')).toMatchObject({ status: 'approved', open_reports: 0, picked: 1 })
    expect(await store.read.selectFrom('reports').select(['settled_at', 'settled_by']).execute()).toEqual(
      ['rude', ''].map(() => ({ settled_at: now.toISOString(), settled_by: 'layla' })),
    )
    expect(await renewedPaths(store)).toEqual([])
    expect(await outboxOf(store)).toEqual([])

    await undoDecision(store, layla, { id: 'a', version: 1 }, later(3))
    expect((await commentOf(store, 'a')).open_reports).toBe(2)
  })

  test('whoever asked is told, fifteen seconds later, unless they stopped all notices', async () => {
    const asked = { wants_decision: 1 }
    const store = await openWith(['a', asked], ['b', asked], ['c', asked], ['d', { ...asked, email_sealed: null, email_key: null }])
    await store.write((transaction) =>
      transaction.insertInto('writers').values({ email_key: 'key-c', confirmed_at: null, stopped_at: now.toISOString() }).execute(),
    )
    for (const id of ['a', 'c', 'd']) await decide(store, layla, { id, version: 0, to: 'approved' }, now)
    await decide(store, layla, { id: 'b', version: 0, to: 'rejected', rejection: 'hate' }, now)
    const due = later(15).toISOString()
    expect(await outboxOf(store)).toEqual([
      `decision to key-a: {"commentId":"a"} at ${due}`,
      `decision to key-b: {"commentId":"b"} at ${due}`,
    ])
  })

  test('spam is told nobody', async () => {
    const store = await openWith(['a', { wants_decision: 1 }])
    await decide(store, layla, { id: 'a', version: 0, to: 'spam' }, now)
    expect(await outboxOf(store)).toEqual([])
  })

  test('of a reply the writer of what it replies to is told once, and nobody of their own', async () => {
    const parent = { status: 'approved', wants_replies: 1, email_key: 'key-writer' }
    const store = await openWith(['p', parent], ['r', { parent_id: 'p' }], ['own', { parent_id: 'p', email_key: 'key-writer' }])
    await decide(store, layla, { id: 'own', version: 0, to: 'approved' }, now)
    expect(await outboxOf(store)).toEqual([])
    await decide(store, layla, { id: 'r', version: 0, to: 'approved' }, now)
    expect(await outboxOf(store)).toEqual([`reply to key-writer: {"commentId":"r"} at ${later(15).toISOString()}`])

    // Sent meanwhile, and forgotten by the outbox: hidden and shown again it is no news.
    await store.write((transaction) => transaction.deleteFrom('outbox').execute())
    await decide(store, layla, { id: 'r', version: 1, to: 'hidden' }, later(100))
    await decide(store, layla, { id: 'r', version: 2, to: 'approved' }, later(200))
    expect(await outboxOf(store)).toEqual([])
  })

  test('a decision that is undone was never made: status, pick and pages as before, and no notice goes out', async () => {
    const asked = { wants_decision: 1, wants_replies: 1 }
    const store = await openWith(['p', { ...asked, status: 'approved' }], ['r', { ...asked, parent_id: 'p' }])
    await decide(store, layla, { id: 'r', version: 0, to: 'approved' }, now)
    expect(await outboxOf(store)).toHaveLength(2)
    expect(await undoDecision(store, layla, { id: 'r', version: 1 }, later(11))).toEqual({
      kind: 'undone',
      id: 'r',
      version: 2,
      from: 'approved',
      to: 'held',
    })
    expect(await commentOf(store, 'r')).toMatchObject({ status: 'held', version: 2, decided_at: null, rejection: null })
    expect(await outboxOf(store)).toEqual([])
    expect(await auditOf(store, 'r')).toEqual(['staff:layla decided held approved', 'staff:layla undone approved held'])
    expect(await renewedPaths(store)).toEqual([...pages, ...pages])

    // And approved again, its parent's writer is told after all.
    await decide(store, layla, { id: 'r', version: 2, to: 'approved' }, later(60))
    expect(await outboxOf(store)).toHaveLength(2)
  })

  test('undoing gives back a pick, and a reason', async () => {
    const store = await openWith(
      ['a', { status: 'approved', picked: 1 }],
      ['b', { status: 'rejected', rejection: 'hate', decided_at: 'then' }],
    )
    await decide(store, layla, { id: 'a', version: 0, to: 'hidden' }, now)
    await decide(store, layla, { id: 'b', version: 0, to: 'approved' }, now)
    const seen = ['a', 'b'].map((id) => ({ id, version: 1 }))
    expect((await undoDecisions(store, layla, seen, later(2))).map(({ kind }) => kind)).toEqual(['undone', 'undone'])
    expect(await commentOf(store, 'a')).toMatchObject({ status: 'approved', picked: 1 })
    expect(await commentOf(store, 'b')).toMatchObject({ status: 'rejected', rejection: 'hate', decided_at: 'then' })
  })

  test('what cannot be undone: too late, another’s, undone already, decided again, never decided', async () => {
    const store = await openWith(['a'], ['b'], ['c'], ['d'])
    for (const id of ['a', 'b', 'c']) await decide(store, layla, { id, version: 0, to: 'spam' }, now)
    expect((await undoDecision(store, layla, { id: 'a', version: 1 }, later(13))).kind).toBe('too-late')
    expect((await undoDecision(store, omar, { id: 'a', version: 1 }, later(1))).kind).toBe('not-yours')
    await undoDecision(store, layla, { id: 'b', version: 1 }, later(1))
    expect((await undoDecision(store, layla, { id: 'b', version: 1 }, later(2))).kind).toBe('overtaken')
    expect((await undoDecision(store, layla, { id: 'b', version: 2 }, later(2))).kind).toBe('too-late')
    await decide(store, omar, { id: 'c', version: 1, to: 'approved' }, later(3))
    expect(await undoDecision(store, layla, { id: 'c', version: 1 }, later(4))).toMatchObject({ kind: 'overtaken', by: { name: 'Omar' } })
    expect((await undoDecision(store, layla, { id: 'd', version: 0 }, later(1))).kind).toBe('too-late')
    expect((await undoDecision(store, layla, { id: 'nothere', version: 0 }, later(1))).kind).toBe('missing')
  })

  test('many are decided about together, and those another was faster with are left and told', async () => {
    const store = await openWith(['a'], ['b'], ['c'])
    await decide(store, omar, { id: 'b', version: 0, to: 'approved' }, now)
    const seen = ['c', 'b', 'a'].map((id) => ({ id, version: 0 }))
    const outcomes = await decideMany(store, layla, seen, { to: 'spam' }, later(1))
    expect(outcomes.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['c decided', 'b overtaken', 'a decided'])
    expect((await commentOf(store, 'b')).status).toBe('approved')
    expect(await renewedPaths(store)).toEqual(pages)
  })

  test('more than fifty together are refused', async () => {
    const store = await openWith()
    const seen = Array.from({ length: 51 }, (_, index) => ({ id: `c${index}`, version: 0 }))
    await expect(decideMany(store, layla, seen, { to: 'spam' }, now)).rejects.toThrow(RangeError)
  })

  test('a pick is of comments that readers see, is noted once, and renews the pages', async () => {
    const store = await openWith(['a', { status: 'approved' }], ['b'])
    expect(await pickComment(store, huda, 'b', true, now)).toBe(false)
    expect(await pickComment(store, huda, 'a', true, now)).toBe(true)
    expect(await pickComment(store, huda, 'a', true, now)).toBe(true)
    expect(await renewedPaths(store)).toEqual(pages)
    expect(await pickComment(store, huda, 'a', false, now)).toBe(true)
    expect(await auditOf(store, 'a')).toEqual(['staff:huda picked', 'staff:huda unpicked'])
    expect((await commentOf(store, 'a')).picked).toBe(0)
  })

  test('a reply by staff is published at once under their name, once, and its reader told', async () => {
    const store = await openWith(
      ['p', { status: 'approved', wants_replies: 1, thread_id: 't', thread_at: earlier(500).toISOString() }],
      ['h'],
    )
    const reply = { parentId: 'p', body: '  Thank you, this was mended. \r\n', language: 'ar' as const }
    const outcome = await replyAsStaff(store, huda, reply, now)
    expect(await replyAsStaff(store, huda, reply, later(1))).toEqual(outcome)
    const { id } = outcome as { id: string }
    expect(await commentOf(store, id)).toMatchObject({
      status: 'approved',
      name: 'هدى',
      staff_id: 'huda',
      body: 'Thank you, this was mended.',
      direction: 'ltr',
      language: 'ar',
      parent_id: 'p',
      thread_id: 't',
      thread_at: earlier(500).toISOString(),
    })
    expect(await auditOf(store, id)).toEqual(['staff:huda received approved'])
    expect(await outboxOf(store)).toEqual([`reply to key-p: {"commentId":"${id}"} at ${now.toISOString()}`])
    expect(await renewedPaths(store)).toEqual(pages)

    expect(await replyAsStaff(store, huda, { ...reply, parentId: 'h' }, now)).toEqual({ kind: 'parent-not-shown' })
    expect(await replyAsStaff(store, huda, { ...reply, parentId: 'nothere' }, now)).toEqual({ kind: 'parent-not-shown' })
    expect(await replyAsStaff(store, huda, { ...reply, body: ' \n ' }, now)).toEqual({ kind: 'empty' })
    expect(await replyAsStaff(store, huda, { ...reply, body: 'x'.repeat(2_001) }, now)).toEqual({ kind: 'too-long' })
  })
})
