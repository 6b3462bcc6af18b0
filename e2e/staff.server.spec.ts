import { expect, test } from '@playwright/test'
import { deskAddresses } from '../newsroom/staff/desk-addresses.ts'
import { startOwnSite, type OwnSite } from './own-site.ts'
import { addMember, staffCommand, type TestMember } from './staff.ts'

let site: OwnSite
test.beforeAll(async () => {
  // One proxy is trusted, so that a test can be a reader of another network.
  site = await startOwnSite({ environment: { TRUSTED_PROXY_HOPS: '1' } })
})
test.afterAll(() => site.remove())
test.describe.configure({ mode: 'serial' })

type Sent = { headers?: Record<string, string>; network?: string; cookie?: string }

const post = (
  path: string,
  form: Record<string, string>,
  { headers = { Origin: site.url }, network = '192.0.2.1', cookie = '' }: Sent = {},
) =>
  fetch(site.url + path, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { ...headers, 'X-Forwarded-For': network, ...(cookie && { cookie }) },
    redirect: 'manual',
  })

const get = (path: string, cookie = '') => fetch(site.url + path, { headers: { cookie }, redirect: 'manual' })

const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

async function enter({ email, password }: TestMember, next = ''): Promise<{ cookie: string; response: Response }> {
  const response = await post(deskAddresses.signInTry('en'), { email, password, next })
  return { cookie: cookieOf(response), response }
}

test('before there is anybody, the way in is said, and nobody can make themself one', async () => {
  const page = await (await get('/desk/en/sign-in')).text()
  expect(page).toContain('npm run staff')
  for (const path of ['/api/auth/sign-up/email', '/desk/en/sign-up', '/desk/en/api/auth/sign-up/email']) {
    const response = await post(path, { email: 'a@b.example', password: 'ink paper rubric', name: 'A', role: 'administrator' })
    expect([403, 404, 405, 307], path).toContain(response.status)
  }
  expect(staffCommand(site, 'list').output).toContain('Nobody yet')
})

test('/desk leads to the desk in the browser’s language, or in Arabic where that is none of ours', async () => {
  const languageFor = async (accepted: string) =>
    (await fetch(`${site.url}/desk`, { headers: { 'Accept-Language': accepted }, redirect: 'manual' })).headers.get('location')
  expect(await languageFor('en-GB,ar;q=0.5')).toBe('/desk/en')
  expect(await languageFor('fr, en;q=0.3, ar;q=0.8')).toBe('/desk/ar')
  expect(await languageFor('fr')).toBe('/desk/ar')
  expect((await get('/desk/fr/queue')).headers.get('location')).toMatch(/^\/desk/)
})

test('no cache keeps anything of the desk, the way to its door included', async () => {
  for (const path of ['/desk', '/desk/en', '/desk/en/account', '/desk/en/sign-in', '/desk/en/refused/role', '/desk/en/nothing/here']) {
    const response = await get(path)
    expect(response.headers.get('cache-control'), path).toContain('no-store')
    expect(response.headers.get('x-robots-tag'), path).toContain('noindex')
  }
  expect(await (await fetch(`${site.url}/ar`)).text()).not.toContain('desk.js')
})

test('the command says what is wrong, and changes nothing', async () => {
  const said = (...parameters: string[]) => staffCommand(site, ...parameters)
  expect(said()).toMatchObject({ status: 1, output: expect.stringContaining('Say what to do.') })
  expect(said('add', '--name', 'A')).toMatchObject({ status: 1, output: expect.stringContaining('--email is missing.') })
  expect(said('add', '--email', 'nothing', '--name', 'A')).toMatchObject({
    status: 1,
    output: expect.stringContaining('not an e-mail address'),
  })
  expect(said('add', '--email', 'a@b.example', '--name', 'A', '--role', 'owner')).toMatchObject({ status: 1 })
  expect(said('link', '--email', 'nobody@news.example')).toMatchObject({ status: 1, output: expect.stringContaining('no member') })
  expect(said('list').output).toContain('Nobody yet')
})

test('the last administrator cannot be disabled by command either; another can, and is out at once', async () => {
  const [first, second] = [await addMember(site, 'administrator'), await addMember(site, 'administrator')]
  const { cookie } = await enter(first)
  expect((await get(deskAddresses.staff('en'), cookie)).status).toBe(200)
  expect(staffCommand(site, 'disable', '--email', first.email).status).toBe(0)
  expect((await get(deskAddresses.staff('en'), cookie)).status).toBe(307)
  expect(staffCommand(site, 'disable', '--email', second.email).output).toContain('last administrator')
  expect(staffCommand(site, 'enable', '--email', first.email).status).toBe(0)
  expect((await get(deskAddresses.staff('en'), cookie)).status).toBe(307)
})

