import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { brokenPromises, countStored, sendComment, sendUntil, storyIdOf } from './durability/commenting.ts'
import { freshPostgres } from './durability/fresh-postgres.ts'
import { sentencesIn } from './fixtures.ts'
import { startNginx, withoutNginx } from './nginx.ts'
import { startOwnSite, temporaryFolder, type OwnSite } from './own-site.ts'
import { readOn, startReading } from './steady-readers.ts'

// What machines, engines and clocks do, and what a reader sees meanwhile. What of it concerns comments alone is in durability.server.spec.ts.

const postgres = process.env.TEST_DATABASE_URL ?? ''
const story = '/ar/politics/first-bridge'
const arabic = sentencesIn('ar')

const textAt = async (site: { url: string }, path: string) => (await fetch(site.url + path)).text()
const healthOf = async ({ url }: OwnSite) => {
  const response = await fetch(`${url}/health`)
  const { reason } = (await response.json()) as { reason?: string }
  return { status: response.status, reason }
}

/** A site whose store can be had to take nothing, as on a disk that turned read-only, or where a standby of Postgres took over. */
type Stubborn = {
  site: OwnSite
  storeUrl: string
  stop: () => Promise<unknown> | void
  resume: () => Promise<unknown> | void
  remove: () => unknown
}

async function stubbornSqlite(): Promise<Stubborn> {
  const site = await startOwnSite({ startedBy: ['bash', '-c', 'trap "" XFSZ; exec "$@"', 'limited'] })
  const limit = (size: string) => void spawnSync('prlimit', [`--pid=${site.process.pid}`, `--fsize=${size}`])
  return {
    site,
    storeUrl: `file:${site.dataDir}/midad.sqlite`,
    // No byte may be added to any file; SQLite's log is as long as it needs to be for a while, so it goes back to its beginning too.
    stop: () => limit('0:unlimited'),
    resume: () => limit('unlimited:unlimited'),
    remove: site.remove,
  }
}

async function stubbornPostgres(): Promise<Stubborn> {
  const { url, schema, ask, remove } = await freshPostgres(postgres)
  await ask(`create role ${schema} login; alter schema ${schema} owner to ${schema}`)
  const own = new URL(url)
  own.username = schema
  const site = await startOwnSite({ environment: { DATABASE_URL: own.href } })
  const setReadOnly = async (how: 'on' | 'off') => {
    await ask(`alter role ${schema} set default_transaction_read_only = ${how}`)
    await ask(`select pg_terminate_backend(pid) from pg_stat_activity where usename = '${schema}'`)
  }
  return {
    site,
    storeUrl: own.href,
    stop: () => setReadOnly('on'),
    resume: () => setReadOnly('off'),
    remove: async () => {
      site.remove()
      await remove()
      await ask(`drop role ${schema}`)
    },
  }
}

for (const [engine, start] of [
  ['SQLite', stubbornSqlite],
  ['Postgres', stubbornPostgres],
] as const) {
  test(`a store that takes nothing any more, on ${engine}: pages are read on, forms give their text back, and health tells`, async () => {
    test.skip(engine === 'Postgres' && !postgres, 'TEST_DATABASE_URL is not set')
    const { site, storeUrl, stop, resume, remove } = await start()
    try {
      const storyId = await storyIdOf(storeUrl, 'first-bridge')
      const kept = await textAt(site, story)
      expect((await healthOf(site)).status).toBe(200)
      await stop()

      await expect
        .poll(() => healthOf(site), { timeout: 15_000 })
        .toMatchObject({ status: 503, reason: expect.stringContaining('written') })
      expect(await textAt(site, story)).toBe(kept)
      // What was not kept yet is made, and only not kept.
      expect(await textAt(site, '/en/politics/second-bridge')).toContain('</html>')
      const refused = await fetch(`${site.url}/ar/comments`, {
        method: 'POST',
        body: new URLSearchParams({ story: storyId, name: 'سلمى', email: 's@example.org', body: 'نصّ لا يجوز أن يضيع' }),
        headers: { 'Sec-Fetch-Site': 'same-origin' },
      })
      expect(refused.status).toBe(503)
      const page = await refused.text()
      expect(page).toContain(arabic('GivenBack.titles.unavailable'))
      expect(page).toContain('نصّ لا يجوز أن يضيع</textarea>')

      await resume()
      await expect.poll(async () => (await sendComment(site.url, storyId)).answer, { timeout: 10_000 }).toBe('acknowledged')
      await expect.poll(async () => (await healthOf(site)).status, { timeout: 10_000 }).toBe(200)
    } finally {
      await remove()
    }
  })
}

