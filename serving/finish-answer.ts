import type { ServerResponse } from 'node:http'
import { hasFrameworkScripts, ownScriptsOnly } from '../newsroom/documents/own-scripts-only.ts'
import { statusSaidIn } from './finish-page.ts'
import { holdAnswer } from './hold-answer.ts'

/**
 * Finishes a page that is made anew for each asking, as kept pages are finished when they are kept (finish-page.ts): holds back what is
 * written until it is whole, takes the framework's scripts out, and sends it with the status it says it has. Called after what compresses
 * answers, so that it sees text.
 */
export function finishAnswer(response: ServerResponse): void {
  holdAnswer(response, {
    isHeld: () => String(response.getHeader('content-type') ?? '').startsWith('text/html'),
    finish: (page) => finished(response, page),
  })
}

function finished(response: ServerResponse, bytes: Buffer): Buffer {
  const html = bytes.toString('utf8')
  const status = response.statusCode === 200 ? statusSaidIn(html.slice(0, Math.max(0, html.indexOf('</head>')))) : undefined
  if (status) response.statusCode = status
  if (!hasFrameworkScripts(html)) return bytes
  response.removeHeader('Content-Length')
  return Buffer.from(ownScriptsOnly(html))
}
