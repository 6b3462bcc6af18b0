import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { Keys } from '../keys/keys.ts'
import { onEachEngine } from '../store/each-engine.ts'
import type { Store } from '../store/store.ts'
import { beginTwoFactor, changePassword, confirmTwoFactor, endTwoFactor, renewRecoveryCodes, setShortcuts } from './account.ts'
import { countAttempt, forgetAttempts } from './attempts.ts'
import { openOffice, type StaffOffice } from './auth.ts'
import { findLink, usePasswordLink } from './links.ts'
import { addMember, changeRole, disableMember, enableMember, listMembers, memberByEmail, renewLink } from './members.ts'
import { NotAllowedError, type Role, type StaffMember } from './roles.ts'
import { memberOf, signOut } from './sessions.ts'
import { signIn, signInByCode } from './sign-in.ts'
import { staffNames } from './staff-names.ts'

const PASSWORD = 'ink paper rubric'
const now = new Date()
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

const officeOver = (store: Store) => openOffice({ store, keys: new Keys(Buffer.alloc(32, 1)), siteUrl: 'https://news.example' })

async function join(office: StaffOffice, role: Role, email = `${role}@news.example`, name = `Salma ${role}`) {
  const { id, token } = await addMember(office.store, 'command', { email, name, role }, now)
  expect(await usePasswordLink(office.store, token, PASSWORD, now)).toBe(true)
  return { id, email }
}

const attempt = (office: StaffOffice, email: string, password = PASSWORD, at = now, network = '192.0.2.7') =>
  signIn(office, { email, password, network, now: at })

const cookiesIn = (setCookies: string[]) => new Headers({ cookie: setCookies.map((cookie) => cookie.split(';')[0]).join('; ') })

async function enter(office: StaffOffice, email: string): Promise<{ headers: Headers; member: StaffMember }> {
  const result = await attempt(office, email)
  if (result.outcome !== 'in') throw new Error(`not in: ${result.outcome}`)
  const headers = cookiesIn(result.cookies)
  const member = await memberOf(office, headers)
  if (!member) throw new Error('no session')
  return { headers, member }
}

