import type { ServerResponse } from 'node:http'
import { isOfDesk } from './address.ts'
import { finishDesk, finishPublic } from './finish-document.ts'
import { holdAnswer } from './hold-answer.ts'

const POLICY = 'Content-Security-Policy'

/**
 * Finishes a page that is made anew for each asking, as kept pages are finished when they are kept (finish-page.ts): holds back what is
 * written until it is whole, takes the framework's scripts out, and sends it with the status it says it has and the policy that fits it.
 * Called after what compresses answers, so that it sees text. `finishFurther` has the last word on a page that is whole, its status and its
 * headers.
 */
export function finishAnswer(response: ServerResponse, finishFurther?: (page: Buffer) => Buffer): void {
  holdAnswer(response, {
    isHeld: () => String(response.getHeader('content-type') ?? '').startsWith('text/html'),
    finish: (whole) => {
      const page = finished(response, whole)
      return finishFurther ? finishFurther(page) : page
    },
  })
}

function finished(response: ServerResponse, bytes: Buffer): Buffer {
  // A kept page was finished when it was kept.
  if (response.hasHeader(POLICY)) return bytes
  const finish = isOfDesk(response.req.url ?? '') ? finishDesk : finishPublic
  const { html, status, policy } = finish(bytes.toString('utf8'))
  if (status && response.statusCode === 200) response.statusCode = status
  response.setHeader(POLICY, policy)
  response.removeHeader('Content-Length')
  return Buffer.from(html)
}
