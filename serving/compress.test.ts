import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { compress } from './compress.ts'

async function ask(answer: (response: ServerResponse) => void) {
  const server = createServer((request: IncomingMessage, response) => {
    compress(request as never, response as never, () => {})
    answer(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { headers: { 'Accept-Encoding': 'br' } })
  server.close()
  return headers
}

const text = 'x'.repeat(5_000)

test('what a route handler answers is compressed too, whose headers Next sets as lists', async () => {
  const headers = await ask((response) => {
    response.appendHeader('Content-Type', ['application/rss+xml; charset=utf-8'])
    response.end(text)
  })
  expect(headers.get('content-encoding')).toBe('br')
  expect(headers.get('content-type')).toBe('application/rss+xml; charset=utf-8')
})

test('pictures are not', async () => {
  const headers = await ask((response) => {
    response.appendHeader('Content-Type', ['image/avif'])
    response.end(text)
  })
  expect(headers.get('content-encoding')).toBeNull()
})