test('a new link takes the password that was and every session with it, once it is used', async () => {
  const member = await addMember(site, 'editor')
  const { cookie } = await enter(member)
  const { output } = staffCommand(site, 'link', '--email', member.email, '--language', 'en')
  const path = /\/desk\/en\/welcome\/[\w-]+/.exec(output)?.[0] ?? ''
  expect((await get(deskAddresses.account('en'), cookie)).status).toBe(200)
  const set = await post(`${path}/password`, { password: 'a newer pass phrase', again: 'a newer pass phrase' })
  expect(set.headers.get('location')).toBe('/desk/en')
  expect((await get(deskAddresses.account('en'), cookie)).status).toBe(307)
  expect((await enter(member)).response.headers.get('location')).toContain('/sign-in')
  expect((await post(`${path}/password`, { password: 'third pass phrase', again: 'third pass phrase' })).status).toBe(410)
})

test('a form of another site is refused, one without a word of where it stood too', async () => {
  const administrator = await addMember(site, 'administrator')
  const { cookie } = await enter(administrator)
  const form = { email: 'evil@news.example', name: 'Evil', role: 'administrator' }
  for (const headers of [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { 'Sec-Fetch-Site': 'cross-site', Origin: site.url },
    { 'Sec-Fetch-Site': 'same-site' },
    {},
  ] as Record<string, string>[]) {
    const response = await post(deskAddresses.staffInvite('ar'), form, { headers, cookie })
    expect(response.status, JSON.stringify(headers)).toBe(403)
    expect(await response.text()).toContain('لم نقبل هذا الطلب')
    expect(response.headers.get('cache-control')).toBe('no-store')
  }
  expect(staffCommand(site, 'list').output).not.toContain('evil@news.example')
})

test('no session, another’s role, a replay after signing out: nothing is done', async () => {
  const form = { email: 'evil@news.example', name: 'Evil', role: 'administrator' }
  const invite = (cookie: string) => post(deskAddresses.staffInvite('en'), form, { cookie })
  const noSession = await invite('')
  expect([noSession.status, noSession.headers.get('location')?.split('?')[0]]).toEqual([303, '/desk/en/sign-in'])
  expect((await invite('desk.session_token=made.up')).headers.get('location')).toContain('/desk/en/sign-in')

  for (const role of ['moderator', 'editor'] as const) {
    const { cookie } = await enter(await addMember(site, role))
    const refused = await invite(cookie)
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('Your role does not cover this')
  }

  const { cookie } = await enter(await addMember(site, 'administrator'))
  expect((await post(deskAddresses.signOut('en'), {}, { cookie })).status).toBe(303)
  expect((await invite(cookie)).headers.get('location')).toContain('/desk/en/sign-in')
  expect(staffCommand(site, 'list').output).not.toContain('evil@news.example')
})

test('signing in leads to a path of the desk and nowhere else', async () => {
  const member = await addMember(site, 'moderator')
  for (const next of [
    '//evil.example',
    '/\\evil.example',
    '/%09/evil.example',
    '/desk/en/\\evil.example',
    'https://evil.example',
    '/desk/en/%2f%2fevil.example',
  ]) {
    const { response } = await enter(member, next)
    expect(response.headers.get('location'), next).toBe('/desk/en')
  }
  const asked = await (await get(`/desk/en/sign-in?next=${encodeURIComponent('//evil.example/"><script>')}`)).text()
  expect(asked).not.toContain('evil.example/&quot;')
  expect((await enter(member, '/desk/en/account')).response.headers.get('location')).toBe('/desk/en/account')
})

test('guesses are answered 429 with the time to wait, after a restart too; from elsewhere the member still gets in', async () => {
  const member = await addMember(site, 'editor')
  const guess = (network?: string) =>
    post(deskAddresses.signInTry('ar'), { email: member.email, password: 'a guess' }, network === undefined ? {} : { network })
  for (let time = 0; time < 5; time += 1) expect((await guess('203.0.113.5')).status).toBe(303)
  const limited = await guess('203.0.113.5')
  expect(limited.status).toBe(429)
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(100)
  expect(await limited.text()).toContain('محاولات كثيرة')
  expect((await enter(member)).response.headers.get('location')).toBe('/desk/en')

  await site.stop()
  const again = await startOwnSite({ dataDir: site.dataDir, contentFolder: site.contentFolder, environment: { TRUSTED_PROXY_HOPS: '1' } })
  site = again
  for (let time = 0; time < 5; time += 1) await guess('203.0.113.5')
  expect((await guess('203.0.113.5')).status).toBe(429)
})

test('what is too long, or no form, is refused in words', async () => {
  const big = await post(deskAddresses.signInTry('en'), { email: 'x'.repeat(100_000), password: 'x' })
  expect(big.status).toBe(413)
  const json = await fetch(site.url + deskAddresses.signInTry('en'), {
    method: 'POST',
    body: '{}',
    headers: { 'Content-Type': 'application/json', Origin: site.url },
  })
  expect(json.status).toBe(415)
  expect((await fetch(site.url + deskAddresses.signInTry('en'))).status).toBe(405)
})
