import { spawn } from 'node:child_process'
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { sentencesIn } from './fixtures.ts'
import { brokenPromises, countStored, sendComment, sendUntil, storyIdOf, type Sent } from './durability/commenting.ts'
import { freshPostgres } from './durability/fresh-postgres.ts'
import { killRounds } from './durability/kill-rounds.ts'
import { gated } from './durability/gated.ts'
import { said, startOwnSite, type OwnSite } from './own-site.ts'
import { thoroughly } from './thoroughly.ts'

// What the README promises: a comment that was acknowledged is there, whatever happens. npm run prove does the first test fifty times.

const server = process.env.TEST_DATABASE_URL ?? ''
const arabic = sentencesIn('ar')

for (const engine of ['SQLite', 'Postgres'] as const) {
  test.describe(`on ${engine}`, () => {
    // In CI a missing Postgres fails the unit tests already; elsewhere this half is left out, and says so.
    test.skip(engine === 'Postgres' && !server, 'TEST_DATABASE_URL is not set')
    test.setTimeout(180_000)

    const closing: (() => unknown)[] = []
    test.afterEach(async () => {
      for (const close of closing.splice(0).toReversed()) await close()
    })

    const storeUrl = async () => {
      if (engine === 'SQLite') return ''
      const { url, remove } = await freshPostgres(server)
      closing.push(remove)
      return url
    }
    const start = async (databaseUrl: string) => {
      const site = await startOwnSite({ environment: { DATABASE_URL: databaseUrl, TRUSTED_PROXY_HOPS: '1' } })
      closing.push(site.remove)
      return { site, url: databaseUrl || `file:${site.dataDir}/midad.sqlite` }
    }

    test('a server killed while readers write loses nothing it acknowledged, and has nothing twice', async () => {
      const report = await killRounds(thoroughly ? 5 : 2, await storeUrl())
      expect(report.acknowledged).toBeGreaterThan(5)
      expect(report.broken).toEqual([])
    })

    test('another process that holds the lock costs no comment, and readers wait for it not at all', async () => {
      test.skip(engine === 'Postgres' && !thoroughly, 'on Postgres npm run test:all tries it: there no lock is the whole store’s')
      const { site, url } = await start(await storeUrl())
      const storyId = await storyIdOf(url, 'first-bridge')
      await readingTimes(site, 50)
      const alone = median(await readingTimes(site, 200))

      const holder = spawn(process.execPath, ['e2e/durability/hold-lock.ts', url, '6500'], { stdio: ['ignore', 'pipe', 'inherit'] })
      closing.push(() => holder.kill('SIGKILL'))
      await said(holder, 'held')
      let isOver = false
      const sending = sendUntil(site.url, storyId, 4, () => isOver)
      const besides: number[] = []
      const until = Date.now() + 9_000
      while (Date.now() < until) {
        besides.push(...(await readingTimes(site, 10)))
        await pass(50)
      }
      isOver = true
      holder.kill('SIGKILL')
      const sent: Sent[] = await sending

      expect(brokenPromises(sent, await countStored(url))).toEqual([])
      expect(sent.filter(({ answer }) => answer === 'none')).toEqual([])
      expect(sent.filter(({ answer }) => answer === 'acknowledged').length).toBeGreaterThan(0)
      // Whoever waits is answered in a time they still wait for: five seconds, and what the machine takes.
      expect(Math.max(...sent.map(({ milliseconds }) => milliseconds))).toBeLessThan(9_000)
      expect(median(besides)).toBeLessThan(alone * 1.5 + 5)
      // Released, it takes comments again at once.
      expect((await sendComment(site.url, storyId)).answer).toBe('acknowledged')
    })

    test('a store that is gone takes no comment and says so with its text; pages are read on; when it is back all is well', async () => {
      const databaseUrl = await storeUrl()
      const gate = engine === 'Postgres' ? await gated(databaseUrl) : null
      if (gate) closing.push(gate.remove)
      const { site } = await start(gate?.url ?? '')
      const url = databaseUrl || `file:${site.dataDir}/midad.sqlite`
      const storyId = await storyIdOf(url, 'first-bridge')
      const before = await sendComment(site.url, storyId)
      const story = `${site.url}/ar/politics/first-bridge`
      expect((await fetch(story)).status).toBe(200)

      const files = ['midad.sqlite', 'midad.sqlite-wal', 'midad.sqlite-shm'].map((name) => join(site.dataDir, name))
      if (gate) await gate.shut()
      else for (const file of files) renameSync(file, `${file}.gone`)
      const refused = await sendForm(site, storyId, 'نصّ لا يجوز أن يضيع <b>&"')
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30'])
      const page = await refused.text()
      expect(page).toContain(arabic('GivenBack.titles.unavailable'))
      expect(page).toContain('نصّ لا يجوز أن يضيع &lt;b&gt;&amp;&quot;</textarea>')
      expect((await fetch(story)).status).toBe(200)

      if (gate) await gate.open()
      else for (const file of files) renameSync(`${file}.gone`, file)
      await expect.poll(async () => (await sendComment(site.url, storyId)).answer, { timeout: 10_000 }).toBe('acknowledged')
      const stored = await countStored(url)
      expect(stored.get(before.body)).toBe(1)
      expect([...stored.keys()].filter((body) => body.includes('لا يجوز أن يضيع'))).toEqual([])
    })
  })
}

test('a disk that is full takes no comment and loses none; pages are read on', async () => {
  test.setTimeout(120_000)
  // No file may grow beyond two megabytes; a process that ignores the signal gets an error instead, as from a full disk.
  const site = await startOwnSite({
    environment: { TRUSTED_PROXY_HOPS: '1' },
    startedBy: ['bash', '-c', 'trap "" XFSZ; ulimit -f 2048; exec "$@"', 'limited'],
  })
  try {
    const url = `file:${site.dataDir}/midad.sqlite`
    const storyId = await storyIdOf(url, 'first-bridge')
    const story = `${site.url}/ar/politics/first-bridge`
    await fetch(story)
    const sent: Sent[] = []
    while (sent.filter(({ answer }) => answer === 'refused').length < 5 && sent.length < 5_000)
      sent.push(...(await Promise.all(Array.from({ length: 8 }, () => sendComment(site.url, storyId)))))

    expect(sent.filter(({ answer }) => answer === 'refused').length).toBeGreaterThan(4)
    expect(sent.filter(({ answer }) => answer === 'none')).toEqual([])
    expect((await fetch(story)).status).toBe(200)
    expect(brokenPromises(sent, await countStored(url))).toEqual([])
  } finally {
    site.remove()
  }
})

async function sendForm(site: OwnSite, storyId: string, body: string) {
  return fetch(`${site.url}/ar/comments`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ story: storyId, name: 'سلمى', email: 'salma@example.org', body }),
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  })
}

async function readingTimes(site: OwnSite, times: number): Promise<number[]> {
  const taken: number[] = []
  for (let time = 0; time < times; time++) {
    const began = performance.now()
    await (await fetch(`${site.url}/ar/politics/first-bridge`)).text()
    taken.push(performance.now() - began)
  }
  return taken
}

const median = (numbers: number[]) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
