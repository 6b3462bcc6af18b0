import { spawnSync } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { CspEvaluator } from 'csp_evaluator'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { startOwnSite, type OwnSite } from './own-site.ts'

// What the site's answers say about how they may be used, graded by those who grade sites: as it stands behind TLS, at an address of its own.

const HOST = 'news.example'

let site: OwnSite
test.beforeAll(async () => {
  site = await startOwnSite({ environment: { SITE_URL: `https://${HOST}` } })
})
test.afterAll(() => site.remove())

/** One of everything that answers a reader with a page: kept, made anew, moved, missing, refused, withdrawn, and the desk. */
const pages = [
  '/ar',
  '/en/politics/first-bridge',
  '/ar/search?q=الجسر',
  '/ar/science/taken-down',
  '/ar/politics/no-such-story',
  '/fr',
  '/%zz',
  '/ar/comments',
  '/desk/ar/sign-in',
  '/desk/en/nowhere',
]

const get = (path: string, method = 'GET') => fetch(site.url + path, { redirect: 'manual', method })

type Grade = { score: number; faults: string[]; results: [string, number][] }

function grade(headers: Headers, html: string): Grade {
  const input = JSON.stringify({ host: HOST, headers: Object.fromEntries(headers), html })
  const { stdout, stderr } = spawnSync(process.execPath, ['e2e/observatory/grade.mjs'], { input, encoding: 'utf8' })
  if (!stdout) throw new Error(`The observatory graded nothing:\n${stderr}`)
  return JSON.parse(stdout) as Grade
}

for (const path of pages) {
  test(`MDN’s Observatory finds no fault with ${path}`, async () => {
    const response = await get(path)
    const { score, faults, results } = grade(response.headers, await response.text())
    expect(faults).toEqual([])
    // 1.4.8 has no tests of the opener and embedder policies yet, which its site counts ten points each.
    const { headers } = response
    expect([headers.get('cross-origin-opener-policy'), headers.get('cross-origin-embedder-policy')]).toEqual([
      'same-origin',
      'require-corp',
    ])
    expect(results).toContainEqual(['csp-implemented-with-no-unsafe-default-src-none', 10])
    expect(score + 10 + 10).toBeGreaterThanOrEqual(140)
  })

  test(`Google’s CSP Evaluator finds nothing in the policy of ${path} but that scripts may be our own`, async () => {
    const { csp } = new CspParser((await get(path)).headers.get('content-security-policy') ?? '')
    const findings = new CspEvaluator(csp).evaluate().filter(({ directive, value }) => !(directive === 'script-src' && value === "'self'"))
    expect(findings.map(({ description }) => description)).toEqual([])
  })
}

test('no answer of any kind is without a policy, and none may be guessed at', async () => {
  for (const path of [
    ...pages,
    '/',
    '/health',
    '/feeds/ar.xml',
    '/feeds/en.json',
    '/sitemap.xml',
    '/sitemaps/pages.xml',
    '/robots.txt',
    '/icon.svg',
  ]) {
    const { headers } = await get(path)
    expect.soft(headers.get('content-security-policy'), path).toMatch(/^default-src 'none'/)
    expect.soft(headers.get('content-security-policy'), path).not.toMatch(/unsafe-|https?:|\*/)
    expect.soft(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect.soft(headers.get('strict-transport-security'), path).toContain('max-age=63072000')
  }
  const refused = await get('/ar', 'DELETE')
  expect(refused.status).toBe(405)
  expect(refused.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
})

test('a page is asked for with HEAD under the policy it is read under', async () => {
  for (const path of ['/ar', '/ar/search'])
    expect((await get(path, 'HEAD')).headers.get('content-security-policy')).toBe((await get(path)).headers.get('content-security-policy'))
})

test('the desk’s pages carry a nonce of their own, each time another', async () => {
  const nonces = new Set<string>()
  for (let times = 0; times < 3; times++) {
    const response = await get('/desk/ar/sign-in')
    const [, nonce = ''] = /script-src 'nonce-([^']+)';/.exec(response.headers.get('content-security-policy') ?? '') ?? []
    const scripts = (await response.text()).match(/<script\b[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(1)
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([])
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(3)
})

test('a script stands for good at the address of its version, and nowhere at that of another', async () => {
  const [script = ''] = /\/scripts\/[0-9a-f]{12}\/reader\.js/.exec(await (await get('/ar')).text()) ?? []
  const found = await get(script)
  expect([found.status, found.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
  const other = await get(script.replace(/[0-9a-f]{12}/, '0123456789ab'))
  expect([other.status, other.headers.get('cache-control')]).toEqual([404, 'no-store'])
})
