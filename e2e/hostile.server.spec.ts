import { createConnection, type Socket } from 'node:net'
import { expect, test } from '@playwright/test'
import { startOwnSite, type OwnSite } from './own-site.ts'

// What is sent by nobody who reads, and what a reader sees meanwhile: the page, in its time.

let site: OwnSite
test.beforeAll(async () => {
  site = await startOwnSite()
})
test.afterAll(() => site.remove())

const story = '/ar/politics/first-bridge'
const port = () => Number(new URL(site.url).port)

/** Sends bytes as they are, and resolves with the whole answer once the other side hangs up. */
function send(bytes: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = createConnection(port(), '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
    // One who refuses may hang up while it is still being written to.
    socket.on('error', () => {}).on('close', () => resolve(answer))
  })
}

/** How long a reader waits for the story, in milliseconds. */
async function readersWait() {
  const began = performance.now()
  const response = await fetch(site.url + story)
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('الجسر الأول')
  return performance.now() - began
}

const asked = (line: string, headers = '') => `${line}\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`
const absurd: [string, string | Buffer, RegExp][] = [
  ['a header of 100 KB', asked('GET /ar HTTP/1.1', `X-Long: ${'x'.repeat(100_000)}\r\n`), /^HTTP\/1\.1 431 /],
  ['five thousand headers', asked('GET /ar HTTP/1.1', 'X: y\r\n'.repeat(5_000)), /^HTTP\/1\.1 (?:200|431) /],
  ['cookies without end', asked('GET /ar HTTP/1.1', `Cookie: ${'a=b; '.repeat(8_000)}\r\n`), /^HTTP\/1\.1 (?:200|431) /],
  ['an address of 200 KB', asked(`GET /ar/${'x'.repeat(200_000)} HTTP/1.1`), /^HTTP\/1\.1 4(?:00|31) /],
  ['an address with a zero in it', asked('GET /ar/\0 HTTP/1.1'), /^HTTP\/1\.1 400 /],
  ['an address that climbs', asked('GET /../../../../etc/passwd HTTP/1.1'), /^HTTP\/1\.1 404 /],
  ['another site’s address', asked('GET http://evil.example/ar HTTP/1.1'), /^HTTP\/1\.1 4\d\d /],
  ['a method nobody knows', asked('BREW /ar HTTP/1.1'), /^HTTP\/1\.1 400 /],
  ['TRACE', asked('TRACE /ar HTTP/1.1'), /^HTTP\/1\.1 405 /],
  ['PROPFIND', asked('PROPFIND /ar HTTP/1.1'), /^HTTP\/1\.1 405 /],
  ['HTTP of another century', 'GET /ar\r\n\r\n', /^HTTP\/1\.1 (?:200|400) /],
  ['HTTP/2 without asking', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', /^HTTP\/1\.1 4\d\d /],
  ['a greeting of TLS', Buffer.from([22, 3, 1, 2, 0, 1, 0, 1, 252, 3, 3]), /^HTTP\/1\.1 400 /],
  ['no Host', 'GET /ar HTTP/1.1\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 400 /],
  [
    'a wish to be another',
    asked('GET /ar HTTP/1.1', 'X-Middleware-Subrequest: middleware\r\nNext-Action: 0\r\nRSC: 1\r\n'),
    /^HTTP\/1\.1 200 /,
  ],
]
for (const [what, bytes, answered] of absurd) {
  test(`${what} is answered shortly, and harms nobody`, async () => {
    const answer = await send(bytes)
    expect(answer).toMatch(answered)
    expect(answer).not.toMatch(/node_modules|at .+\.[jt]s:\d+|root:/)
    await readersWait()
  })
}

test('what cannot be read at all is answered in both languages, as any page is', async () => {
  const answer = await send('GET /ar HTTP/9.9\r\n\r\n')
  expect(answer).toContain('لا يُقرأ هذا العنوان')
  expect(answer).toContain('This address cannot be read')
  expect(answer).toMatch(/\r\nContent-Security-Policy: default-src 'none'/)
})

test('an upgrade to another protocol is hung up on', async () => {
  expect(await send(asked('GET /ar HTTP/1.1', 'Connection: Upgrade\r\nUpgrade: websocket\r\n'))).not.toContain('101')
  await readersWait()
})

test('what a stranger writes about where they come from is not believed', async () => {
  // TRUSTED_PROXY_HOPS is 0: all these are one reader's, whatever they say, and soon too many.
  const storyId = /name="story" value="([^"]+)"/.exec(await (await fetch(site.url + story)).text())?.[1] ?? ''
  const statuses: number[] = []
  for (let sent = 1; sent <= 60 && statuses.at(-1) !== 429; sent++) {
    const { status } = await fetch(`${site.url}/ar/comments`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ story: storyId, name: 'قارئ', email: 'r@example.org', body: `تعليق ${sent}` }),
      headers: { 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': `203.0.113.${sent}`, Forwarded: `for=203.0.113.${sent}` },
    })
    statuses.push(status)
  }
  expect(statuses.at(0)).toBe(303)
  expect(statuses.at(-1)).toBe(429)
})

test('three hundred who write slowly, read slowly or say nothing keep no reader waiting, and are let go of in time', async () => {
  test.setTimeout(90_000)
  await readersWait()
  const sockets: Socket[] = []
  const openings = [
    '',
    'GET /ar HTTP/1.1\r\nHost: x\r\nX-',
    'POST /ar/comments HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\nbody=',
    // They ask for much, and take nothing.
    'GET /ar HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(50),
  ]
  for (let index = 0; index < 300; index++) {
    const socket = createConnection(port(), '127.0.0.1', () => socket.write(openings[index % openings.length] ?? ''))
    socket.pause().on('error', () => {})
    sockets.push(socket)
  }
  await expect.poll(() => sockets.filter(({ connecting }) => connecting).length).toBe(0)
  const waits: number[] = []
  for (let read = 0; read < 20; read++) waits.push(await readersWait())
  expect(waits.toSorted((one, other) => one - other)[10]).toBeLessThan(1_000)

  // Those who have not come to the end of their headers are told so after ten seconds.
  const unfinished = sockets.filter((_, index) => index % openings.length === 1)
  for (const socket of unfinished) socket.resume()
  await expect.poll(() => unfinished.filter(({ destroyed }) => !destroyed).length, { timeout: 30_000 }).toBe(0)
  for (const socket of sockets) socket.destroy()
})
