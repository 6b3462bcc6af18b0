// What stands between a site and a server of its, in a process of its own, and can be shut: then that server is gone, as far as the site can
// tell. node tcp-gate.ts <host> <port>; says the port it listens on, and takes “shut” and “open” from whoever started it.
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

const [host = '127.0.0.1', port = '5432'] = process.argv.slice(2)
const sockets = new Set<Socket>()
let isShut = false

const gate = createServer((inner) => {
  if (isShut) return void inner.destroy()
  const outer = connect(Number(port), host)
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
gate.listen(0, '127.0.0.1', () => process.send?.((gate.address() as AddressInfo).port))
process.on('message', (word) => {
  isShut = word === 'shut'
  if (isShut) for (const socket of sockets) socket.destroy()
  process.send?.(word)
})
