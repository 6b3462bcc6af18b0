import type { IncomingMessage, ServerResponse } from 'node:http'
import { generateETag } from 'next/dist/server/lib/etag.js'
import { isKnown } from '../entity-tag.ts'
import { findFresh } from './page-keeper.ts'

type Page = { kind?: string; html?: unknown; status?: number; headers?: Record<string, string | string[]> }

/** What is sent of a page, worked out once for as long as the page is in memory. */
type Sent = { bytes: Buffer; etag: string }

const sent = new WeakMap<Page, Sent>()

/** Pages stand below their language; the kept ones have no query, and no slash at their end, which leads to the page. */
const OF_A_PAGE = /^\/(?:ar|en)(?:\/[^/?]+)*$/

/** What Next tells itself in a page's headers. */
const OF_THE_FRAMEWORK = /^x-next/

/**
 * Answers a request for a page that is kept, as Next would, header by header (e2e/kept-pages.server.spec.ts compares them), in a tenth of the
 * time. Whatever else is asked for, and what has grown old, is left to Next; the address is sane by now (../address.ts).
 */
export async function answerKept(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { method, url = '', headers } = request
  if ((method !== 'GET' && method !== 'HEAD') || !OF_A_PAGE.test(url)) return false
  const kept = await findFresh(url)
  const page = kept?.value as Page | undefined
  if (page?.kind !== 'APP_PAGE' || typeof page.html !== 'string' || (page.status ?? 200) !== 200) return false

  const { bytes, etag } = sentOf(page, page.html)
  for (const [name, value] of Object.entries(page.headers ?? {})) if (!OF_THE_FRAMEWORK.test(name)) response.setHeader(name, value)
  // How long caches may keep it, cache-policy.ts says.
  response.setHeader('Cache-Control', 's-maxage=31536000').setHeader('ETag', etag)
  if (isKnown(headers['if-none-match'], etag) && !/\bno-cache\b/.test(headers['cache-control'] ?? '')) {
    response.statusCode = 304
    response.end()
    return true
  }
  response.setHeader('Content-Type', 'text/html; charset=utf-8').setHeader('Content-Length', bytes.length)
  response.end(method === 'HEAD' ? undefined : bytes)
  return true
}

function sentOf(page: Page, html: string): Sent {
  const known = sent.get(page)
  if (known) return known
  const made = { bytes: Buffer.from(html), etag: generateETag(html) }
  sent.set(page, made)
  return made
}
