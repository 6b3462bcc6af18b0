import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/**
 * The network a request comes from, as far as it can be known: a whole IPv4 address, or the /64 of an IPv6 one, which is what one
 * household gets. With `hops` trusted proxies before the site, that many entries of X-Forwarded-For were written by them, from its
 * end; what stands before those a stranger may have written.
 */
export function readerOf(request: Pick<IncomingMessage, 'headers' | 'socket'>, hops: number): string {
  const own = request.socket.remoteAddress ?? ''
  return networkOf(forwardedBy(String(request.headers['x-forwarded-for'] ?? ''), hops) ?? own)
}

/** The address the outermost trusted proxy saw; undefined where there is none or it wrote something else. */
function forwardedBy(header: string, hops: number): string | undefined {
  if (hops === 0) return undefined
  const address =
    header
      .split(',')
      .at(-hops)
      ?.trim()
      .replace(/^\[|\](?::\d+)?$/g, '') ?? ''
  const withoutPort = /^\d+\.\d+\.\d+\.\d+:\d+$/.test(address) ? address.replace(/:\d+$/, '') : address
  return isIP(withoutPort) > 0 ? withoutPort : undefined
}

function networkOf(address: string): string {
  if (isIP(address) !== 6) return address || 'unknown'
  const groups = groupsOf(address)
  // An IPv4 address as a socket that speaks both writes it: ::ffff:192.0.2.7.
  if (groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0)) return groups.slice(6).flatMap(bytesOf).join('.')
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`
}

/** The eight groups of an IPv6 address, however it was written (RFC 4291, 2.2). */
function groupsOf(address: string): number[] {
  const plain = address.replace(/%.*$/, '').replace(/\d+\.\d+\.\d+\.\d+$/, (ipv4) => {
    const [a = 0, b = 0, c = 0, d = 0] = ipv4.split('.').map(Number)
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
  })
  const [head = '', tail] = plain.split('::')
  const [before, after] = [head, tail ?? ''].map((part) =>
    part
      .split(':')
      .filter(Boolean)
      .map((group) => parseInt(group, 16)),
  )
  const missing = tail === undefined ? 0 : 8 - (before?.length ?? 0) - (after?.length ?? 0)
  return [...(before ?? []), ...Array.from({ length: missing }, () => 0), ...(after ?? [])]
}

const bytesOf = (group: number) => [group >> 8, group & 255]
