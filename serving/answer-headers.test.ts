import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { sayHowToUse } from './answer-headers.ts'
import { BARE_POLICY } from './page-policy.ts'

async function ask(listener: RequestListener, { siteUrl = 'https://news.example', path = '/ar' } = {}) {
  const server = createServer((request, response) => {
    sayHowToUse(response, { siteUrl, path })
    void listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
  server.close()
  return headers
}

const html: RequestListener = (_, response) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end('<p>x</p>')

describe('what answers say of their use', () => {
  test('a page stands alone, and loads nothing where its maker set no policy', async () => {
    const headers = await ask(html)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': BARE_POLICY,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
    })
    expect(headers.get('permissions-policy')).toContain('camera=()')
  })

  test.each([
    ['set before', (response) => response.setHeader('Content-Security-Policy', "default-src 'self'").writeHead(200)],
    ['given with the head', (response) => response.writeHead(200, { 'content-security-policy': "default-src 'self'" })],
  ] satisfies [string, (response: Parameters<RequestListener>[1]) => unknown][])('a policy that was %s stays', async (_, write) => {
    const headers = await ask((_request, response) => {
      write(response)
      response.end()
    })
    expect(headers.get('content-security-policy')).toBe("default-src 'self'")
  })

  test('a type that is given with the head is seen', async () => {
    const headers = await ask((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end())
    expect(headers.get('x-frame-options')).toBe('DENY')
  })

  test.each(['application/javascript; charset=UTF-8', 'text/css', 'font/woff2', 'image/avif'])(
    '%s is no document and has no policy',
    async (type) => {
      const headers = await ask((_, response) => response.setHeader('Content-Type', type).end())
      expect(headers.get('content-security-policy')).toBeNull()
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    },
  )

  test('a drawing may be opened as a document, and may do nothing then', async () => {
    const headers = await ask((_, response) => response.setHeader('Content-Type', 'image/svg+xml').end())
    expect(headers.get('content-security-policy')).toBe(BARE_POLICY)
  })

  test('other sites may show pictures and feeds', async () => {
    expect((await ask(html, { path: '/media/x/1.avif' })).get('cross-origin-resource-policy')).toBe('cross-origin')
    expect((await ask(html, { path: '/feeds/ar.xml' })).get('cross-origin-resource-policy')).toBe('cross-origin')
    expect((await ask(html, { path: '/fonts/a.woff2' })).get('cross-origin-resource-policy')).toBe('same-origin')
  })

  test('only a site at a secure address has browsers insist on one', async () => {
    expect((await ask(html)).get('strict-transport-security')).toContain('max-age=63072000')
    expect((await ask(html, { siteUrl: 'http://localhost:3000' })).get('strict-transport-security')).toBeNull()
  })
})