/** RFC 6238, as an authenticator counts. */
function codeOf(uri: string, at = Date.now()): string {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigInt64BE(BigInt(Math.floor(at / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  return String((digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

onEachEngine('staff', (openFresh) => {
  test('a link sets a password once, within its day, and looking at it does not use it up', async () => {
    const { store } = await openFresh()
    const { token } = await addMember(
      store,
      'command',
      { email: ' Salma@News.Example ', name: ' سلمى\u202E  الأيوبي ', role: 'editor' },
      now,
    )
    expect(await findLink(store.read, token, now)).toMatchObject({ name: 'سلمى الأيوبي', email: 'salma@news.example' })
    expect(await findLink(store.read, token, later(24 * 60 + 1))).toBeNull()
    expect(await store.read.selectFrom('staff_links').select('token_hash').execute()).not.toContainEqual({ token_hash: token })
    const both = await Promise.all([
      usePasswordLink(store, token, PASSWORD, now),
      usePasswordLink(store, token, 'another pass phrase', now),
    ])
    expect(both.toSorted()).toEqual([false, true])
    expect(await findLink(store.read, token, now)).toBeNull()
  })

  test('a new link makes the one before it void', async () => {
    const { store } = await openFresh()
    const { id, token } = await addMember(store, 'command', { email: 'a@news.example', name: 'A', role: 'editor' }, now)
    const renewed = await renewLink(store, 'command', { id }, now)
    expect(await usePasswordLink(store, token, PASSWORD, now)).toBe(false)
    expect(await usePasswordLink(store, renewed, PASSWORD, now)).toBe(true)
  })

  test('nobody is added twice, without a name, an address or a role', async () => {
    const { store } = await openFresh()
    const add = (given: { email?: string; name?: string; role?: string }) =>
      addMember(store, 'command', { email: 'a@news.example', name: 'A', role: 'editor', ...given }, now)
    await add({})
    await expect(add({ email: 'A@news.example' })).rejects.toMatchObject({ problem: 'taken' })
    await expect(async () => add({ email: 'b@news.example\r\nBcc: c@x.example' })).rejects.toMatchObject({ problem: 'email' })
    await expect(async () => add({ name: '\u200B ' })).rejects.toMatchObject({ problem: 'name' })
    await expect(async () => add({ role: 'owner' })).rejects.toMatchObject({ problem: 'role' })
    expect(await listMembers(store.read)).toHaveLength(1)
  })

  test('whoever signs in has a session, and after signing out its cookie opens nothing', async () => {
    const { store } = await openFresh()
    const office = officeOver(store)
    await join(office, 'editor')
    const result = await attempt(office, ' EDITOR@news.example')
    if (result.outcome !== 'in') throw new Error(result.outcome)
    expect(result.cookies).toHaveLength(1)
    expect(result.cookies[0]).toMatch(/^__Host-desk\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    const headers = cookiesIn(result.cookies)
    expect(await memberOf(office, headers)).toMatchObject({
      email: 'editor@news.example',
      role: 'editor',
      hasShortcuts: true,
      isTwoFactor: false,
    })
    await signOut(office, headers)
    expect(await memberOf(office, headers)).toBeNull()
    expect(await memberOf(office, new Headers({ cookie: '__Host-desk.session_token=made.up' }))).toBeNull()
  })

  test('a wrong password, an unknown address and a member without a password are told apart by nothing', async () => {
    const { store } = await openFresh()
    const office = officeOver(store)
    await join(office, 'editor')
    await addMember(store, 'command', { email: 'new@news.example', name: 'New', role: 'moderator' }, now)
    const disabled = await join(office, 'moderator')
    await disableMember(store, 'command', disabled.id, now)
    for (const email of ['nobody@news.example', 'new@news.example', 'not an address', disabled.email]) {
      expect(await attempt(office, email)).toEqual({ outcome: 'wrong' })
    }
    expect(await attempt(office, 'editor@news.example', 'ink paper rubrik')).toEqual({ outcome: 'wrong' })
    expect(await store.read.selectFrom('staff_sessions').selectAll().execute()).toEqual([])
  })

  test('guesses are stopped, elsewhere the member still gets in, and no address is in the store', async () => {
    const { store } = await openFresh()
    const office = officeOver(store)
    const { email } = await join(office, 'editor')
    for (let guess = 0; guess < 5; guess += 1) expect(await attempt(office, email, `guess ${guess}`)).toEqual({ outcome: 'wrong' })
    expect(await attempt(office, email)).toEqual({ outcome: 'limited', wait: 180 })
    // Another process over the same store knows of them.
    expect(await attempt(officeOver(store), email)).toEqual({ outcome: 'limited', wait: 180 })
    expect(await attempt(office, email, PASSWORD, now, '198.51.100.4')).toMatchObject({ outcome: 'in' })
    expect(await attempt(office, email, PASSWORD, later(4))).toMatchObject({ outcome: 'in' })
    const kept = JSON.stringify(await store.read.selectFrom('limits').selectAll().execute())
    expect(kept).not.toMatch(/192\.0\.2|198\.51|news\.example/)
  })

  test('a network is stopped too, whichever accounts it guesses at; those who get in are not counted against it', async () => {
    const { store, keys } = officeOver((await openFresh()).store)
    const count = (account: string) => store.write((transaction) => countAttempt(transaction, keys, { account, network: '192.0.2.7', now }))
    for (let time = 0; time < 45; time += 1) {
      expect(await count('editor')).toBe(0)
      await store.write((transaction) => forgetAttempts(transaction, keys, { account: 'editor', network: '192.0.2.7', now }))
    }
    for (let guess = 0; guess < 40; guess += 1) expect(await count(`nobody ${guess}`)).toBe(0)
    expect(await count('editor')).toBe(60)
  })

  test('from one address nobody uses up what an account is allowed, or writes on when refused', async () => {
    const { store, keys } = officeOver((await openFresh()).store)
    const count = (account: string, network: string) =>
      store.write((transaction) => countAttempt(transaction, keys, { account, network, now }))
    for (let guess = 0; guess < 100; guess += 1) await count('editor', '192.0.2.7')
    expect(await count('editor', '198.51.100.4')).toBe(0)
    const rows = async () => (await store.read.selectFrom('limits').selectAll().execute()).length
    const before = await rows()
    for (let guess = 0; guess < 20; guess += 1) await count(`nobody ${guess}`, '192.0.2.7')
    expect(await rows()).toBe(before)
  })

  test('guesses made at the same moment are all counted', async () => {
    const { store, keys } = officeOver((await openFresh()).store)
    const guess = () => store.write((transaction) => countAttempt(transaction, keys, { account: 'editor', network: '192.0.2.7', now }))
    const waits = await Promise.all(Array.from({ length: 9 }, guess))
    expect(waits.filter((wait) => wait === 0)).toHaveLength(5)
  })

  test('a disabled member is out at once; enabled again, they sign in anew', async () => {
    const { store } = await openFresh()
    const office = officeOver(store)
    const { id, email } = await join(office, 'editor')
    const { headers } = await enter(office, email)
    await disableMember(store, 'command', id, now)
    expect(await memberOf(office, headers)).toBeNull()
    expect(await staffNames(store.read)).toEqual([])
    await enableMember(store, 'command', id, now)
    expect(await memberOf(office, headers)).toBeNull()
    expect((await enter(office, email)).member.id).toBe(id)
    expect(await staffNames(store.read)).toEqual(['Salma editor'])
  })

  test('a session ends when nobody used it for twelve hours, and after a week however busy it was', async () => {
    const { store } = await openFresh()
    const office = officeOver(store)
    const { email } = await join(office, 'editor')
    const { headers } = await enter(office, email)
    expect(await memberOf(office, headers, later(11 * 60))).not.toBeNull()
    const lastUse = async () => (await store.read.selectFrom('staff_sessions').select('updated_at').executeTakeFirstOrThrow()).updated_at
    await expect.poll(lastUse).toBe(later(11 * 60).toISOString())
    expect(await memberOf(office, headers, later(22 * 60))).not.toBeNull()
    await expect.poll(lastUse).toBe(later(22 * 60).toISOString())
    expect(await memberOf(office, headers, later(35 * 60))).toBeNull()
    expect(await store.read.selectFrom('staff_sessions').selectAll().execute()).toEqual([])
  })

  test('changing the password takes the one before and ends the other sessions', async () => {
    const { store } = await openFresh()
    const office = officeOver(store)
    const { email } = await join(office, 'editor')
    const [own, other] = [await enter(office, email), await enter(office, email)]
    expect(await changePassword(office, { ...own, now }, { current: 'wrong', next: 'a newer pass phrase' })).toBeNull()
    const cookies = await changePassword(office, { ...own, now }, { current: PASSWORD, next: 'a newer pass phrase' })
    expect(await memberOf(office, other.headers)).toBeNull()
    expect(await memberOf(office, own.headers)).toBeNull()
    expect(await memberOf(office, cookiesIn(cookies ?? []))).not.toBeNull()
    expect(await attempt(office, email)).toEqual({ outcome: 'wrong' })
    expect(await attempt(office, email, 'a newer pass phrase')).toMatchObject({ outcome: 'in' })
  })

  test('with an authenticator signing in takes a code of it, or a recovery code, once', async () => {
    const { store } = await openFresh()
    const office = officeOver(store)
    const { id, email } = await join(office, 'editor')
    const own = { ...(await enter(office, email)), now }
    expect(await beginTwoFactor(office, own, 'wrong')).toBeNull()
    const enrolment = await beginTwoFactor(office, own, PASSWORD)
    if (!enrolment) throw new Error('not begun')
    expect(await confirmTwoFactor(office, own, '000000')).toBeNull()
    // Not confirmed: the password is still enough.
    expect(await attempt(office, email)).toMatchObject({ outcome: 'in' })
    const headers = cookiesIn((await confirmTwoFactor(office, own, codeOf(enrolment.uri))) ?? [])
    const member = await memberOf(office, headers)
    expect(member?.isTwoFactor).toBe(true)

    const first = await attempt(office, email)
    if (first.outcome !== 'code') throw new Error(first.outcome)
    const half = cookiesIn(first.cookies)
    expect(await memberOf(office, half)).toBeNull()
    const second = (code: string, waiting = half) => signInByCode(office, { headers: waiting, code, network: '192.0.2.7', now })
    expect(await second('123456')).toEqual({ outcome: 'wrong' })
    expect(await second(codeOf(enrolment.uri).replace(/(...)/, '$1 '))).toMatchObject({ outcome: 'in' })
    expect(await second(codeOf(enrolment.uri))).toEqual({ outcome: 'over' })

    const [recovery = ''] = enrolment.recoveryCodes
    const again = await attempt(office, email)
    if (again.outcome !== 'code') throw new Error(again.outcome)
    expect(await second(recovery.toUpperCase(), cookiesIn(again.cookies))).toMatchObject({ outcome: 'in' })
    const third = await attempt(office, email)
    if (third.outcome !== 'code') throw new Error(third.outcome)
    expect(await second(recovery, cookiesIn(third.cookies))).toEqual({ outcome: 'wrong' })

    if (!member) throw new Error('no member')
    expect(await renewRecoveryCodes(office, { member, headers, now }, PASSWORD)).toHaveLength(10)
    await renewLink(store, 'command', { id, withoutTwoFactor: true }, now)
    expect(await attempt(office, email)).toMatchObject({ outcome: 'in' })
  })

  test('the second step asks for the code of who took the first, whoever else is signed in there', async () => {
    const { store } = await openFresh()
    const office = officeOver(store)
    const [editor, moderator] = [await join(office, 'editor'), await join(office, 'moderator')]
    const uris = []
    const sessions = []
    for (const { email } of [editor, moderator]) {
      const own = { ...(await enter(office, email)), now }
      const enrolment = await beginTwoFactor(office, own, PASSWORD)
      sessions.push(cookiesIn((await confirmTwoFactor(office, own, codeOf(enrolment?.uri ?? ''))) ?? []))
      uris.push(enrolment?.uri ?? '')
    }
    const first = await attempt(office, editor.email)
    if (first.outcome !== 'code') throw new Error(first.outcome)
    const headers = new Headers({ cookie: `${sessions[1]?.get('cookie')}; ${cookiesIn(first.cookies).get('cookie')}` })
    const byCode = (code: string) => signInByCode(office, { headers, code, network: '192.0.2.7', now })
    expect(await byCode(codeOf(uris[1] ?? ''))).toEqual({ outcome: 'wrong' })
    expect(await byCode(codeOf(uris[0] ?? ''))).toMatchObject({ outcome: 'in' })
  })

  test('five wrong codes end the sign-in that waits', async () => {
    const { store } = await openFresh()
    const office = officeOver(store)
    const { email } = await join(office, 'editor')
    const own = { ...(await enter(office, email)), now }
    const enrolment = await beginTwoFactor(office, own, PASSWORD)
    const headers = cookiesIn((await confirmTwoFactor(office, own, codeOf(enrolment?.uri ?? ''))) ?? [])
    const first = await attempt(office, email)
    if (first.outcome !== 'code') throw new Error(first.outcome)
    const tries = []
    for (let guess = 0; guess < 6; guess += 1) {
      const code = String(guess).repeat(6)
      tries.push((await signInByCode(office, { headers: cookiesIn(first.cookies), code, network: `192.0.2.${guess}`, now })).outcome)
    }
    expect(tries).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'over'])
    const member = await memberOf(office, headers)
    if (!member) throw new Error('no member')
    await endTwoFactor(office, { member, headers, now }, PASSWORD)
    expect(await attempt(office, email)).toMatchObject({ outcome: 'in' })
  })

  test('only an administrator changes staff; never themself, never the last one', async () => {
    const { store } = await openFresh()
    const office = officeOver(store)
    const [administrator, editor] = [await join(office, 'administrator'), await join(office, 'editor')]
    const [chief, other] = [(await enter(office, administrator.email)).member, (await enter(office, editor.email)).member]
    const given = { email: 'x@news.example', name: 'X', role: 'administrator' }
    await expect(async () => addMember(store, other, given, now)).rejects.toThrow(NotAllowedError)
    await expect(async () => changeRole(store, other, { id: other.id, role: 'administrator' }, now)).rejects.toThrow(NotAllowedError)
    await expect(disableMember(store, chief, chief.id, now)).rejects.toMatchObject({ problem: 'oneself' })
    await expect(changeRole(store, 'command', { id: chief.id, role: 'editor' }, now)).rejects.toMatchObject({ problem: 'last' })
    await expect(disableMember(store, 'command', chief.id, now)).rejects.toMatchObject({ problem: 'last' })

    await changeRole(store, chief, { id: other.id, role: 'administrator' }, now)
    // Both at once: one of them is refused.
    const ends = await Promise.allSettled([
      changeRole(store, 'command', { id: chief.id, role: 'editor' }, now),
      changeRole(store, 'command', { id: other.id, role: 'editor' }, now),
    ])
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('what changed about staff is in the audit log, by ids and roles only', async () => {
    const { store } = await openFresh()
    const office = officeOver(store)
    const [administrator, editor] = [await join(office, 'administrator'), await join(office, 'editor')]
    const { member } = await enter(office, administrator.email)
    await changeRole(store, member, { id: editor.id, role: 'moderator' }, now)
    await disableMember(store, member, (await memberByEmail(store.read, 'EDITOR@news.example')).id, now)
    await setShortcuts(office, member, false)
    const log = await store.read.selectFrom('audit').select(['actor', 'action', 'details']).orderBy('id').execute()
    expect(log.slice(-2)).toEqual([
      {
        actor: `staff:${member.id}`,
        action: 'staff',
        details: JSON.stringify({ change: 'role', member: editor.id, from: 'editor', to: 'moderator' }),
      },
      { actor: `staff:${member.id}`, action: 'staff', details: JSON.stringify({ change: 'disabled', member: editor.id }) },
    ])
    expect(log[0]).toMatchObject({ actor: 'command', action: 'staff' })
    expect(JSON.stringify(log)).not.toContain('@')
  })
})
