import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { deskAddresses } from '../newsroom/staff/desk-addresses.ts'
import { sentencesIn } from './fixtures.ts'
import { gated, type Gated } from './durability/gated.ts'
import { freshPostgres } from './durability/fresh-postgres.ts'
import { brokenPromises, countStored, sendComment, sendUntil, storyIdOf } from './durability/commenting.ts'
import { startNginx, withoutNginx, type Nginx } from './nginx.ts'
import { makeOtherRelease, MARK_OF_RELEASE } from './other-release.ts'
import { exitOf, freePort, startOwnSite, temporaryFolder, type OwnSite } from './own-site.ts'
import { signIn } from './staff.ts'
import { readOn, startReading } from './steady-readers.ts'

// Two instances over one Postgres, one Redis and one shelf, behind nginx.

const [postgres, redis] = [process.env.TEST_DATABASE_URL ?? '', process.env.TEST_REDIS_URL ?? '']
const missing = withoutNginx() || (postgres ? '' : 'TEST_DATABASE_URL is not set') || (redis ? '' : 'TEST_REDIS_URL is not set')
if (missing && process.env.CI) throw new Error(missing)
test.skip(Boolean(missing), missing)
test.describe.configure({ mode: 'serial', timeout: 120_000 })

let [one, other]: OwnSite[] = []
let nginx: Nginx
let way: Gated
let environment: Record<string, string>
let databaseUrl = ''
const cleanings: (() => unknown)[] = []

test.beforeAll(async () => {
  if (missing) return
  const store = await freshPostgres(postgres)
  databaseUrl = store.url
  const [port, shelf] = [await freePort(), temporaryFolder()]
  way = await gated(redis)
  environment = {
    DATABASE_URL: store.url,
    REDIS_URL: way.url,
    FILES_URL: `file:${shelf}`,
    SECRET_KEY: randomBytes(32).toString('base64'),
    SITE_URL: `http://127.0.0.1:${port}`,
    TRUSTED_PROXY_HOPS: '1',
  }
  one = await startOwnSite({ environment })
  other = await startOwnSite({ environment, contentFolder: one.contentFolder })
  // Each comment comes from a reader of its own, as if from a proxy before this one.
  const change = (conf: string) => conf.replace('X-Forwarded-For $remote_addr', 'X-Forwarded-For $http_x_forwarded_for')
  nginx = await startNginx({ instances: [one.url, other.url], port, change })
  cleanings.push(
    () => nginx.stop(),
    () => one?.remove(),
    () => other?.remove(),
    store.remove,
    () => rmSync(shelf, { recursive: true }),
  )
})
test.afterAll(async () => {
  for (const clean of cleanings) await clean()
})

