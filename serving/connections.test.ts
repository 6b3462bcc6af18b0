import { createServer, type RequestListener } from 'node:http'
import { createConnection, type AddressInfo, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { Connections } from './connections.ts'

async function serve(answer: RequestListener) {
  const server = createServer(answer)
  const connections = new Connections(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { connections, connect: () => createConnection(port, '127.0.0.1'), url: `http://127.0.0.1:${port}` }
}

function received(socket: Socket): Promise<number> {
  return new Promise((resolve) => {
    let bytes = 0
    socket.on('data', (chunk: Buffer) => (bytes += chunk.length))
    socket.on('close', () => resolve(bytes))
  })
}

test('a slow reader gets the whole of an answer that was under way', async () => {
  const page = Buffer.alloc(32 * 1024 * 1024, 'x')
  const { connections, connect } = await serve((_request, response) => response.end(page))
  const socket = connect()
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  await new Promise((resolve) => socket.once('readable', resolve))

  const closed = connections.close(10_000)
  expect(await received(socket)).toBeGreaterThan(page.length)
  await closed
})

test('a request that is running is answered, and its connection then closed', async () => {
  const asked = Promise.withResolvers<() => void>()
  const { connections, url } = await serve((_request, response) => asked.resolve(() => response.end('whole')))
  const answer = fetch(url)
  const finish = await asked.promise
  const closed = connections.close(10_000)
  finish()
  expect(await (await answer).text()).toBe('whole')
  await closed
})

test('connections without a request go at once, and so does what takes too long', async () => {
  const idle = await serve(() => {})
  const waiting = idle.connect()
  await new Promise((resolve) => waiting.once('connect', resolve))
  await idle.connections.close(10_000)

  const { connections, connect } = await serve(() => {})
  const socket = connect()
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  socket.on('error', () => {})
  await new Promise((resolve) => socket.once('ready', resolve))
  await connections.close(50)
})
