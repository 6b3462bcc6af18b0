// npm run bench:comments: what docs/comments-performance.md says, measured anew, with every ratio taken within one run.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { freshPostgres } from '../../e2e/durability/fresh-postgres.ts'
import { sendComment, storyIdOf } from '../../e2e/durability/commenting.ts'
import { startOwnSite, type OwnSite } from '../../e2e/own-site.ts'
import { linkIn, staffCommand } from '../../e2e/staff.ts'
import { seedComments } from '../../newsroom/comments/seed-comments.ts'
import { deskAddresses } from '../../newsroom/staff/desk-addresses.ts'
import { openStore } from '../../newsroom/store/store.ts'
import { buildSite } from '../steps/build-site.ts'
import { during, median, quantile, timed } from './timing.ts'

const SECONDS = 5
const server = process.env.TEST_DATABASE_URL

type Bench = { site: OwnSite; storeUrl: string; storyId: string }

const say = (...cells: (string | number)[]) =>
  console.log(`| ${cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell)).join(' | ')} |`)

async function acknowledged({ site, storyId }: Bench) {
  const { answer } = await sendComment(site.url, storyId)
  if (answer !== 'acknowledged') throw new Error(`A comment was not acknowledged: ${answer}`)
}

async function posting(engine: string, bench: Bench) {
  for (const clients of [1, 8, 32]) {
    const times = await during(SECONDS, clients, () => acknowledged(bench))
    say(`${engine}, ${clients} clients`, times.length / SECONDS, quantile(times, 0.5), quantile(times, 0.99))
  }
}

/** Reads of a kept story by eight readers, alone and while comments come in at a rate, or as fast as they can. */
async function readingInAStorm(engine: string, bench: Bench) {
  const story = `${bench.site.url}/ar/politics/second-bridge`
  const read = async () => (await fetch(story)).text()
  await timed(50, read)
  const alone = await during(SECONDS, 8, read)
  for (const rate of [25, 100]) {
    const storm = { isOver: false, posts: 0 }
    const blowing = (async () => {
      const running = new Set<Promise<unknown>>()
      while (!storm.isOver) {
        const post = acknowledged(bench).finally(() => running.delete(post))
        running.add(post)
        storm.posts++
        await pass(1_000 / rate)
      }
      await Promise.all(running)
    })()
    const beside = await during(SECONDS, 8, read)
    storm.isOver = true
    await blowing
    say(
      `${engine}, ${(storm.posts / SECONDS).toFixed(0)} comments a second`,
      alone.length / SECONDS,
      beside.length / SECONDS,
      `${((100 * beside.length) / alone.length).toFixed(0)} %`,
    )
  }
}

/** A page that is made anew each time, because what is kept of it is removed first. */
async function firstPages(engine: string, { site, storeUrl, storyId }: Bench) {
  const pages = join(site.dataDir, 'pages')
  const make = async () => {
    rmSync(pages, { recursive: true, force: true })
    return (await fetch(`${site.url}/ar/politics/first-bridge`)).text()
  }
  const medians: number[] = []
  for (const count of [50, 5_000]) {
    const store = await openStore(storeUrl)
    await store.write((transaction) => transaction.deleteFrom('comments').execute())
    await seedComments(store, { storyId, count })
    await store.close()
    await timed(5, make)
    medians.push(median(await timed(40, make)))
  }
  const [small = 0, large = 0] = medians
  say(`${engine}, a story’s first page, 50 and 5,000 comments`, small, large, `${(large / small).toFixed(2)} ×`)
}

async function queue(engine: string, { site, storeUrl, storyId }: Bench) {
  const cookie = await signedIn(site)
  const open = async () => {
    const response = await fetch(site.url + deskAddresses.queue('ar'), { headers: { cookie }, redirect: 'manual' })
    if (response.status !== 200) throw new Error(`The queue answered ${response.status}`)
    return response.text()
  }
  const medians: number[] = []
  for (const count of [100, 100_000]) {
    const store = await openStore(storeUrl)
    await store.write((transaction) => transaction.deleteFrom('comments').execute())
    await seedComments(store, { storyId, count, status: 'held' })
    await store.close()
    await timed(5, open)
    medians.push(median(await timed(30, open)))
  }
  const [small = 0, large = 0] = medians
  say(`${engine}, the queue, 100 and 100,000 held`, small, large, `${(large / small).toFixed(2)} ×`)
}

async function signedIn(site: OwnSite): Promise<string> {
  const { output } = staffCommand(site, 'add', '--email', 'bench@news.example', '--name', 'Bench', '--role', 'administrator')
  const password = new URLSearchParams({ password: 'ink paper rubric', again: 'ink paper rubric' })
  const headers = { Origin: site.url }
  const response = await fetch(`${site.url}${linkIn(output)}/password`, { method: 'POST', body: password, headers, redirect: 'manual' })
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

async function onEngine(engine: string, databaseUrl: string, work: (engine: string, bench: Bench) => Promise<void>) {
  const site = await startOwnSite({ environment: { DATABASE_URL: databaseUrl, TRUSTED_PROXY_HOPS: '1' } })
  const storeUrl = databaseUrl || `file:${site.dataDir}/midad.sqlite`
  try {
    await work(engine, { site, storeUrl, storyId: await storyIdOf(storeUrl, 'first-bridge') })
  } finally {
    site.remove()
  }
}

async function onEach(head: string[], work: (engine: string, bench: Bench) => Promise<void>) {
  console.log('')
  say(...head)
  say(...head.map(() => '---'))
  await onEngine('SQLite', '', work)
  if (!server) return
  const { url, remove } = await freshPostgres(server)
  await onEngine('Postgres', url, work)
  await remove()
}

await buildSite(console.log)
await onEach(['durable comments', 'a second', 'p50 ms', 'p99 ms'], posting)
await onEach(['reads of a kept story', 'alone, a second', 'in the storm', 'of it'], readingInAStorm)
await onEach(['made anew', 'median ms', 'median ms', 'ratio'], firstPages)
await onEach(['opened', 'median ms', 'median ms', 'ratio'], queue)
if (!server) console.log('\nPostgres was left out, because TEST_DATABASE_URL is not set.')
process.exit(0)
