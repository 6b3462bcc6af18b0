import { createServer } from 'node:http'
import next from 'next'
import { settings } from '../newsroom/settings.ts'
import { theStore } from '../newsroom/store/store.ts'
import { startBeside } from './beside.ts'
import { Connections } from './connections.ts'
import { joinSite } from './join-site.ts'
import { startRenewing } from './kept-pages/renewing.ts'
import { listen } from './port.ts'
import { readAlonePage } from './problem-page.ts'
import { takeRequests } from './take-requests.ts'
import { answerUnreadable } from './unreadable.ts'
import { Metrics } from './watching/metrics.ts'
import { probeStore } from './watching/probe-store.ts'
import { speakJson } from './watching/speak-json.ts'

/** How long a running request may still take once the server was told to stop. */
const LAST_MOMENT_MS = 25_000

/** How long a request may take to come in, looked after every second, and how long a connection may then stand open. */
const PATIENCE = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 1_000, keepAliveTimeout: 65_000 }

/** A reader who takes nothing for so long, of an answer that waits for them, is gone. */
const LONGEST_SILENCE_MS = 120_000

/** A reader who searches for 10,000 Arabic letters meets the search, which says that it was too much: each is six bytes in an address. */
const LONGEST_HEAD = 80 * 1024

/** Serves the site until SIGTERM or SIGINT, which let running requests finish. Resolves with the address once the site can serve. */
export async function serve(): Promise<string> {
  const { port, host, dataDir, metricsToken, logs } = settings()
  if (logs === 'json') speakJson()
  const store = await theStore()
  const { otherBuilds, leave } = await joinSite(store)
  const renewing = await startRenewing(store)
  const site = next({ dev: false, dir: process.cwd(), port, hostname: host ?? 'localhost' })
  await site.prepare()

  const probes = { store: () => probeStore(store), redis: renewing.isRedisThere, lookedAt: renewing.lookedAt, dataDir }
  const metrics = metricsToken ? new Metrics(metricsToken, probes) : undefined
  const server = createServer({ ...PATIENCE, maxHeaderSize: LONGEST_HEAD })
  server.setTimeout(LONGEST_SILENCE_MS)
  const connections = new Connections(server)
  server.on('request', takeRequests({ handle: site.getRequestHandler(), otherBuilds, metrics }))
  answerUnreadable(server, readAlonePage('unreadable'))
  // Nothing here speaks WebSocket; Next's own upgrade handling was the way in of an SSRF in 2026.
  server.on('upgrade', (_request, socket) => socket.destroy())
  await listen(server, { port, host, command: 'npm start' })

  const beside = startBeside(store)
  stopOnSignal(connections, async () => {
    renewing.stop()
    await beside.stop()
    await leave()
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
