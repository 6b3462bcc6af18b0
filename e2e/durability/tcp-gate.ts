import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** What stands between a site and a server of its, and can be shut: then that server is gone, as far as the site can tell. */
export async function openGate(
  host: string,
  port: number,
): Promise<{ port: number; shut: () => void; open: () => void; remove: () => void }> {
  const sockets = new Set<Socket>()
  let isShut = false
  const gate = createServer((inner) => {
    if (isShut) return inner.destroy()
    const outer = connect(port, host)
    for (const [one, other] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      sockets.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve))
  const cut = () => sockets.forEach((socket) => socket.destroy())
  return {
    port: (gate.address() as AddressInfo).port,
    shut: () => {
      isShut = true
      cut()
    },
    open: () => {
      isShut = false
    },
    remove: () => {
      cut()
      gate.close()
    },
  }
}
