import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { compare, inWords, readBudgets, type Budgets } from '../scripts/weights/budgets.ts'
import { measureAll } from '../scripts/weights/measure-all.ts'
import { measurePage } from '../scripts/weights/measure-page.ts'
import { measuredPages } from '../scripts/weights/measured-pages.ts'
import { startMeasuredSite } from '../scripts/weights/measured-site.ts'
import { thoroughly } from './thoroughly.ts'

// Faces apart, English pages are made of what Arabic ones are: npm test weighs those most often read, npm run test:all each.
const isWeighedInEnglish = (kind: string) => thoroughly || ['front', 'story-1500', 'lite-story-1500'].includes(kind)

function budgetsOfWeighed(): Budgets {
  const { limits, pages } = readBudgets()
  const english = Object.entries(pages.en).filter(([kind]) => isWeighedInEnglish(kind))
  return { limits, pages: { ar: pages.ar, en: Object.fromEntries(english) } }
}

test('no page weighs more than its budget, and no budget is more than its page weighs', async ({ browser }) => {
  // Twenty pages, each of them loaded anew.
  test.setTimeout(180_000)
  const site = await startMeasuredSite()
  try {
    const pages = { ar: measuredPages, en: measuredPages.filter(({ kind }) => isWeighedInEnglish(kind)) }
    const findings = compare(await measureAll(browser, site.url, pages), budgetsOfWeighed())
    expect(findings.map(inWords)).toEqual([])
  } finally {
    site.remove()
  }
})

/** After the first paint something comes above the text, and for a fifth of a second nothing else can be done. */
const HEAVY = `
new PerformanceObserver((list, observer) => {
  observer.disconnect()
  setTimeout(() => {
    const until = performance.now() + 200
    document.body.prepend(Object.assign(document.createElement('div'), { style: 'height: 300px' }))
    while (performance.now() < until);
  })
}).observe({ type: 'paint', buffered: true })
`

const heavyPage = `<!DOCTYPE html><title>x</title><script src="/heavy.js" defer></script><link rel="icon" href="data:,">${'<p>كلام كثير</p>'.repeat(40)}`

test('what moves and what blocks is seen, and bytes are counted as they came', async ({ browser }) => {
  const answers: Record<string, [type: string, body: string]> = {
    '/': ['text/html; charset=utf-8', heavyPage],
    '/heavy.js': ['text/javascript', HEAVY],
  }
  const sent: Record<string, number> = {}
  const server = createServer(({ url = '/', socket }, response) => {
    const [type, text] = answers[url] ?? ['text/plain', '']
    const body = gzipSync(text)
    // A connection for each, so that all it has written is this answer.
    socket.once('close', () => (sent[url] = socket.bytesWritten))
    response
      .writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'content-length': body.length, connection: 'close' })
      .end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    const weights = await measurePage(browser, `http://127.0.0.1:${port}/`)
    const { html, script } = weights
    await expect.poll(() => sent).toEqual({ '/': html, '/heavy.js': script })
    expect(weights).toMatchObject({ style: 0, font: 0, pictures: 0, requests: 2 })
    expect(weights.html).toBeLessThan(heavyPage.length)
    expect(weights.allButPictures).toBe(weights.html + weights.script)
    expect(weights.blocking).toBeGreaterThanOrEqual(100)
    expect(weights.cls).toBeGreaterThan(0.05)
  } finally {
    server.closeAllConnections()
    server.close()
  }
})

test('a page that is not whole is not weighed', async ({ browser }) => {
  const server = createServer(({ url }, response) => {
    response.writeHead(url === '/' ? 200 : 404, { 'content-type': 'text/html' }).end('<script src="/gone.js"></script>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    await expect(measurePage(browser, `http://127.0.0.1:${port}/`)).rejects.toThrow(/gone\.js answered 404/)
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
