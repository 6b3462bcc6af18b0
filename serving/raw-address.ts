import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'

type ReadingError = NodeJS.ErrnoException & { rawPacket?: Buffer }

/**
 * Sends a program that left the letters of an address as they are (`/ar/search?q=القناة`, where an address has %D8%A7…) to the address
 * itself. Node's parser gives such a request up before anything of ours sees it; what else it cannot read is answered as Node does.
 */
export function redirectRawAddresses(server: Server): void {
  server.on('clientError', (error: ReadingError, socket: Duplex) => {
    if (!socket.writable) return socket.destroy()
    const address = error.code === 'HPE_INVALID_URL' ? rawAddress(error.rawPacket) : undefined
    const head = address ? `307 Temporary Redirect\r\nLocation: ${address}` : statusOf(error)
    socket.end(`HTTP/1.1 ${head}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
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
