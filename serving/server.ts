import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import next from 'next'
import { flushReads } from '../newsroom/reads/count-reads.ts'
import { settings } from '../newsroom/settings.ts'
import { theStore } from '../newsroom/store/store.ts'
import { tellCaches } from './cache-policy.ts'
import { saneAddress } from './address.ts'
import { readProblemPage, replaceFailures } from './problem-page.ts'
import { startRenewing } from './renewing.ts'

/** How long a running request may still take once the server was told to stop. */
const LAST_MOMENT_MS = 25_000

const METHODS = new Set(['GET', 'HEAD', 'POST'])

/** A reader who searches for 10,000 Arabic letters meets the search, which says that it was too much: each is six bytes in an address. */
const LONGEST_HEAD = 80 * 1024

/** How often what was read is written down. */
const FLUSH_EVERY_MS = 5_000

/** Serves the site until SIGTERM or SIGINT, which let running requests finish. Resolves with the address once the site can serve. */
export async function serve(): Promise<string> {
  const { port, host } = settings()
  const store = await theStore()
  const renewing = await startRenewing(store)
  const site = next({ dev: false, dir: process.cwd(), port, hostname: host ?? 'localhost' })
  await site.prepare()

  const handle = site.getRequestHandler()
  const problemPage = readProblemPage()
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000, maxHeaderSize: LONGEST_HEAD })
  server.on('request', (request, response) => {
    tellCaches(response)
    replaceFailures(response, problemPage)
    void answer(handle, request, response)
  })
  // Nothing here speaks WebSocket; Next's own upgrade handling was the way in of an SSRF in 2026.
  server.on('upgrade', (_request, socket) => socket.destroy())
  await listen(server, port, host)

  const flushing = setInterval(() => void flushReads(store), FLUSH_EVERY_MS).unref()
  stopOnSignal(server, async () => {
    renewing.stop()
    clearInterval(flushing)
    await flushReads(store)
    await store.close()
  })
  return `http://${readableHost(host)}:${port}`
}

/** A host that stands in an address: all interfaces are reached at localhost, and IPv6 goes into brackets. */
function readableHost(host: string | undefined) {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

async function answer(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (!METHODS.has(request.method ?? '')) {
    response.writeHead(405, { allow: [...METHODS].join(', ') }).end()
    return
  }
  request.url = saneAddress(request.url ?? '/')
  try {
    await handle(request, response)
  } catch (error) {
    console.error(error)
    if (!response.headersSent) response.statusCode = 500
    response.end()
  }
}

/** Thrown when the port cannot be had; the message names the cause and the mend. */
export class PortError extends Error {}

/** Resolves when the port can be had, without keeping it: to be asked before anything slow is begun. */
export async function assertPortIsFree(): Promise<void> {
  const { port, host } = settings()
  const probe = createServer()
  await listen(probe, port, host)
  await new Promise((resolve) => probe.close(resolve))
}

function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new PortError(portProblem(error, port, host))))
    server.listen(port, host, resolve)
  })
}

function portProblem({ code, message }: NodeJS.ErrnoException, port: number, host: string | undefined) {
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`
  if (code === 'EACCES') return `Port ${port} needs more rights than this process has. Choose one above 1023: PORT=3000 npm start`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST=${host} is not an address of this machine.`
  return `The server cannot listen on port ${port}: ${message}`
}

function stopOnSignal(server: Server, finish: () => Promise<void>) {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    server.close(() => void finish().finally(() => process.exit(0)))
    server.closeIdleConnections()
    // A connection that was busy becomes idle, and would be kept alive for another request.
    const closing = setInterval(() => server.closeIdleConnections(), 100)
    setTimeout(() => (clearInterval(closing), server.closeAllConnections()), LAST_MOMENT_MS).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
