import compression from 'compression'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { finishAnswer } from './finish-answer.ts'
import { pressAnswer } from './press-answer.ts'
import { PressedTexts } from './pressed-texts.ts'

const texts = new PressedTexts()
const compress = compression()
let listener: RequestListener
const server = createServer((request, response) => {
  compress(request as never, response as never, () => {})
  pressAnswer(request, response, texts)
  finishAnswer(response)
  void listener(request, response)
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => server.close())

async function ask({ accept = 'gzip, deflate, br', method = 'GET' } = {}) {
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}/`, { method, headers: { 'accept-encoding': accept } })
  const { headers } = response
  const text = await response.text()
  await texts.settled()
  return { text, encoding: headers.get('content-encoding'), length: headers.get('content-length'), vary: headers.get('vary') }
}

/** Says the same to all who ask, in two pieces, as Next does. */
const says = (text: string, { type = 'text/html; charset=utf-8', policy = 's-maxage=31536000' } = {}): RequestListener => {
  return (_, response) => {
    response.setHeader('Content-Type', type)
    response.setHeader('Cache-Control', policy)
    response.flushHeaders()
    response.write(text.slice(0, 900))
    response.end(text.slice(900))
  }
}

const page = (name: string) => `<!DOCTYPE html><title>${name}</title>${'<p>سطر بعد سطر، والحبر على الورق. '.repeat(60)}`

test('who asks for the third time is given the pressed text, the same to the letter', async () => {
  listener = says(page('third'))
  const [first, second, third] = [await ask(), await ask(), await ask()]
  for (const answer of [first, second, third]) expect(answer).toMatchObject({ text: page('third'), encoding: 'br' })
  expect([first.length, second.length]).toEqual([null, null])
  expect(Number(third.length)).toBeGreaterThan(0)
  expect(third.vary).toContain('Accept-Encoding')
  expect(third.vary).toBe(first.vary)
})

test('so is who asks for a style or a script; another page is not', async () => {
  for (const type of ['text/css; charset=UTF-8', 'application/javascript; charset=UTF-8']) {
    listener = says(page(type), { type, policy: 'public, max-age=0' })
    const lengths = [await ask(), await ask(), await ask()].map(({ length }) => length !== null)
    expect(lengths, type).toEqual([false, false, true])
  }
  listener = says(page('other'))
  expect(await ask()).toMatchObject({ text: page('other'), length: null })
})

test('what is for one reader, what is no text, a failure and who takes no Brotli are left as they are', async () => {
  const left: [RequestListener, Parameters<typeof ask>[0]?][] = [
    [says(page('own'), { policy: 'private, no-cache, no-store' })],
    [says(page('feed'), { type: 'application/xml' })],
    [(_, response) => void response.writeHead(404, { 'Content-Type': 'text/html', 'Cache-Control': 's-maxage=9' }).end(page('none'))],
    [says(page('gzip')), { accept: 'gzip' }],
    [says(page('no br')), { accept: 'gzip, br;q=0' }],
  ]
  for (const [says, asking] of left) {
    listener = says
    for (let time = 0; time < 3; time++) expect((await ask(asking)).length).toBeNull()
  }
})

test('a HEAD is answered without a text', async () => {
  listener = says(page('head'))
  for (let time = 0; time < 3; time++) expect((await ask({ method: 'HEAD' })).text).toBe('')
})

test('where there is no more room, those go that were not used for longest', async () => {
  const few = new PressedTexts(400)
  const find = async (name: string) => {
    const found = few.find(Buffer.from(page(name)))
    await few.settled()
    return found
  }
  for (const name of ['one', 'two', 'two', 'one']) await find(name)
  const one = await find('one')
  expect(brotliDecompressSync(one!).toString()).toBe(page('one'))
  for (let number = 0; number < 10; number++) for (let time = 0; time < 2; time++) await find(`more ${number}`)
  expect(await find('two')).toBeUndefined()
  expect(await find('more 9')).toBeDefined()
})

test('what a crowd asks for at once waits once, and no more than fifty texts wait', async () => {
  const crowded = new PressedTexts()
  const names = Array.from({ length: 60 }, (_, number) => `crowd ${number}`)
  for (let time = 0; time < 40; time++) for (const name of names) expect(crowded.find(Buffer.from(page(name)))).toBeUndefined()
  await crowded.settled()
  expect(names.filter((name) => crowded.find(Buffer.from(page(name))))).toHaveLength(50)
  await crowded.settled()
  expect(names.filter((name) => crowded.find(Buffer.from(page(name))))).toHaveLength(60)
})
