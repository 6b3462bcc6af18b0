import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createConnection, type Socket } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { exitOf, freePort, said, startOwnSite, temporaryFolder, type OwnSite } from './own-site.ts'

let site: OwnSite
test.beforeAll(async () => {
  site = await startOwnSite()
})
test.afterAll(() => site.remove())
test.describe.configure({ mode: 'serial' })

const get = (path: string) => fetch(site.url + path, { redirect: 'manual' })
const textOf = async (path: string) => (await get(path)).text()

const edit = (file: string, from: string, to: string) => {
  const path = join(site.contentFolder, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

const keptFiles = (dataDir = site.dataDir) =>
  readdirSync(join(dataDir, 'pages'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.page'))

test('health answers once the site can serve', async () => {
  const response = await get('/health')
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ status: 'ok' })
})

test('an edited file shows on the running site, kept pages included, within two seconds of its import', async () => {
  expect(await textOf('/ar/politics/first-bridge')).toContain('الجسر الأول')
  expect(await textOf('/ar')).toContain('الجسر الأول')
  edit('stories/first-bridge/ar.md', 'headline: الجسر الأول', 'headline: الجسر الأقدم')

  expect(site.content('import', '--from', site.contentFolder).status).toBe(0)
  for (const path of [
    '/ar/politics/first-bridge',
    '/ar',
    '/ar/politics',
    '/ar/latest',
    '/ar/topics/bridges',
    '/ar/authors/desk-of-tests',
    '/feeds/ar.xml',
  ]) {
    await expect.poll(() => textOf(path), { timeout: 2_000, message: path }).toContain('الجسر الأقدم')
  }
})

test('a file that is broken changes nothing, and says where it is broken', async () => {
  edit('stories/second-bridge/en.md', 'published: 2026-10-02T10:00:00Z', 'published: 2026-13-02')
  edit('stories/second-bridge/ar.md', 'headline: الجسر الثاني', 'headline: عنوان لا يُستورد')

  const { status, output } = site.content('import', '--from', site.contentFolder)
  expect(status).toBe(1)
  expect(output).toMatch(/second-bridge\/en\.md:\d+/)
  expect(output).toContain('published')
  expect(await textOf('/ar/politics/second-bridge')).toContain('الجسر الثاني')

  edit('stories/second-bridge/en.md', 'published: 2026-13-02', 'published: 2026-10-02T10:00:00Z')
  edit('stories/second-bridge/ar.md', 'headline: عنوان لا يُستورد', 'headline: الجسر الثاني')
})

test('a withdrawn edition answers 410 and says so; the other language goes on', async () => {
  const response = await get('/ar/science/taken-down')
  expect(response.status).toBe(410)
  expect(await response.text()).toContain('تبيّن أن مصدره غير موثوق')
  expect((await get('/ar/science/taken-down')).status).toBe(410)
  expect((await get('/en/science/taken-down')).status).toBe(200)
})

test('a story that is withdrawn while it is kept answers 410 within two seconds', async () => {
  expect((await get('/en/politics/second-bridge')).status).toBe(200)
  edit(
    'stories/second-bridge/en.md',
    'status: published\npublished: 2026-10-02T10:00:00Z',
    'status: withdrawn\npublished: 2026-10-02T10:00:00Z\nwithdrawn:\n  at: 2026-11-01T08:00:00Z\n  reason: It was wrong.',
  )
  expect(site.content('import', '--from', site.contentFolder).status).toBe(0)
  await expect.poll(async () => (await get('/en/politics/second-bridge')).status, { timeout: 2_000 }).toBe(410)
  expect(await textOf('/feeds/en.xml')).not.toContain('second-bridge')
})

test('drafts and what has not fallen due are nowhere', async () => {
  for (const slugline of ['unfinished', 'not-yet']) {
    expect((await get(`/ar/science/${slugline}`)).status).toBe(404)
    expect(await textOf('/ar/science')).not.toContain(slugline)
  }
  expect(await textOf('/sitemap.xml')).not.toContain('ar-2099-01')
  expect((await get('/sitemaps/ar-2099-01.xml')).status).toBe(404)
  expect(await textOf('/sitemaps/ar-2026-10.xml')).toContain('first-bridge')
})

test('an edition whose time comes appears by itself', async () => {
  expect(await textOf('/ar/science')).not.toContain('جسر لم يحن وقته')
  const soon = new Date(Date.now() + 3_000).toISOString()
  edit('stories/not-yet/ar.md', '2099-01-01T09:00:00Z', soon)
  expect(site.content('import', '--from', site.contentFolder).status).toBe(0)
  await expect.poll(() => textOf('/ar/science'), { timeout: 6_000 }).toContain('جسر لم يحن وقته')
  expect((await get('/ar/science/not-yet')).status).toBe(200)
})

test('a changed slugline keeps answering at its old address', async () => {
  const { renameSync } = await import('node:fs')
  const stories = join(site.contentFolder, 'stories')
  renameSync(join(stories, 'first-bridge'), join(stories, 'oldest-bridge'))
  edit('stories/oldest-bridge/story.yaml', 'topics:\n  - bridges\n', 'topics:\n  - bridges\nformerly:\n  - first-bridge\n')
  for (const language of ['ar', 'en']) edit(`front.${language}.yaml`, 'first-bridge', 'oldest-bridge')
  expect(site.content('import', '--from', site.contentFolder).status).toBe(0)
  await expect.poll(async () => (await get('/ar/politics/first-bridge')).status, { timeout: 2_000 }).toBe(308)
  expect((await get('/ar/politics/first-bridge')).headers.get('location')).toBe('/ar/politics/oldest-bridge')
})

test('neither unknown addresses nor redirects nor pages past the end are kept', async () => {
  await textOf('/ar/politics/oldest-bridge')
  const before = keptFiles()
  const addresses = Array.from({ length: 40 }, (_, index) => [
    `/ar/nothing-${index}`,
    `/en/politics/nothing-${index}`,
    `/ar/politics/page/${index + 2}`,
    `/ar/science/oldest-bridge`,
  ]).flat()
  for (const address of addresses) expect([404, 308]).toContain((await get(address)).status)
  expect(keptFiles().filter((name) => !before.includes(name))).toEqual([])
})

test('a kept page that was cut short is made anew', async () => {
  await textOf('/ar/politics/oldest-bridge')
  const file = keptFiles().find((name) => name.endsWith('ar/politics/oldest-bridge.page'))
  expect(file).toBeDefined()
  writeFileSync(join(site.dataDir, 'pages', file ?? ''), 'cut short')
  expect(await textOf('/ar/politics/oldest-bridge')).toContain('الجسر الأقدم')
})

test('two stores on one build do not see each other’s pages', async () => {
  const other = await startOwnSite()
  try {
    expect(await (await fetch(`${other.url}/ar/politics/first-bridge`)).text()).toContain('الجسر الأول')
    expect((await get('/ar/politics/first-bridge')).status).toBe(308)
    expect(await (await fetch(`${other.url}/ar/politics/first-bridge`)).text()).toContain(other.url)
    expect(await (await fetch(`${other.url}/robots.txt`)).text()).toContain(`${other.url}/sitemap.xml`)
  } finally {
    other.remove()
  }
})

test('malformed requests get a page or a clear refusal, never a stack', async () => {
  const { port } = new URL(site.url)
  for (const target of [
    '/ar/%zz',
    '/ar/%00',
    '/ar/..%2f..%2fetc%2fpasswd',
    '/ar/../../etc/passwd',
    `/ar/${'x'.repeat(5_000)}`,
    '//evil.example/ar',
    '/ar\\politics',
    '*',
  ]) {
    const answer = await raw(Number(port), `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
    expect(answer, target).toMatch(/^HTTP\/1\.1 4\d\d/)
    expect(answer, target).not.toMatch(/node_modules|at .+\.js:\d+|root:/)
  }
  expect((await fetch(site.url + '/ar', { method: 'DELETE' })).status).toBe(405)
})

test('SIGTERM lets a running request finish and ends with 0', async () => {
  const own = await startOwnSite()
  const port = Number(new URL(own.url).port)
  const request = createConnection(port, '127.0.0.1')
  const heard = listen(request)
  request.write('POST /reads HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 12\r\nConnection: close\r\n\r\n')
  await heard('100 Continue')

  const ended = own.stop('SIGTERM')
  await expect.poll(() => fetch(own.url).catch(() => 'refused')).toBe('refused')
  request.write('first-bridge')
  expect(await heard('\r\n\r\n', 2)).toContain('HTTP/1.1 204')
  expect(await ended).toBe(0)
  own.remove()
})

test('the server goes too where only npm is told to, as some service managers do', async () => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const environment = { PORT: String(port), HOST: '127.0.0.1', SITE_URL: '', DATABASE_URL: '', DATA_DIR: site.dataDir }
  const npm = spawn('npm', ['start'], { env: { ...process.env, ...environment } })
  await said(npm, 'Midad is ready')
  expect((await fetch(`${url}/health`)).status).toBe(200)
  npm.kill('SIGTERM')
  await expect.poll(() => fetch(`${url}/health`).catch(() => 'refused')).toBe('refused')
})

test('nothing a reader sends reaches what is kept for others', async () => {
  const port = Number(new URL(site.url).port)
  const asked = (target: string, header: string) => raw(port, `GET ${target} HTTP/1.1\r\nHost: x\r\n${header}\r\nConnection: close\r\n\r\n`)
  await asked('/en/latest?email=reader@example.org', "Content-Security-Policy: script-src 'nonce-theirs'")
  const kept = await asked('/en/latest', 'Accept: */*')
  expect(kept).toContain('</html>')
  expect(kept).not.toMatch(/reader(@|%40)example|theirs/)
  for (const target of ['/en/politics.segments/_tree.segment.rsc', '/en/no-such-page?_rsc=1'])
    expect(await asked(target, 'RSC: 1\r\nNext-Router-Prefetch: 1\r\nNext-Router-Segment-Prefetch: /_tree')).toMatch(/^HTTP\/1\.1 404/)
  expect((await fetch(`${site.url}/en`, { method: 'POST', headers: { 'next-action': 'x' } })).status).toBe(405)
})

test('Arabic letters that a program left as they are find what they name', async () => {
  const answer = await raw(Number(new URL(site.url).port), 'GET /ar/search?q=جسر HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  const address = /^HTTP\/1\.1 307 .*\r\nLocation: (\S+)/.exec(answer)?.[1] ?? ''
  // The word that was asked for is marked.
  expect((await textOf(address)).replace(/<\/?mark>/g, '')).toContain('الجسر الأول')
})

test('what was kept while a server was down is not served stale', async () => {
  const first = await startOwnSite()
  expect(await (await fetch(`${first.url}/ar/politics/second-bridge`)).text()).toContain('الجسر الثاني')
  await first.stop()
  const path = join(first.contentFolder, 'stories/second-bridge/ar.md')
  writeFileSync(path, readFileSync(path, 'utf8').replace('headline: الجسر الثاني', 'headline: الجسر الأحدث'))

  const second = await startOwnSite({ dataDir: first.dataDir, contentFolder: first.contentFolder })
  expect(await (await fetch(`${second.url}/ar/politics/second-bridge`)).text()).toContain('الجسر الأحدث')
  second.remove()
})

test('a start with a wrong setting says which, and how to mend it', async () => {
  const busy = new URL(site.url).port
  const cases: [Record<string, string>, RegExp][] = [
    [{ PORT: busy, HOST: '127.0.0.1' }, /Port \d+ is in use/],
    [{ PORT: 'many' }, /PORT must be a number/],
    [{ SITE_URL: 'news.example' }, /SITE_URL must be a whole address/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL must begin with/],
    [{ DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' }, /cannot be reached.*DATABASE_URL/s],
    [{ DATA_DIR: '/dev/null/midad' }, /DATA_DIR .* cannot be written/],
  ]
  for (const [environment, message] of cases) {
    const child = spawn(process.execPath, ['scripts/start.ts'], {
      env: { ...process.env, DATA_DIR: temporaryFolder(), PORT: String(await freePort()), DATABASE_URL: '', ...environment },
    })
    let output = ''
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    expect(await exitOf(child), JSON.stringify(environment)).toBe(1)
    expect(output).toMatch(message)
    expect(output).not.toMatch(/\n\s+at |secret/)
  }
})

/** Hears what a socket says; resolves with all of it once some words were said, as often as asked. */
function listen(socket: Socket): (words: string, times?: number) => Promise<string> {
  let said = ''
  socket.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return async (words, times = 1) => {
    await expect.poll(() => said.split(words).length - 1).toBeGreaterThanOrEqual(times)
    return said
  }
}

function raw(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(port, '127.0.0.1', () => socket.write(request))
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('end', () => resolve(answer))
    socket.on('error', reject)
  })
}
