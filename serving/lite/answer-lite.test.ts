import compression from 'compression'
import { createServer, request as ask, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { finishAnswer } from '../finish-answer.ts'
import { answerLite } from './answer-lite.ts'
import { LitePages } from './lite-pages.ts'

const page = `<!DOCTYPE html><html lang="ar" dir="rtl"><head></head><body><p>${'نص '.repeat(600)}</p><script>self.__next_f=1</script></body></html>`

type Answer = { status: number | undefined; headers: IncomingMessage['headers']; bytes: Buffer }
type Asking = { method?: string; path?: string; headers?: Record<string, string> }

/** One server whose pages are lite, asked in several ways. */
async function askAll(listener: RequestListener, askings: Asking[]): Promise<Answer[]> {
  const compress = compression()
  const pages = new LitePages()
  const server = createServer((request, response) => {
    const finish = answerLite(request, response, pages)
    compress(request as never, response as never, () => {})
    finishAnswer(response, finish)
    listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const answers: Answer[] = []
  for (const { method = 'GET', path = '/ar/lite', headers = {} } of askings) answers.push(await answerOf({ port, method, path, headers }))
  await new Promise((resolve) => server.close(resolve))
  return answers
}

const answerOf = (options: { port: number; method: string; path: string; headers: Record<string, string> }) =>
  new Promise<Answer>((resolve, reject) => {
    const asking = ask({ host: '127.0.0.1', agent: false, ...options }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) }))
    })
    asking.on('error', reject).end()
  })

/** As Next sends a page it keeps. */
const kept: RequestListener = (request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('ETag', '"full"')
  response.setHeader('Content-Length', Buffer.byteLength(page))
  response.setHeader('Link', '</fonts/a.woff2>; rel=preload')
  if (request.headers['if-none-match'] === '"full"') response.statusCode = 304
  response.end(request.method === 'HEAD' ? null : page)
}

test('the full page is asked for, and sent lite with its own length and tag', async () => {
  const asked: (string | undefined)[] = []
  const [answer] = await askAll(
    (request, response) => {
      asked.push(request.url)
      kept(request, response)
    },
    [{ path: '/ar/lite/politics?page=2' }],
  )
  expect(asked).toEqual(['/ar/politics?page=2'])
  expect(answer?.bytes.toString()).toMatch(/^<!DOCTYPE html>.*<p>نص .*<\/html>$/)
  expect(answer?.bytes.toString()).not.toContain('__next_f')
  expect(answer?.headers).toMatchObject({ 'content-length': String(answer?.bytes.length), 'x-robots-tag': 'noindex' })
  expect(answer?.headers.etag).toMatch(/^"lite-/)
  expect(answer?.headers.link).toBeUndefined()
})

test('a reader who has it gets nothing, and one who has the full page gets the lite one', async () => {
  const [first] = await askAll(kept, [{}])
  const etag = first?.headers.etag ?? ''
  const [same, weak, full, packed] = await askAll(kept, [
    { headers: { 'If-None-Match': etag } },
    { headers: { 'If-None-Match': `"other", W/${etag}` } },
    { headers: { 'If-None-Match': '"full"' } },
    { headers: { 'If-None-Match': '"other"', 'Accept-Encoding': 'br' } },
  ])
  for (const answer of [same, weak]) {
    expect(answer?.status).toBe(304)
    expect(answer?.bytes).toHaveLength(0)
    expect(answer?.headers).toMatchObject({ etag })
    expect(answer?.headers['content-length']).toBeUndefined()
  }
  expect(full?.status).toBe(200)
  expect(full?.bytes.equals(first?.bytes ?? Buffer.alloc(0))).toBe(true)
  expect(packed?.headers['content-encoding']).toBe('br')
})

test('HEAD says what GET would', async () => {
  const [get, head] = await askAll(kept, [{}, { method: 'HEAD' }])
  expect(head?.bytes).toHaveLength(0)
  for (const name of ['etag', 'content-length', 'content-type', 'x-robots-tag']) expect(head?.headers[name], name).toBe(get?.headers[name])
  expect(get?.headers['content-length']).toBe(String(get?.bytes.length))
})

test('a redirect leads on in the lite edition; one that leads elsewhere is left alone', async () => {
  const to = (location: string): RequestListener => {
    return (_, response) => {
      response.statusCode = 308
      response.setHeader('Refresh', `0;url=${location}`)
      response.setHeader('Content-Type', 'text/html')
      response.setHeader('Location', location).end(page)
    }
  }
  const [moved] = await askAll(to('/ar/science/x#sources'), [{}])
  expect(moved).toMatchObject({ status: 308, headers: { location: '/ar/lite/science/x#sources', 'content-length': '0' } })
  expect(moved?.headers.refresh).toBeUndefined()
  const [received] = await askAll(
    (_, response) => response.appendHeader('location', ['/en/comments/x']).writeHead(303).end(),
    [{ method: 'POST' }],
  )
  expect(received).toMatchObject({ status: 303, headers: { location: '/en/lite/comments/x' } })
  const [elsewhere] = await askAll(to('/feeds/ar.xml'), [{}])
  expect(elsewhere?.headers.location).toBe('/feeds/ar.xml')
})

test('what is no page is passed on, and a page for one reader has no tag', async () => {
  const [file] = await askAll((_, response) => response.setHeader('Content-Type', 'application/json').end('{"a":"/ar/x"}'), [{}])
  expect(file?.bytes.toString()).toBe('{"a":"/ar/x"}')
  const [receipt] = await askAll((_, response) => response.setHeader('Content-Type', 'text/html').end(page), [{}])
  expect(receipt?.headers.etag).toBeUndefined()
  expect(receipt?.bytes.toString()).toContain('<style>')
})
