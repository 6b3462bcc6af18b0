import type { ServerResponse } from 'node:http'
import { isOfDesk } from './address.ts'
import { finishDesk, finishPublic } from './finish-document.ts'

const POLICY = 'Content-Security-Policy'

/**
 * Finishes a page that is made anew for each asking, as kept pages are finished when they are kept (finish-page.ts): holds back what is
 * written until it is whole, takes the framework's scripts out, and sends it with the status it says it has and the policy that fits it.
 * Called after what compresses answers, so that it sees text. `finishFurther` has the last word on a page that is whole, its status and its
 * headers.
 */
export function finishAnswer(response: ServerResponse, finishFurther?: (page: Buffer) => Buffer): void {
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  const flushHeaders = response.flushHeaders.bind(response)
  const held: Buffer[] = []

  const isHeld = () => !response.headersSent && String(response.getHeader('content-type') ?? '').startsWith('text/html')
  const hold = (chunk: unknown, encoding: unknown) => {
    if (chunk === undefined || chunk === null || typeof chunk === 'function') return
    const isBytes = chunk instanceof Uint8Array
    held.push(
      isBytes ? Buffer.from(chunk) : Buffer.from(String(chunk), typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'),
    )
  }

  Object.assign(response, {
    // Next sends the headers of a page before the first of its text.
    flushHeaders: () => {
      if (!isHeld()) flushHeaders()
    },
    write: (...given: Parameters<typeof write>) => {
      if (!isHeld()) return write(...given)
      hold(given[0], given[1])
      const callback = given.find((argument) => typeof argument === 'function') as (() => void) | undefined
      if (callback) process.nextTick(callback)
      return true
    },
    end: (...given: Parameters<typeof end>) => {
      if (!isHeld()) return end(...given)
      hold(given[0], given[1])
      const callback = given.find((argument) => typeof argument === 'function')
      const page = finished(response, Buffer.concat(held))
      return end(finishFurther ? finishFurther(page) : page, callback)
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
