import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { request, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from '@playwright/test'
import { startOwnSite, type OwnSite } from './own-site.ts'
import { thoroughly } from './thoroughly.ts'

// What is kept on disk may be damaged, half written, or asked for by nobody who means well. No reader sees it.

let site: OwnSite
test.beforeAll(async () => {
  site = await startOwnSite()
})
test.afterAll(() => site.remove())
test.describe.configure({ mode: 'serial' })

const addresses = [
  '/ar',
  '/en',
  '/ar/politics',
  '/ar/politics/first-bridge',
  '/en/politics/first-bridge',
  '/ar/latest',
  '/en/topics/bridges',
]

const get = (path: string) => fetch(site.url + path, { redirect: 'manual' })

const pagesFolder = () => join(site.dataDir, 'pages')
const files = () =>
  readdirSync(pagesFolder(), { recursive: true, encoding: 'utf8' })
    .map((name) => join(pagesFolder(), name))
    .filter((name) => statSync(name).isFile())
const keptPages = () => files().filter((name) => name.endsWith('.page'))

/** What a reader has to be given at an address, whatever happens: the whole page. What differs from asking to asking is not there. */
async function wholePages(): Promise<Map<string, string>> {
  const pages = new Map<string, string>()
  for (const path of addresses) {
    const response = await get(path)
    const html = await response.text()
    expect(response.status, path).toBe(200)
    expect(html, path).toMatch(/<\/html>$/)
    expect(response.headers.get('content-security-policy'), path).toMatch(/^default-src 'none'/)
    pages.set(path, html)
  }
  return pages
}

const damages: [string, (file: string) => void][] = [
  ['cut short', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
  ['emptied', (file) => truncateSync(file, 0)],
  ['overwritten', (file) => writeFileSync(file, '<html><script>alert(1)</script></html>')],
  [
    'changed in one byte, at the length and time it had',
    (file) => {
      const { atime, mtime } = statSync(file)
      const bytes = readFileSync(file)
      const middle = Math.floor(bytes.length / 2)
      bytes[middle] = (bytes[middle] ?? 0) ^ 1
      rmSync(file)
      writeFileSync(file, bytes)
      utimesSync(file, atime, mtime)
    },
  ],
]

for (const [what, damage] of damages) {
  test(`a kept page that was ${what} is made anew`, async () => {
    const whole = await wholePages()
    expect(keptPages().length).toBeGreaterThanOrEqual(addresses.length)
    keptPages().forEach(damage)
    expect(await wholePages()).toEqual(whole)
  })
}

test('a server that is killed while pages are renewed serves whole pages once it is back, and leaves no halves', async () => {
  test.setTimeout(120_000)
  const whole = await wholePages()
  for (let times = 0; times < (thoroughly ? 5 : 3); times++) {
    // All that is kept goes, and readers ask for all of it at once; the kill comes at another moment each time.
    const asking = (async () => {
      for (;;) {
        keptPages().forEach((file) => rmSync(file, { force: true }))
        await Promise.all(addresses.map(async (path) => (await get(path)).text()))
      }
    })().catch(() => 'the line broke')
    for (let asked = 0; asked <= times * 5; asked++) await get('/health')
    await site.stop('SIGKILL')
    expect(await asking).toBe('the line broke')
    await site.restart()
    expect(await wholePages()).toEqual(whole)
  }
  expect(files().filter((name) => !/\.page$|progress\.json$/.test(name))).toEqual([])
})

test('a page that is kept is answered as Next answers one it has just made, header by header', async () => {
  // Not by fetch, which insists on having anew what it asks for with a tag.
  const answered = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request(site.url + path, { method, headers }, resolve)
        .on('error', reject)
        .end()
    })
    const { date: _date, connection: _connection, 'keep-alive': _alive, ...told } = response.headers
    return { status: response.statusCode, told, text: await text(response) }
  }
  for (const path of addresses) {
    keptPages().forEach((file) => rmSync(file))
    const made = await answered(path)
    expect(await answered(path), path).toEqual(made)
    expect(await answered(path, {}, 'HEAD'), path).toEqual({ ...made, text: '' })

    const etag = made.told.etag ?? ''
    expect(etag).toMatch(/^".+"$/)
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const unchanged = await answered(path, { 'If-None-Match': known })
      expect([unchanged.status, unchanged.text, unchanged.told.etag, unchanged.told['cache-control']], known).toEqual([
        304,
        '',
        etag,
        made.told['cache-control'],
      ])
    }
    expect((await answered(path, { 'If-None-Match': '"other"' })).status).toBe(200)
    expect((await answered(path, { 'If-None-Match': etag, 'Cache-Control': 'no-cache' })).status).toBe(200)
  }
})

/** In MiB. */
const memory = () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(site.process.pid)], { encoding: 'utf8' })) / 1024

async function askForWhatIsNot(from: number, many: number) {
  const kinds = [
    (n: number) => `/ar/no-section-${n}`,
    (n: number) => `/en/politics/no-story-${n}`,
    (n: number) => `/ar/topics/nothing-${n}`,
    (n: number) => `/ar/comments/${n.toString(36).padStart(20, 'x')}`,
    (n: number) => `/nowhere-${n}/at/all`,
    (n: number) => `/en/lite/politics/no-story-${n}`,
    (n: number) => `/scripts/${n.toString(16).padStart(12, '0')}/reader.js`,
    (n: number) => `/ar/latest/page/${n + 1_000}`,
    (n: number) => `/ar/politics/first-bridge?query=${n}`,
  ]
  const numbers = Array.from({ length: many }, (_, index) => from + index)
  const statuses = new Set<number>()
  const ask = async () => {
    for (let n = numbers.pop(); n !== undefined; n = numbers.pop()) {
      const response = await get((kinds[n % kinds.length] ?? kinds[0]!)(n))
      await response.arrayBuffer()
      statuses.add(response.status)
    }
  }
  await Promise.all(Array.from({ length: 8 }, ask))
  return statuses
}

test('thousands of addresses that are none cost neither disk nor memory', async () => {
  test.setTimeout(240_000)
  await wholePages()
  const filesBefore = files()
  // What a server takes to warm up it has taken after the first.
  const statuses = await askForWhatIsNot(0, thoroughly ? 2_000 : 500)
  const memoryBefore = memory()
  for (const status of await askForWhatIsNot(10_000, thoroughly ? 3_000 : 700)) statuses.add(status)
  expect([...statuses].toSorted()).toEqual([200, 404])
  expect(files().toSorted()).toEqual(filesBefore.toSorted())
  // To remember each of 3,000 as a page would take twice as much; of fewer it could not be told from the rest.
  if (thoroughly) expect(memory() - memoryBefore).toBeLessThan(32)
})
