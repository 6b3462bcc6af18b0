import { createServer, type RequestListener } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { answerAtOnce } from './answer-at-once.ts'
import { compress } from './compress.ts'

/** What a client received of an answer, by the piece. */
async function pieces(listener: RequestListener): Promise<string[]> {
  const server = createServer((request, response) => {
    answerAtOnce(response)
    compress(request as never, response as never, () => {})
    listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const received: string[] = []
  await new Promise<void>((resolve) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    socket.setEncoding('latin1').on('data', (piece: string) => received.push(piece))
    socket.on('close', () => resolve())
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
  })
  server.close()
  return received
}

test('head and body leave together, however they are written, compressed or not', async () => {
  for (const body of ['{}', `{"text":"${'كلام '.repeat(500)}"}`]) {
    const received = await pieces((_, response) => {
      void (async () => {
        response.setHeader('Content-Type', 'application/json')
        response.flushHeaders()
        await setImmediate()
        response.write(body.slice(0, 1))
        await setImmediate()
        response.write(body.slice(1))
        await setImmediate()
        response.end()
      })()
    })
    expect(received).toHaveLength(1)
    expect(received[0]).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\r\n0\r\n\r\n$/)
  }
})

test('what is too large for that goes out as there is room, and whole', async () => {
  const part = 'x'.repeat(50_000)
  const received = await pieces((_, response) => {
    void (async () => {
      response.setHeader('Content-Type', 'image/webp').setHeader('Content-Length', part.length * 100)
      for (let sent = 0; sent < 100; sent++) {
        if (!response.write(part)) await new Promise((resolve) => response.once('drain', resolve))
      }
      response.end()
    })()
  })
  const [, body] = received.join('').split('\r\n\r\n')
  expect(body).toHaveLength(part.length * 100)
  expect(received.length).toBeGreaterThan(1)
})
