import { createServer } from 'node:http'
import next from 'next'
import { flushReads } from '../newsroom/reads/count-reads.ts'
import { flushMisses } from '../newsroom/search/missed-queries.ts'
import { assertSameKey } from '../newsroom/keys/assert-same-key.ts'
import { theKeys } from '../newsroom/keys/keys.ts'
import { settings } from '../newsroom/settings.ts'
import { assertSameShelf } from '../newsroom/shelf/assert-same-shelf.ts'
import { theShelf } from '../newsroom/shelf/shelf.ts'
import { assertSameSite } from '../newsroom/store/assert-same-site.ts'
import { theStore } from '../newsroom/store/store.ts'
import { sayHowToUse } from './answer-headers.ts'
import { tellCaches } from './cache-policy.ts'
import { answer } from './answer.ts'
import { shareBuild } from './builds/other-builds.ts'
import { compress } from './compress.ts'
import { Connections } from './connections.ts'
import { startIndexing } from './indexing.ts'
import { startMailing } from './mailing.ts'
import { finishAnswer } from './finish-answer.ts'
import { isLiteAddress } from './lite/address.ts'
import { answerLite } from './lite/answer-lite.ts'
import { LitePages, makeLitePage } from './lite/lite-pages.ts'
import { LITE_POLICY } from './lite/style.ts'
import { listen } from './port.ts'
import { pressAnswer } from './press-answer.ts'
import { PressedTexts } from './pressed-texts.ts'
import { readAlonePage, readProblemPage, replaceFailures } from './problem-page.ts'
import { answerUnreadable } from './unreadable.ts'
import { startRenewing } from './kept-pages/renewing.ts'
import { startTidying } from './tidying.ts'
import { Metrics } from './watching/metrics.ts'
import { probeStore } from './watching/probe-store.ts'
import { speakJson } from './watching/speak-json.ts'
import { isWorthALine, logRequest, watchRequest } from './watching/watch-requests.ts'

/** How long a running request may still take once the server was told to stop. */
const LAST_MOMENT_MS = 25_000

/** How long a request may take to come in, looked after every second, and how long a connection may then stand open. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 1_000, keepAliveTimeout: 65_000 }

/** A reader who takes nothing for so long, of an answer that waits for them, is gone. */
const LONGEST_SILENCE_MS = 120_000

/** A reader who searches for 10,000 Arabic letters meets the search, which says that it was too much: each is six bytes in an address. */
const LONGEST_HEAD = 80 * 1024

/** What many are given alike is compressed once, and better. */
const pressedTexts = new PressedTexts()

/** How often what was read is written down. */
const FLUSH_EVERY_MS = 5_000

/** Serves the site until SIGTERM or SIGINT, which let running requests finish. Resolves with the address once the site can serve. */
export async function serve(): Promise<string> {
  const { port, host, siteUrl, databaseUrl, dataDir, metricsToken, logs, offlineReading } = settings()
  if (logs === 'json') speakJson()
  const store = await theStore()
  await assertSameKey(store, theKeys())
  await assertSameShelf(store, theShelf())
  const presence = await assertSameSite(store, databaseUrl, { SITE_URL: siteUrl, OFFLINE_READING: offlineReading ? 'on' : 'off' })
  const otherBuilds = await shareBuild(theShelf())
  const renewing = await startRenewing(store)
  const site = next({ dev: false, dir: process.cwd(), port, hostname: host ?? 'localhost' })
  await site.prepare()

  const handle = site.getRequestHandler()
  const problemPage = readProblemPage()
  const liteProblemPage = { html: makeLitePage(problemPage.html).bytes, policy: LITE_POLICY }
  const litePages = new LitePages()
  const probes = { store: () => probeStore(store), redis: renewing.isRedisThere, lookedAt: renewing.lookedAt, dataDir }
  const metrics = metricsToken ? new Metrics(metricsToken, probes) : undefined
  const isBehindProxy = settings().trustedProxyHops > 0
  const server = createServer({ ...PATIENCE, maxHeaderSize: LONGEST_HEAD })
  server.setTimeout(LONGEST_SILENCE_MS)
  const connections = new Connections(server)
  server.on('request', (request, response) => {
    watchRequest(request, response, (watched) => {
      metrics?.count(watched)
      if (logs === 'json' && isWorthALine(watched)) logRequest(watched)
    })
    sayHowToUse(response, { siteUrl, path: request.url ?? '/' })
    const isLite = isLiteAddress(request.url ?? '')
    tellCaches(response, { isBehindProxy })
    replaceFailures(response, isLite ? liteProblemPage : problemPage)
    const finishLite = isLite ? answerLite(request, response, litePages) : undefined
    compress(request as never, response as never, () => {})
    pressAnswer(request, response, pressedTexts)
    finishAnswer(response, finishLite)
    void answer({ handle, otherBuilds, metrics }, request, response)
  })
  answerUnreadable(server, readAlonePage('unreadable'))
  // Nothing here speaks WebSocket; Next's own upgrade handling was the way in of an SSRF in 2026.
  server.on('upgrade', (_request, socket) => socket.destroy())
  await listen(server, { port, host, command: 'npm start' })

  const mailing = startMailing(store)
  const tidying = startTidying(store)
  const indexing = startIndexing(store)
  const flushing = setInterval(() => void flushReads(store).then(() => flushMisses(store)), FLUSH_EVERY_MS).unref()
  stopOnSignal(connections, async () => {
    renewing.stop()
    tidying.stop()
    await indexing.stop()
    clearInterval(flushing)
    await mailing.stop()
    await flushReads(store)
    await flushMisses(store)
    await presence.leave()
    await store.close()
  })
  return `http://${readableHost(host)}:${port}`
}

/** A host that stands in an address: all interfaces are reached at localhost, and IPv6 goes into brackets. */
function readableHost(host: string | undefined) {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function stopOnSignal(connections: Connections, finish: () => Promise<void>) {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await connections.close(LAST_MOMENT_MS)
    await finish().finally(() => process.exit(0))
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
}
