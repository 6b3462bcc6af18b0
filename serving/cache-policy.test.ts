import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { keepForGood, tellCaches } from './cache-policy.ts'

async function headersOf(listener: RequestListener, isBehindProxy = false) {
  const server = createServer((request, response) => {
    tellCaches(response, { isBehindProxy })
    void listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  server.close()
  return headers
}

test('a page differs by nothing but how it is compressed, and says nothing that only the framework’s scripts read', async () => {
  const headers = await headersOf((_, response) => {
    response.setHeader('Vary', 'rsc, next-router-state-tree, Accept-Encoding, next-router-prefetch')
    response.setHeader('x-nextjs-cache', 'HIT').end()
  })
  expect(headers.get('vary')).toBe('Accept-Encoding')
  expect(headers.get('x-nextjs-cache')).toBeNull()
})

test('what differs by the framework’s headers alone differs by none', async () => {
  expect((await headersOf((_, response) => response.setHeader('Vary', 'rsc, next-url').end())).get('vary')).toBeNull()
  expect((await headersOf((_, response) => response.end())).get('vary')).toBeNull()
})

test('what stands at the address of its version is kept for good, if it is there', async () => {
  const found = await headersOf((_, response) => {
    keepForGood(response)
    response.setHeader('Cache-Control', 'public, max-age=0').end()
  })
  expect(found.get('cache-control')).toBe('public, max-age=31536000, immutable')
  const missing = await headersOf((_, response) => {
    keepForGood(response)
    response.writeHead(404).end()
  })
  expect(missing.get('cache-control')).toBe('no-store')
})

test('nginx is told when this second is over; of what is no page, and where there is no nginx, nothing', async () => {
  const page: RequestListener = (_, response) => void response.setHeader('Cache-Control', 's-maxage=31536000').end()
  const before = Math.floor(Date.now() / 1_000)
  const [, second] = /^@(\d+)$/.exec((await headersOf(page, true)).get('x-accel-expires') ?? '') ?? []
  expect(Number(second)).toBeGreaterThanOrEqual(before)
  expect(Number(second)).toBeLessThanOrEqual(Date.now() / 1_000)
  expect((await headersOf(page)).get('x-accel-expires')).toBeNull()
  expect(
    (await headersOf((_, response) => void response.setHeader('Cache-Control', 'private, no-store').end(), true)).get('x-accel-expires'),
  ).toBeNull()
})
