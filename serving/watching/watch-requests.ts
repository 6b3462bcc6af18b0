import type { IncomingMessage, ServerResponse } from 'node:http'
import { kindOf, loggable, type RequestKind } from './request-kind.ts'
import { writeLine } from './speak-json.ts'

/** A request and what came of it. `status` is 499 where whoever asked did not wait for it. */
export type Watched = { method: string; path: string; kind: RequestKind; status: number; seconds: number }

/** An answer that takes longer is worth a line. */
const SLOW_SECONDS = 1

const METHODS = new Set(['GET', 'HEAD', 'POST'])

/** Tells what came of a request once its answer has left, or nobody waits for it any more. */
export function watchRequest(request: IncomingMessage, response: ServerResponse, hear: (watched: Watched) => void): void {
  const began = performance.now()
  // Other methods anybody can invent.
  const method = METHODS.has(request.method ?? '') ? request.method! : 'other'
  const path = (request.url ?? '/').replace(/[?#].*$/s, '')
  response.once('close', () => {
    const status = response.writableEnded ? response.statusCode : 499
    hear({ method, path, kind: kindOf(method, path), status, seconds: (performance.now() - began) / 1_000 })
  })
}

/** Whether somebody who looks after the site would want to know of it. */
export const isWorthALine = ({ status, seconds, method, kind }: Watched): boolean =>
  status >= 500 || seconds > SLOW_SECONDS || (method === 'POST' && (kind === 'form' || kind === 'desk'))

/** One line of JSON, without the query and without what only its reader may know. */
export function logRequest({ method, path, kind, status, seconds }: Watched): void {
  const level = status >= 500 ? 'error' : seconds > SLOW_SECONDS ? 'warning' : 'info'
  const ms = Math.round(seconds * 1_000)
  writeLine({ level, event: 'request', method, path: loggable(path), kind, status, ms })
}
