import type { IncomingMessage, ServerResponse } from 'node:http'
import { addresses } from '../../newsroom/stories/addresses.ts'
import { pageBehind } from './address.ts'
import { beforeHead } from '../before-head.ts'
import { isKnown } from '../entity-tag.ts'
import { makeLitePage, type LitePages } from './lite-pages.ts'
import { LITE_POLICY } from './style.ts'

/**
 * Has a request for a lite page answered as its full page is, and that answer made lite: whatever the site can answer (a page, a redirect,
 * 404 and 410, a receipt) the lite edition can. Returns what finishes the page (finish-answer.ts). Called before what compresses answers, so
 * that a redirect leads on in the lite edition.
 */
export function answerLite(request: IncomingMessage, response: ServerResponse, pages: LitePages): (html: Buffer) => Buffer {
  const { method } = request
  const known = request.headers['if-none-match']
  // Next would compare it with the full page's own, and answer HEAD without the page whose length and tag are asked for.
  delete request.headers['if-none-match']
  if (method === 'HEAD') request.method = 'GET'
  const { address, part } = pageBehind(request.url ?? '/')
  request.url = address
  // For who does not read the page's own noindex: they may come by, and keep to the full pages.
  response.setHeader('X-Robots-Tag', 'noindex')
  leadOnInLite(response)

  return (html) => {
    request.method = method
    response.setHeader('Content-Security-Policy', LITE_POLICY)
    const { statusCode: status } = response
    if (status >= 300 && status < 400) return send(response, Buffer.alloc(0))
    const isKept = status === 200 && response.hasHeader('ETag')
    const { bytes, etag } = isKept ? pages.of(html, part) : makeLitePage(html, part)
    if (!isKept) {
      response.removeHeader('ETag')
      return send(response, bytes)
    }
    response.setHeader('ETag', etag)
    if (!isKnown(known, etag)) return send(response, bytes)
    response.statusCode = 304
    response.removeHeader('Content-Type')
    response.removeHeader('Content-Length')
    return Buffer.alloc(0)
  }
}

function send(response: ServerResponse, bytes: Buffer) {
  response.setHeader('Content-Length', bytes.length)
  return bytes
}

function leadOnInLite(response: ServerResponse) {
  beforeHead(response, () => {
    // In a list of one where a route handler answered.
    const [location] = [response.getHeader('Location')].flat()
    if (typeof location === 'string') response.setHeader('Location', addresses.lite(location))
    // Next says a redirect twice, for browsers of long ago, and may say what the full page needs before it comes.
    response.removeHeader('Refresh')
    response.removeHeader('Link')
  })
}
