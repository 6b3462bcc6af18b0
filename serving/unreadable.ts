import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { SentPage } from './problem-page.ts'

type ReadingError = NodeJS.ErrnoException & { rawPacket?: Buffer }

/**
 * Sends a program that left the letters of an address as they are (`/ar/search?q=القناة`, where an address has %D8%A7…) to the address
 * itself. Node's parser gives such a request up before anything of ours sees it; so it does with what else it cannot read, which is
 * answered with the page that says so, in both languages.
 */
export function answerUnreadable(server: Server, { html, policy }: SentPage): void {
  server.on('clientError', (error: ReadingError, socket: Duplex) => {
    if (!socket.writable) return socket.destroy()
    const address = error.code === 'HPE_INVALID_URL' ? rawAddress(error.rawPacket) : undefined
    const body = address ? Buffer.of() : html
    const head = address
      ? [`307 Temporary Redirect`, `Location: ${address}`]
      : [statusOf(error), 'Content-Type: text/html; charset=utf-8', `Content-Security-Policy: ${policy}`]
    const lines = [
      `HTTP/1.1 ${head[0]}`,
      ...head.slice(1),
      'Cache-Control: no-store',
      'Connection: close',
      `Content-Length: ${body.length}`,
    ]
    socket.end(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body]))
  })
}

/** The address asked for, written as addresses are; undefined where it is none of this site. */
export function rawAddress(packet: Buffer | undefined): string | undefined {
  const target = /^(?:GET|HEAD) (\/(?![/\\])[^\s\x00-\x1f]*) HTTP\/1\.1\r\n/.exec(packet?.toString('utf8') ?? '')?.[1]
  if (!target?.isWellFormed() || target.includes('\ufffd')) return undefined
  return target.replace(/[^\x21-\x7e]/gu, encodeURIComponent)
}

function statusOf({ code }: ReadingError) {
  if (code === 'HPE_HEADER_OVERFLOW') return '431 Request Header Fields Too Large'
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request'
}
