import compression from 'compression'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { isKnown } from './entity-tag.ts'
import { finishAnswer } from './finish-answer.ts'
import { pressAnswer } from './press-answer.ts'
import { tellPressedApart } from './pressed-tags.ts'
import { PressedTexts } from './pressed-texts.ts'

const TAG = '"the-page"'
const page = `<!DOCTYPE html><title>صفحة</title>${'<p>سطر بعد سطر، والحبر على الورق. '.repeat(60)}`

let server: Server | undefined
afterEach(() => server?.close())

/** A site of one page, which knows its tag, and whoever asks it. */
async function site({ isBehindProxy }: { isBehindProxy: boolean }) {
  const texts = new PressedTexts()
  const compress = compression()
  const own = createServer((request, response) => {
    tellPressedApart(request, response, { isBehindProxy })
    compress(request as never, response as never, () => {})
    pressAnswer(request, response, texts)
    finishAnswer(response)
    response.setHeader('Content-Type', 'text/html; charset=utf-8').setHeader('Cache-Control', 's-maxage=1').setHeader('ETag', TAG)
    if (isKnown(request.headers['if-none-match'], TAG)) response.writeHead(304).end()
    else response.end(page)
  })
  server = own
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve))
  const { port } = own.address() as AddressInfo
  return async (known?: string | null, { path = '/ar/politics/bridge', accept = 'br' } = {}) => {
    const headers = { 'accept-encoding': accept, ...(known && { 'if-none-match': known }) }
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers })
    const text = await response.text()
    await texts.settled()
    return { status: response.status, tag: response.headers.get('etag'), text }
  }
}

test('a cache that asks whether a page has changed is given it again until it is pressed, and then it has not', async () => {
  const ask = await site({ isBehindProxy: true })
  const first = await ask()
  const second = await ask(first.tag)
  const third = await ask(second.tag)
  expect([first, second, third].map(({ status, tag, text }) => [status, tag, text])).toEqual([
    [200, TAG, page],
    [200, TAG, page],
    [200, '"the-page.br"', page],
  ])
  expect(await ask(third.tag)).toEqual({ status: 304, tag: '"the-page.br"', text: '' })
  expect(await ask(`W/${third.tag}`)).toMatchObject({ status: 304 })
})

test('a reader who has the page is never given it again', async () => {
  const ask = await site({ isBehindProxy: false })
  const [first] = [await ask(), await ask()]
  const pressed = await ask()
  for (const tag of [first.tag, pressed.tag]) expect(await ask(tag)).toEqual({ status: 304, tag, text: '' })
})

test('nor is a cache that takes no Brotli, or asks for what is no page', async () => {
  const ask = await site({ isBehindProxy: true })
  expect((await ask(TAG, { accept: 'gzip' })).status).toBe(304)
  for (const path of ['/ar/feed.xml', '/_next/static/page.css']) expect((await ask(TAG, { path })).status, path).toBe(304)
})
