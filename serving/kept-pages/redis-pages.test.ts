import { randomUUID } from 'node:crypto'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { createClient } from '@redis/client'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { PageRedis } from './page-redis.ts'
import { RedisPages } from './redis-pages.ts'

const url = process.env.TEST_REDIS_URL ?? ''
afterEach(() => void vi.restoreAllMocks())

const page = (html: string, renewal = 1) => ({
  begun: { renewal, at: 1 },
  madeAt: Date.now(),
  value: { kind: 'APP_PAGE', html, rscData: Buffer.from(html) },
})
const isTrue = () => true

async function openRedis(address: string) {
  const redis = new PageRedis(address)
  await redis.open()
  onTestFinished(() => redis.close())
  return redis
}

/** Two servers of one site, or what two servers would hold in their own memories. */
async function twoServers() {
  const prefix = `midad-test:${randomUUID()}`
  const open = async () => new RedisPages(await openRedis(url), { prefix, livingMs: 60_000 })
  return { prefix, one: await open(), other: await open() }
}

describe.skipIf(!url && !process.env.CI)('kept pages in Redis', () => {
  test('that one server made another gives, buffers included', async () => {
    const { one, other } = await twoServers()
    await one.set('/ar/politics', page('خبر'))
    await expect.poll(() => other.get('/ar/politics', isTrue)).toMatchObject({ value: page('خبر').value })
    expect(await other.get('/en/politics', isTrue)).toBeNull()
  })

  test('are given only where they are still true, from memory and from Redis', async () => {
    const { one, other } = await twoServers()
    await one.set('/ar', page('before', 1))
    await expect.poll(() => other.get('/ar', isTrue)).not.toBeNull()
    const sinceThen = ({ begun }: { begun: { renewal: number } }) => begun.renewal > 1
    expect(await one.get('/ar', sinceThen)).toBeNull()
    expect(await other.get('/ar', sinceThen)).toBeNull()

    await one.set('/ar', page('after', 2))
    await expect.poll(() => other.get('/ar', sinceThen)).toMatchObject({ value: { html: 'after' } })
  })

  test('that are too old are looked for anew, and shown where nobody has made them yet', async () => {
    const { one, other } = await twoServers()
    const old = { ...page('old'), madeAt: Date.now() - 20_000, cacheControl: { revalidate: 10 } }
    await one.set('/ar', old)
    await expect.poll(() => other.get('/ar', isTrue)).toMatchObject({ value: { html: 'old' } })
    await one.set('/ar', { ...page('new'), cacheControl: { revalidate: 10 } })
    await expect.poll(() => other.get('/ar', isTrue)).toMatchObject({ value: { html: 'new' } })
  })

  test('that were damaged are none, and go after their time', async () => {
    const { prefix, one, other } = await twoServers()
    const client = await createClient({ url }).connect()
    onTestFinished(() => client.destroy())
    await one.set('/ar', page('whole'))
    await expect.poll(() => client.exists(`${prefix}:/ar`)).toBe(1)
    expect(await client.pTTL(`${prefix}:/ar`)).toBeGreaterThan(50_000)
    await client.set(`${prefix}:/ar`, 'damaged')
    expect(await other.get('/ar', isTrue)).toBeNull()
    expect(await one.get('/ar', isTrue)).not.toBeNull()
  })

  test('have addresses of any length', async () => {
    const { prefix, one, other } = await twoServers()
    const address = `/ar/${'مداد'.repeat(300)}`
    await one.set(address, page('long'))
    await expect.poll(() => other.get(address, isTrue)).not.toBeNull()
    expect(await other.get(`${address}-`, isTrue)).toBeNull()
    const client = await createClient({ url }).connect()
    onTestFinished(() => client.destroy())
    for (const key of await client.keys(`${prefix}:*`)) expect(key.length).toBeLessThan(400)
  })
})

/** A Redis that can be put away and brought back: a way to the real one that is open or not. */
async function wayTo(address: string) {
  const { hostname, port, pathname } = new URL(address)
  const open = new Set<Socket>()
  let isHanging = false
  const server = createServer((near) => {
    open.add(near)
    near.on('error', () => {})
    if (isHanging) return
    const far = connect(Number(port || 6379), hostname)
    far.on('error', () => near.destroy())
    near.on('close', () => far.destroy())
    near.on('data', (bytes) => !isHanging && far.write(bytes))
    far.on('data', (bytes) => !isHanging && near.write(bytes))
  })
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const own = (server.address() as AddressInfo).port
  const close = () => new Promise<void>((resolve) => (server.close(() => resolve()), open.forEach((socket) => socket.destroy())))
  onTestFinished(() => close())
  return { url: `redis://127.0.0.1:${own}${pathname}`, close, reopen: () => listen(own), hang: () => void (isHanging = true) }
}

describe.skipIf(!url && !process.env.CI)('a Redis that is lost', () => {
  test('is said once; pages are then kept in memory alone, and shared again when it is back, which is said too', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const cheered = vi.spyOn(console, 'log').mockImplementation(() => {})
    const way = await wayTo(url)
    const prefix = `midad-test:${randomUUID()}`
    const redis = await openRedis(way.url)
    const pages = new RedisPages(redis, { prefix, livingMs: 60_000 })
    const other = new RedisPages(await openRedis(url), { prefix, livingMs: 60_000 })

    await way.close()
    await expect.poll(() => redis.isThere).toBe(false)
    await pages.set('/ar', page('kept in memory'))
    expect(await pages.get('/ar', isTrue)).toMatchObject({ value: { html: 'kept in memory' } })
    expect(await pages.get('/en', isTrue)).toBeNull()
    expect(said).toHaveBeenCalledOnce()
    expect(String(said.mock.calls[0])).toMatch(/^Redis at 127\.0\.0\.1:\d+ does not answer/)

    await way.reopen()
    await expect.poll(() => redis.isThere, { timeout: 5_000 }).toBe(true)
    await pages.set('/ar', page('shared again'))
    await expect.poll(() => other.get('/ar', isTrue)).toMatchObject({ value: { html: 'shared again' } })
    expect(cheered).toHaveBeenCalledOnce()
  })

  test('and takes questions without answering them is left alone for a second at a time', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const way = await wayTo(url)
    const redis = await openRedis(way.url)
    const pages = new RedisPages(redis, { prefix: `midad-test:${randomUUID()}`, livingMs: 60_000 })
    way.hang()
    const began = performance.now()
    for (let asked = 0; asked < 50; asked++) expect(await pages.get(`/ar/${asked}`, isTrue)).toBeNull()
    // One of them waited, and no second one.
    expect(performance.now() - began).toBeLessThan(900)
    expect(redis.isThere).toBe(false)
  })

  test('before the server started is no reason not to start', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const way = await wayTo(url)
    await way.close()
    const redis = await openRedis(way.url)
    expect(redis.isThere).toBe(false)
    expect(said).toHaveBeenCalledOnce()
    await way.reopen()
    await expect.poll(() => redis.isThere, { timeout: 5_000 }).toBe(true)
  })
})
