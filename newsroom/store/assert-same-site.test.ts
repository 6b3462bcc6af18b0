import { expect, test } from 'vitest'
import { assertSameSite, SameSiteError } from './assert-same-site.ts'
import { onEachEngine } from './each-engine.ts'

const settings = { SITE_URL: 'https://news.example', OFFLINE_READING: 'on' }

onEachEngine('servers of one store', (openFresh) => {
  test('have the same settings, as long as they run beside each other', async () => {
    const { store, url } = await openFresh()
    const first = await assertSameSite(store, url, settings)
    const second = await assertSameSite(store, url, settings)
    const other = assertSameSite(store, url, { ...settings, SITE_URL: 'https://another.example' })
    if (store.engine === 'sqlite') return expect(await other).toBeDefined()
    await expect(other).rejects.toThrow(SameSiteError)
    await expect(other).rejects.toThrow(/must share SITE_URL/)
    await expect(assertSameSite(store, url, { ...settings, OFFLINE_READING: 'off' })).rejects.toThrow(/must share OFFLINE_READING/)

    await first.leave()
    await second.leave()
    const moved = await assertSameSite(store, url, { ...settings, SITE_URL: 'https://another.example' })
    await moved.leave()
  })

  test('know nothing of the servers of another', async () => {
    const [one, other] = [await openFresh(), await openFresh()]
    const presence = await assertSameSite(one.store, one.url, settings)
    const another = await assertSameSite(other.store, other.url, { ...settings, SITE_URL: 'https://another.example' })
    await presence.leave()
    await another.leave()
  })
})
