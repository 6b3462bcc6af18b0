import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A way to a site that can be slow, and that can carry another service worker than the site's. */
export type PoorLink = {
  url: string
  /** From now on what is asked for at such an address waits here; what it gives back lets it go. */
  hold: (addresses: RegExp) => () => void
  /** Changes the text of the service worker on its way. */
  changeWorker: (change: (text: string) => string) => void
  close: () => void
}

export async function openPoorLink(site: string): Promise<PoorLink> {
  const { hostname, port } = new URL(site)
  let held = { addresses: /(?!)/, until: Promise.resolve() }
  let change = (text: string) => text

  const carry = async (asked: IncomingMessage, answer: ServerResponse) => {
    if (held.addresses.test(asked.url ?? '')) await held.until
    const { host: _, 'accept-encoding': __, ...headers } = asked.headers
    const onward = ask({ hostname, port, path: asked.url, method: asked.method, headers }, async (back) => {
      const { 'content-length': ___, ...backHeaders } = back.headers
      answer.writeHead(back.statusCode ?? 502, backHeaders)
      const chunks: Buffer[] = []
      for await (const chunk of back) chunks.push(chunk as Buffer)
      const body = Buffer.concat(chunks)
      answer.end(asked.url === '/service-worker.js' ? change(body.toString()) : body)
    })
    onward.on('error', () => answer.destroy())
    asked.pipe(onward)
  }
  const link = createServer((asked, answer) => void carry(asked, answer))
  await new Promise<void>((resolve) => link.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(link.address() as AddressInfo).port}`,
    hold: (addresses) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      held = { addresses, until: promise }
      return resolve
    },
    changeWorker: (given) => (change = given),
    close: () => {
      link.closeAllConnections()
      link.close()
    },
  }
}
