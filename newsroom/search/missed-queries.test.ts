import { expect, test, vi } from 'vitest'
import { onEachEngine } from '../store/each-engine.ts'
import { countMiss, flushMisses, listMisses } from './missed-queries.ts'

const day = new Date('2026-11-20T10:00:00.000Z')
const later = new Date('2026-11-22T10:00:00.000Z')

onEachEngine('queries that found nothing', (openFresh) => {
  test('are counted by language, spellings of one together, and listed by how often', async () => {
    const { store } = await openFresh()
    for (const query of ['المرّيخ', 'المريخ', ' المريخ ']) countMiss(query, 'ar', day)
    countMiss('mars', 'en', day)
    await flushMisses(store, day)
    countMiss('المريخ', 'ar', later)
    await flushMisses(store, later)
    expect(await listMisses(store.read, { days: 30, limit: 10 }, later)).toEqual([
      { language: 'ar', query: 'المريخ', count: 4, last: '2026-11-22' },
      { language: 'en', query: 'mars', count: 1, last: '2026-11-20' },
    ])
    expect(await listMisses(store.read, { days: 1, limit: 10 }, later)).toMatchObject([{ count: 1 }])
  })

  test('that could say who somebody is are not kept', async () => {
    const { store } = await openFresh()
    for (const query of [
      'salma@example.org',
      '+20 100 123 4567',
      '٠١٠٠١٢٣٤٥٦٧',
      'https://example.org/secret',
      '29001011234567',
      '؟!',
      'ك'.repeat(90),
    ])
      countMiss(query, 'ar', day)
    await flushMisses(store, day)
    expect(await listMisses(store.read, { days: 30, limit: 10 }, day)).toEqual([])
  })

  test('are forgotten after ninety days, and one who asks for nonsense fills no more than a day’s share', async () => {
    const { store } = await openFresh()
    countMiss('قديم', 'ar', day)
    await flushMisses(store, day)
    for (let round = 0; round < 5; round++) {
      for (let place = 0; place < 500; place++) countMiss(`لغو${round}x${place}`, 'ar', new Date('2027-03-01T10:00:00.000Z'))
      await flushMisses(store, new Date('2027-03-01T10:00:00.000Z'))
    }
    const kept = await store.read.selectFrom('search_misses').select('query').execute()
    expect(kept).toHaveLength(2_000)
    expect(kept.map(({ query }) => query)).not.toContain('قديم')
  })

  test('are let fall where the store does not take them', async () => {
    const { store } = await openFresh()
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    countMiss('المريخ', 'ar', day)
    await flushMisses({ ...store, write: () => Promise.reject(new Error('The store does not answer.')) }, day)
    expect(said).toHaveBeenCalledOnce()
    said.mockRestore()
    await flushMisses(store, day)
    expect(await listMisses(store.read, { days: 30, limit: 10 }, day)).toEqual([])
  })
})
