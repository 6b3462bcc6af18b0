import compression from 'compression'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { finishAnswer } from './finish-answer.ts'

async function ask(listener: RequestListener) {
  const compress = compression({ threshold: 0 })
  const server = createServer((request, response) => {
    compress(request as never, response as never, () => {})
    finishAnswer(response)
    listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  const answer = { status: response.status, text: await response.text(), encoding: response.headers.get('content-encoding') }
  server.close()
  return answer
}

const head = (status: string) => `<!DOCTYPE html><html><head>${status}<title>x</title></head>`
const gone = '<meta name="midad-status" content="404"/>'

test('a page made in pieces has the status it says, and all of its text, compressed', async () => {
  const page = head(gone)
  const { status, text, encoding } = await ask((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.flushHeaders()
    response.write(page.slice(0, 40))
    response.write(new Uint8Array(Buffer.from(page.slice(40))))
    response.write('<body>النص')
    response.end('</body></html>')
  })
  expect([status, text]).toEqual([404, `${page}<body>النص</body></html>`])
  expect(encoding).toMatch(/br|gzip/)
})

test('one that says nothing stays as it is', async () => {
  const page = `${head('')}<body>${gone}</body></html>`
  const answer = await ask((_, response) => response.setHeader('Content-Type', 'text/html').end(page))
  expect(answer).toMatchObject({ status: 200, text: page })
})

test('what is no page, has a status already, or is empty is passed on', async () => {
  expect(await ask((_, response) => response.setHeader('Content-Type', 'text/plain').end(head(gone)))).toMatchObject({ status: 200 })
  expect(await ask((_, response) => response.writeHead(410, { 'Content-Type': 'text/html' }).end(head(gone)))).toMatchObject({
    status: 410,
  })
  expect(await ask((_, response) => response.setHeader('Content-Type', 'text/html').end())).toMatchObject({ status: 200, text: '' })
})