const both = () => [one, other] as [OwnSite, OwnSite]
function headline(site: OwnSite, from: string, to: string) {
  const file = join(site.contentFolder, 'stories/first-bridge/ar.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace(`headline: ${from}`, `headline: ${to}`))
  expect(site.content('import', '--from', site.contentFolder).status).toBe(0)
}

const textAt = async (site: { url: string }, path: string) => (await fetch(site.url + path)).text()
const story = '/ar/politics/first-bridge'
const read = [story, '/ar', '/en', '/ar/politics', '/en/politics/second-bridge', '/ar/latest']

test('a comment sent to one instance and approved shows on both, and through nginx, within two seconds', async ({ page }) => {
  const [first, second] = both()
  for (const site of [...both(), nginx]) expect(await textAt(site, story)).not.toContain('كلام من الأول')
  const { receipt } = await sendComment(first.url, await storyIdOf(databaseUrl, 'first-bridge'), 'كلام من الأول')
  expect(await textAt(second, receipt ?? '')).toContain('كلام من الأول')

  // Through nginx each step of the desk may be another instance's.
  await signIn(page, { ...first, url: nginx.url }, 'moderator')
  await page.goto(nginx.url + deskAddresses.queue('ar'))
  await page
    .getByRole('button', { name: sentencesIn('ar')('Decision.verdicts.approved') })
    .first()
    .click()
  await Promise.all(
    [...both(), nginx].map((site) =>
      expect.poll(async () => (await textAt(site, story)).includes('كلام من الأول'), { timeout: 2_000, intervals: [50] }).toBe(true),
    ),
  )
})

test('pictures imported on one instance are there on the other', async () => {
  const [first, second] = both()
  const picture = /\/media\/[0-9a-f]{16}\/\d+\.webp/.exec(await textAt(first, '/ar'))?.[0] ?? ''
  const pictureAt = async ({ url }: OwnSite) => Buffer.from(await (await fetch(url + picture)).arrayBuffer())
  expect((await pictureAt(first)).byteLength).toBeGreaterThan(1_000)
  expect((await pictureAt(second)).equals(await pictureAt(first))).toBe(true)
  expect(second.dataDir).not.toBe(first.dataDir)
})

test('an instance that does not share what it must does not start, and says what', async () => {
  const shared: [Record<string, string>, RegExp][] = [
    [{ SECRET_KEY: randomBytes(32).toString('base64') }, /must share SECRET_KEY/],
    [{ FILES_URL: '' }, /must share FILES_URL/],
    [{ SITE_URL: 'https://another.example' }, /must share SITE_URL/],
  ]
  for (const [wrong, sentence] of shared) {
    const dataDir = temporaryFolder()
    const env = { ...process.env, ...environment, ...wrong, DATA_DIR: dataDir, PORT: String(await freePort()), HOST: '127.0.0.1' }
    const child = spawn(process.execPath, ['scripts/start.ts'], { env })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    expect(await exitOf(child), JSON.stringify(wrong)).toBe(1)
    expect(said).toMatch(sentence)
    expect(said).not.toMatch(/\n\s+at /)
    rmSync(dataDir, { recursive: true })
  }
})

/** People who read and people who write, none of whom stops, and what they met. */
async function startTraffic() {
  const storyId = await storyIdOf(databaseUrl, 'first-bridge')
  const { readings, stop } = startReading(nginx.url, read)
  let isOver = false
  const sending = sendUntil(nginx.url, storyId, 2, () => isOver)
  await readOn(readings, 20)
  return {
    readings,
    /** Ends it, and tells what anybody noticed: what was not read whole, what was written and is not there once. */
    disturbances: async () => {
      isOver = true
      const { faults } = await stop()
      const sent = await sending
      expect(sent.length).toBeGreaterThan(10)
      const unsent = sent.filter(({ answer }) => answer !== 'acknowledged').map(({ answer, why, body }) => `${answer} (${why}): ${body}`)
      return [...faults, ...unsent, ...brokenPromises(sent, await countStored(databaseUrl))]
    },
  }
}

test('Redis goes and comes back: nobody notices, and what changes meanwhile shows as soon as ever', async () => {
  const { readings, disturbances } = await startTraffic()
  await way.shut()
  await readOn(readings, 40)
  headline(both()[0], 'الجسر الأول', 'الجسر الأقدم')
  await Promise.all(
    both().map((site) =>
      expect.poll(async () => (await textAt(site, story)).includes('الجسر الأقدم'), { timeout: 2_000, intervals: [50] }).toBe(true),
    ),
  )
  // What Redis still holds of before is not taken for true once it is back.
  await way.open()
  await readOn(readings, 40)
  for (const site of both()) expect(await textAt(site, '/ar/politics')).toContain('الجسر الأقدم')
  expect(await disturbances()).toEqual([])
})

test('either instance is killed, and nobody who reads or writes notices', async () => {
  const { readings, disturbances } = await startTraffic()
  for (const site of both()) {
    await site.stop('SIGKILL')
    await readOn(readings, 40)
    await site.restart()
    await readOn(readings, 20)
  }
  expect(await disturbances()).toEqual([])
})

test('instances take turns in starting a new build: nobody notices, and no page has another’s style', async () => {
  const release = makeOtherRelease()
  cleanings.push(() => rmSync(release, { recursive: true }))
  const [formerScripts = ''] = /\/scripts\/[0-9a-f]{12}/.exec(await textAt(nginx, story)) ?? []
  const { readings, disturbances } = await startTraffic()
  const former = [...readings.styles]
  for (const site of both()) {
    await site.stop()
    await readOn(readings, 20)
    await site.restart(release)
    await readOn(readings, 40)
  }
  expect(await disturbances()).toEqual([])

  // Both builds were read, and what a page of the former asks for late is still there, in the former's words.
  const { styles } = readings
  expect(styles.size).toBe(former.length * 2)
  const latter = [...styles].filter((path) => !former.includes(path))
  for (const path of former) expect(await textAt(nginx, path)).not.toContain(MARK_OF_RELEASE)
  for (const path of latter) expect(await textAt(nginx, path)).toContain(MARK_OF_RELEASE)
  const script = /\/scripts\/[0-9a-f]{12}\/reader\.js/
  for (const site of both()) {
    const [address = ''] = script.exec(await textAt(site, '/ar')) ?? []
    expect(await textAt(site, address)).toContain(MARK_OF_RELEASE)
    const comments = await fetch(`${site.url}${formerScripts}/comments.js`)
    expect(comments.status).toBe(200)
  }
})
