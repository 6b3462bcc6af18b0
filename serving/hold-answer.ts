import type { ServerResponse } from 'node:http'

type Holding = {
  /** Asked when something is written and nothing is sent yet: whether the answer waits until it is whole. */
  isHeld: () => boolean
  /** What is sent in place of the whole, which is empty where there is none (HEAD); it may set the answer's status and headers. */
  finish: (whole: Buffer) => Buffer
}

/** Holds an answer back until it is whole, where that is wanted, and sends what is made of it then. */
export function holdAnswer(response: ServerResponse, { isHeld, finish }: Holding): void {
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  const flushHeaders = response.flushHeaders.bind(response)
  const held: Buffer[] = []

  const holds = () => !response.headersSent && isHeld()
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
      if (!holds()) flushHeaders()
    },
    write: (...given: Parameters<typeof write>) => {
      if (!holds()) return write(...given)
      hold(given[0], given[1])
      const callback = given.find((argument) => typeof argument === 'function') as (() => void) | undefined
      if (callback) process.nextTick(callback)
      return true
    },
    end: (...given: Parameters<typeof end>) => {
      if (!holds()) return end(...given)
      hold(given[0], given[1])
      const callback = given.find((argument) => typeof argument === 'function')
      return end(finish(Buffer.concat(held)), callback)
    },
  })
}
