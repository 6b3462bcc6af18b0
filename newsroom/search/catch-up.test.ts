import { beforeEach, expect, test } from 'vitest'
import { onEachEngine } from '../store/each-engine.ts'
import type { Store } from '../store/store.ts'
import { catchUp } from './catch-up.ts'
import { indexTotals, stemCounts } from './index-counts.ts'
import { rebuildIndex, RebuildTakenOverError } from './rebuild.ts'
import { countWaiting } from './queue.ts'
import { putEditions } from './search-fixtures.ts'
import { askIndex, readState, SEARCH_VERSION } from './search-index.ts'
import { searchStories } from './search-stories.ts'

onEachEngine('the search index', (openFresh) => {
  let store: Store
  beforeEach(async () => {
    store = (await openFresh()).store
  })
  const found = async (text: string) =>
    (await searchStories(store, 'ar', { text, scope: { languages: ['ar'] }, page: 1 })).results.map(({ card }) => card.slugline).toSorted()
  const counts = (...stems: string[]) => askIndex(store, async (index) => Object.fromEntries(await stemCounts(index, ['ar'], stems)))
  const documents = async () => (await askIndex(store, (index) => indexTotals(index, ['ar']))).documents

  test('follows what changes: old words are forgotten, and counts stay true', async () => {
    await putEditions(store, [
      { slugline: 'one', headline: 'جسر قديم' },
      { slugline: 'two', headline: 'جسر آخر' },
    ])
    expect(await counts('جسر', 'قديم')).toEqual({ جسر: 2, قديم: 1 })
    await putEditions(store, [{ slugline: 'one', headline: 'نفق جديد' }])
    expect(await found('قديم')).toEqual([])
    expect(await found('نفق')).toEqual(['one'])
    expect(await counts('جسر', 'قديم', 'نفق')).toEqual({ جسر: 1, نفق: 1 })
    await putEditions(store, [{ slugline: 'two', headline: 'جسر آخر', status: 'withdrawn' }])
    expect(await found('جسر')).toEqual([])
    expect(await documents()).toBe(1)
  })

  test('catches up with what was interrupted, once, whoever does it', async () => {
    await putEditions(store, [{ slugline: 'one', headline: 'جسر' }], { isIndexed: false })
    expect(await found('جسر')).toEqual([])
    expect(await countWaiting(store.read)).toBe(1)
    await Promise.all([catchUp(store), catchUp(store)])
    expect(await found('جسر')).toEqual(['one'])
    expect(await countWaiting(store.read)).toBe(0)
    expect(await counts('جسر')).toEqual({ جسر: 1 })
  })

  test('knows by which rules it was made', async () => {
    await putEditions(store, [{ slugline: 'one', headline: 'جسر' }])
    expect(await readState(store.read)).toEqual({ serving: 1, version: SEARCH_VERSION, filling: null })
  })

  test('is made anew while it serves, with what is published meanwhile', async () => {
    const many = Array.from({ length: 250 }, (_, place) => ({ slugline: `s${String(place).padStart(3, '0')}`, headline: `جسر ${place}` }))
    await putEditions(store, many)
    await store.write((transaction) => transaction.updateTable('search_state').set({ version: 99 }).execute())

    const during: number[] = []
    let published = false
    const rebuilding = rebuildIndex(store, (done) => {
      during.push(done)
    })
    const reading = (async () => {
      for (const place of [3, 150, 249]) expect(await found(`جسر ${place}`)).toContain(`s${String(place).padStart(3, '0')}`)
      // One that the rebuilding has passed, if it is quick, and one it has not.
      await putEditions(store, [
        { slugline: 's000', headline: 'نفق أول' },
        { slugline: 'zz', headline: 'نفق أخير' },
      ])
      published = true
      expect(await found('نفق')).toEqual(['s000', 'zz'])
    })()
    await Promise.all([rebuilding, reading])

    expect(published).toBe(true)
    expect(during.at(-1)).toBeGreaterThanOrEqual(250)
    expect(await readState(store.read)).toEqual({ serving: 2, version: SEARCH_VERSION, filling: null })
    expect(await found('نفق')).toEqual(['s000', 'zz'])
    expect(await found('جسر 249')).toContain('s249')
    expect(await counts('جسر', 'نفق')).toEqual({ جسر: 249, نفق: 2 })
    expect(await documents()).toBe(251)
    await rebuildIndex(store)
    expect(await readState(store.read)).toMatchObject({ serving: 1 })
    expect(await documents()).toBe(251)
  })

  test('gives way to a rebuilding that began later', async () => {
    await putEditions(
      store,
      Array.from({ length: 120 }, (_, place) => ({ slugline: `s${place}`, headline: `جسر ${place}` })),
    )
    const outcomes = await Promise.allSettled([rebuildIndex(store), rebuildIndex(store)])
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason as unknown)
    for (const reason of refused) expect(reason).toBeInstanceOf(RebuildTakenOverError)
    expect(refused.length).toBeLessThan(2)
    expect(await documents()).toBe(120)
    expect((await readState(store.read)).filling).toBeNull()
  })
})
