import { spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import { createConnection, type AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { Metrics, type Probes } from './metrics.ts'
import { kindOf, loggable } from './request-kind.ts'
import { isWorthALine, watchRequest, type Watched } from './watch-requests.ts'

test.each([
  ['GET', '/ar/politics/suez', 'page'],
  ['GET', '/ar/lite/politics/suez', 'lite'],
  ['GET', '/en/search/suggestions', 'search'],
  ['GET', '/ar/lite/search', 'search'],
  ['GET', '/feeds/ar.xml', 'feed'],
  ['GET', '/media/0123456789abcdef/800.avif', 'picture'],
  ['GET', '/_next/static/chunks/a.css', 'file'],
  ['POST', '/ar/comments', 'form'],
  ['POST', '/desk/ar/queue/decide', 'desk'],
  ['GET', '/health', 'watching'],
])('%s %s is a %s', (method, path, kind) => {
  expect(kindOf(method, path)).toBe(kind)
})

test.each([
  ['/ar/politics/first-bridge', '/ar/politics/first-bridge'],
  ['/ar/comments', '/ar/comments'],
  ['/ar/comments/received/kq0Zb3n4Yx8Lr2Tt', '/ar/comments/received/…'],
  ['/en/lite/comments/mine/dG9rZW4tb2YtbWFpbA/erase', '/en/lite/comments/mine/…/erase'],
  ['/ar/comments/draft/abcdefghijklmnop', '/ar/comments/draft/…'],
  ['/desk/ar/welcome/kq0Zb3n4Yx8Lr2Tt/password', '/desk/ar/welcome/…/password'],
  ['/desk/ar/queue/decide', '/desk/ar/queue/decide'],
  ['/ar/%D8%B3%D8%B1', '/…'],
  ['/ar/reader@example.org', '/…'],
])('of %s the log has %s', (path, logged) => {
  expect(loggable(path)).toBe(logged)
})

const watched = (changes: Partial<Watched>): Watched => ({
  method: 'GET',
  path: '/ar',
  kind: 'page',
  status: 200,
  seconds: 0.01,
  ...changes,
})

test('worth a line is what failed, what was slow and what was sent', () => {
  expect(isWorthALine(watched({}))).toBe(false)
  expect(isWorthALine(watched({ status: 404 }))).toBe(false)
  expect(isWorthALine(watched({ status: 503 }))).toBe(true)
  expect(isWorthALine(watched({ seconds: 1.5 }))).toBe(true)
  expect(isWorthALine(watched({ method: 'POST', kind: 'form', path: '/ar/comments' }))).toBe(true)
  expect(isWorthALine(watched({ method: 'POST', kind: 'page', path: '/reads' }))).toBe(false)
})

/** What a process that speaks JSON writes to the terminal. */
function linesOf(program: string) {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    cwd: import.meta.dirname,
  })
  expect(stderr).toBe('')
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

test('a request’s line is one of JSON, without its query and what only its reader may know', () => {
  const request = watched({ status: 500, path: '/ar/comments/received/kq0Zb3n4Yx8Lr2Tt', seconds: 0.0123 })
  expect(linesOf(`import { logRequest } from './watch-requests.ts'; logRequest(${JSON.stringify(request)})`)).toEqual([
    {
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      level: 'error',
      event: 'request',
      method: 'GET',
      path: '/ar/comments/received/…',
      kind: 'page',
      status: 500,
      ms: 12,
    },
  ])
})

test('whatever is said is said in JSON, and of an error nothing that it carries', () => {
  const lines = linesOf(`
    import { speakJson } from './speak-json.ts'
    speakJson()
    console.log('\\u001B[32m✓\\u001B[0m Ready')
    process.stderr.write('past the console\\n')
    console.error('It failed:', Object.assign(new TypeError('no value'), { detail: 'Key (email)=(reader@example.org) exists' }))
  `)
  expect(lines).toMatchObject([
    { level: 'info', event: 'said', message: '✓ Ready' },
    { level: 'error', message: 'past the console' },
    { level: 'error', message: expect.stringMatching(/^It failed: TypeError: no value\n\s+at /) },
  ])
  expect(JSON.stringify(lines)).not.toContain('reader@')
})

/** A server that tells what it watched. */
async function watching(answer: Parameters<typeof createServer>[1]) {
  const heard: Watched[] = []
  const server = createServer((request, response) => {
    watchRequest(request, response, (one) => heard.push(one))
    void answer?.(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close().closeAllConnections())
  return { heard, port: (server.address() as AddressInfo).port }
}

describe('a request is watched', () => {
  test('to the last byte of its answer', async () => {
    const { heard, port } = await watching((_, response) => void response.writeHead(410).end('gone'))
    await (await fetch(`http://127.0.0.1:${port}/ar/politics/suez?email=reader@example.org`)).text()
    await expect.poll(() => heard).toMatchObject([{ method: 'GET', path: '/ar/politics/suez', kind: 'page', status: 410 }])
  })

  test('until whoever asked is gone', async () => {
    const { heard, port } = await watching(() => {})
    const asked = createConnection(port, '127.0.0.1', () =>
      asked.write('GET /ar HTTP/1.1\r\nHost: x\r\n\r\n', () => setImmediate(() => asked.destroy())),
    )
    await expect.poll(() => heard).toMatchObject([{ method: 'GET', path: '/ar', status: 499 }])
  })
})

describe('the figures', () => {
  const token = 'sixteen letters!'
  const probes: Probes = {
    store: async () => ({ comments: 3, mails: 2, indexing: 0 }),
    redis: () => undefined,
    lookedAt: () => Date.now() - 500,
    dataDir: '.',
  }

  async function figures(changes: Partial<Probes> = {}, authorization = `Bearer ${token}`) {
    const metrics = new Metrics(token, { ...probes, ...changes })
    metrics.count(watched({ seconds: 0.03 }))
    const server = createServer(async (request, response) => {
      if (!(await metrics.answer(request, response))) response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`, { headers: { authorization } })
    return { status: response.status, text: await response.text() }
  }

  test('are told to whoever knows the token, and to nobody else', async () => {
    const { status, text } = await figures()
    expect(status).toBe(200)
    expect(text).toContain('midad_requests_total{kind="page",method="GET",status="200"} 1')
    expect(text).toContain('midad_request_seconds_bucket{le="0.05",kind="page"} 1')
    for (const line of ['midad_store_up 1', 'midad_comments_waiting 3', 'midad_mails_waiting 2']) expect(text).toContain(line)
    expect(text).toMatch(/midad_data_dir_free_bytes [1-9]/)
    expect(text).toMatch(/midad_renewal_seconds_behind 0\.[5-9]/)
    expect(text).not.toContain('midad_redis_up')
    for (const wrong of ['', 'Bearer', `Bearer ${token.replace('!', '?')}`, `Basic ${token}`])
      expect((await figures({}, wrong)).status).toBe(404)
  })

  test('tell of a store and a Redis that do not answer', async () => {
    const { text } = await figures({ store: () => Promise.reject(new Error('gone')), redis: () => false })
    expect(text).toContain('midad_store_up 0')
    expect(text).toContain('midad_redis_up 0')
  })
})
