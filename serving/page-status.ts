import type { ServerResponse } from 'node:http'
import { statusSaidIn } from './finish-page.ts'

/** Where the head of a document ends: what a page says of its status stands before it. */
const HEAD_ENDS = Buffer.from('</head>')
/** A head is never as long as this; what has none is passed on. */
const LONGEST_HEAD = 256 * 1024

/**
 * Lets a page that is made anew for each asking say its status, as kept pages do when they are kept (finish-page.ts): holds back what is
 * written until the head is whole, and only then sends the status. Called after what compresses answers, so that it sees text.
 */
export function sayStatusOfPage(response: ServerResponse): void {
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  const flushHeaders = response.flushHeaders.bind(response)
  let held: Buffer[] | undefined = []

  /** What may be sent now: nothing while the head is incomplete. */
  const release = (chunk: unknown, encoding: unknown, isLast: boolean): Buffer | undefined => {
    const bytes = Buffer.isBuffer(chunk)
      ? chunk
      : chunk instanceof Uint8Array
        ? Buffer.from(chunk)
        : Buffer.from(String(chunk ?? ''), encodingOf(encoding))
    const all = Buffer.concat([...(held ?? []), bytes])
    if (!isLast && !all.includes(HEAD_ENDS) && all.length < LONGEST_HEAD) {
      held = [all]
      return undefined
    }
    held = undefined
    const status = statusSaidIn(all.toString('utf8', 0, Math.max(0, all.indexOf(HEAD_ENDS))))
    if (status && !response.headersSent) response.statusCode = status
    return all
  }
  const isWaiting = () => held !== undefined && !response.headersSent && isPage(response)

  Object.assign(response, {
    // Next sends the headers of a page before the first of its text.
    flushHeaders: () => {
      if (!isWaiting()) flushHeaders()
    },
    write: (...given: Parameters<typeof write>) => {
      if (!isWaiting()) return write(...given)
      const bytes = release(given[0], given[1], false)
      return bytes ? write(bytes) : true
    },
    end: (...given: Parameters<typeof end>) => {
      if (!isWaiting() || (held?.length === 0 && (given[0] === undefined || typeof given[0] === 'function'))) return end(...given)
      const bytes = release(typeof given[0] === 'function' ? undefined : given[0], given[1], true)
      const callback = given.find((argument) => typeof argument === 'function')
      return end(bytes, callback)
    },
  })
}

const encodingOf = (encoding: unknown) => (typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')

const isPage = (response: ServerResponse) =>
  response.statusCode === 200 && String(response.getHeader('content-type') ?? '').startsWith('text/html')
