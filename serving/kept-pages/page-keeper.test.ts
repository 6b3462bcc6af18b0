import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'

const folder = vi.hoisted(() => ({ now: '' }))
vi.mock('./pages-folder.ts', () => ({ pagesFolder: () => folder.now }))

beforeEach(() => {
  folder.now = mkdtempSync(join(tmpdir(), 'midad-keeper-'))
  vi.resetModules()
})

const route = createHash('sha256').update('/[locale]/page').digest('hex')
const keyOf = (address: string) => `/route-cache/APP_PAGE/${route}/$${address}`
const page = (html: string, status?: number) => ({ kind: 'APP_PAGE', html, ...(status && { status }) })
const context = { kind: 'APP_PAGE' }

async function keeper() {
  const loaded = await import('./page-keeper.ts')
  return { ...loaded, it: new loaded.default() }
}

describe('the page keeper', () => {
  test('reads the address out of the key Next makes', async () => {
    const { addressOf } = await keeper()
    const { getRouteCacheKey } = createRequire(import.meta.url)('next/dist/server/lib/route-cache-key.js') as {
      getRouteCacheKey: (address: string, owner: { kind: string; sourceRoute: string }) => string
    }
    const key = getRouteCacheKey('/ar/politics', { kind: 'APP_PAGE', sourceRoute: '/[locale]/[section]/page' })
    expect(addressOf(key)).toBe('/ar/politics')
  })

  test('keeps a page and gives it back', async () => {
    const { it } = await keeper()
    expect(await it.get(keyOf('/ar'), context)).toBeNull()
    await it.set(keyOf('/ar'), page('<p>خبر</p>'), { cacheControl: { revalidate: 600 } })
    expect(await it.get(keyOf('/ar'), context)).toMatchObject({ value: page('<p>خبر</p>'), cacheControl: { revalidate: 600 } })
  })

  test.each([404, 307, 308, 500])('keeps nothing that answers %i', async (status) => {
    const { it } = await keeper()
    await it.get(keyOf('/ar/x'), context)
    await it.set(keyOf('/ar/x'), page('x', status), context)
    expect(await it.get(keyOf('/ar/x'), context)).toBeNull()
  })

  test('gives a withdrawn story its 410, in the first answer already', async () => {
    const { it } = await keeper()
    const value: { kind: string; html: string; status?: number } = page('<head><meta name="midad-status" content="410"/></head>')
    await it.get(keyOf('/ar/a/b'), context)
    await it.set(keyOf('/ar/a/b'), value, context)
    expect(value.status).toBe(410)
    expect(await it.get(keyOf('/ar/a/b'), context)).toMatchObject({ value: { status: 410 } })
  })

  test('does not keep a page that was being made while a change came in', async () => {
    const { it, dropKeptPages } = await keeper()
    await it.get(keyOf('/ar/politics'), context)
    dropKeptPages([{ id: 1, path: '/ar/politics' }], [], { renewal: 1, at: Date.now() })
    await it.set(keyOf('/ar/politics'), page('as it was before'), context)

    expect(await it.get(keyOf('/ar/politics'), context)).toBeNull()
    await it.set(keyOf('/ar/politics'), page('as it is'), context)
    expect(await it.get(keyOf('/ar/politics'), context)).toMatchObject({ value: page('as it is') })
  })

  test('a change elsewhere does not stand in the way', async () => {
    const { it, dropKeptPages } = await keeper()
    await it.get(keyOf('/ar/politics'), context)
    const renewals = [
      { id: 1, path: '/ar/science' },
      { id: 2, path: '/ar/politics/page/*' },
    ]
    dropKeptPages(renewals, ['/en'], { renewal: 2, at: Date.now() })
    await it.set(keyOf('/ar/politics'), page('kept'), context)
    expect(await it.get(keyOf('/ar/politics'), context)).not.toBeNull()
  })

  test('what fell due while a page was being made is not missing from it', async () => {
    const { it, dropKeptPages } = await keeper()
    await it.get(keyOf('/ar/politics'), context)
    dropKeptPages([], ['/ar/politics'], { renewal: 0, at: Date.now() })
    await it.set(keyOf('/ar/politics'), page('as it was before'), context)
    expect(await it.get(keyOf('/ar/politics'), context)).toBeNull()
  })

  test('what the file system would not let go of is not served, and what is made in its place is', async () => {
    const { it, dropKeptPages } = await keeper()
    await it.get(keyOf('/ar'), context)
    await it.set(keyOf('/ar'), page('as it was before'), context)
    const drop = vi.spyOn((await import('./file-pages.ts')).FilePages.prototype, 'drop').mockImplementation(() => {
      throw new Error('EROFS: read-only file system')
    })
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})

    dropKeptPages([{ id: 1, path: '/ar' }], [], { renewal: 1, at: Date.now() })
    expect(await it.get(keyOf('/ar'), context)).toBeNull()
    expect(said).toHaveBeenCalledOnce()
    await it.set(keyOf('/ar'), page('as it is'), context)
    expect(await it.get(keyOf('/ar'), context)).toMatchObject({ value: page('as it is') })
    drop.mockRestore()
    said.mockRestore()
  })
})