test('Postgres is restarted under load: what was read is read on, whoever writes is told, and nothing acknowledged is lost', async () => {
  test.skip(!postgres, 'TEST_DATABASE_URL is not set')
  test.setTimeout(90_000)
  const store = await freshPostgres(postgres)
  const name = `midad_${process.pid}`
  const url = `${store.url}&application_name=${name}`
  const site = await startOwnSite({ environment: { DATABASE_URL: url, TRUSTED_PROXY_HOPS: '1' } })
  try {
    const storyId = await storyIdOf(store.url, 'first-bridge')
    const paths = [story, '/ar', '/en/politics/second-bridge']
    for (const path of paths) await textAt(site, path)
    const { readings, stop } = startReading(site.url, paths)
    let isOver = false
    const sending = sendUntil(site.url, storyId, 4, () => isOver)
    for (let restarts = 0; restarts < 2; restarts++) {
      await readOn(readings, 30)
      // What a restart does to everybody who is connected (57P01).
      await store.ask(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = '${name}'`)
    }
    await readOn(readings, 30)
    isOver = true
    const sent = await sending
    expect((await stop()).faults).toEqual([])
    expect(sent.filter(({ answer }) => answer === 'none')).toEqual([])
    expect(sent.filter(({ answer }) => answer === 'acknowledged').length).toBeGreaterThan(10)
    expect(brokenPromises(sent, await countStored(store.url))).toEqual([])
    expect((await sendComment(site.url, storyId)).answer).toBe('acknowledged')
    expect((await healthOf(site)).status).toBe(200)
  } finally {
    site.remove()
    await store.remove()
  }
})

test('a clock that jumps ahead shows what is due then, and takes it back once it is right', async () => {
  const clock = join(temporaryFolder(), 'clock')
  const set = (hours: number) => writeFileSync(clock, String(hours * 3_600_000))
  set(0)
  const shim = `--import=${new URL('own-clock.ts', import.meta.url).href}`
  const site = await startOwnSite({ environment: { NODE_OPTIONS: shim, CLOCK_FILE: clock } })
  try {
    const file = join(site.contentFolder, 'stories/not-yet/ar.md')
    const tomorrow = new Date(Date.now() + 24 * 3_600_000).toISOString()
    writeFileSync(file, readFileSync(file, 'utf8').replace('2099-01-01T09:00:00Z', tomorrow))
    expect(site.content('import', '--from', site.contentFolder).status).toBe(0)
    const isShown = async () => (await textAt(site, '/ar/science')).includes('جسر لم يحن وقته')
    await expect.poll(isShown).toBe(false)

    set(48)
    await expect.poll(isShown).toBe(true)
    await expect.poll(async () => (await fetch(`${site.url}/ar/science/not-yet`)).status).toBe(200)
    set(0)
    await expect.poll(isShown).toBe(false)
    await expect.poll(async () => (await fetch(`${site.url}/ar/science/not-yet`)).status).toBe(404)
    // And it is shown when its time has really come.
    set(25)
    await expect.poll(isShown).toBe(true)
  } finally {
    site.remove()
  }
})

test('an instance that dies in the middle of an answer spoils it for its reader, and for nobody after', async () => {
  test.skip(Boolean(withoutNginx()), withoutNginx())
  const servers = await Promise.all([
    listen((_, response) => {
      response.writeHead(200, { 'Content-Length': 1_000, 'Cache-Control': 's-maxage=60', 'Content-Type': 'text/html' }).write('half')
      setTimeout(() => response.destroy(), 50)
    }),
    listen((_, response) => void response.setHeader('Cache-Control', 's-maxage=60').end('whole')),
  ])
  const nginx = await startNginx({ instances: servers.map(({ url }) => url) })
  try {
    const read = (path: string) => textAt(nginx, path).catch(() => 'broken off')
    const paths = ['/ar', '/en', '/ar/latest', '/en/latest']
    const first = [await read('/ar'), await read('/en'), await read('/ar/latest'), await read('/en/latest')]
    expect(new Set(first)).toEqual(new Set(['broken off', 'whole']))
    // What was broken off is in no cache: the next reader is given the other instance's.
    for (const [index, path] of paths.entries()) if (first[index] === 'broken off') await expect.poll(() => read(path)).toBe('whole')
  } finally {
    await nginx.stop()
    for (const { close } of servers) close()
  }
})

async function listen(answer: RequestListener) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
