import { expect, test } from 'vitest'
import { onEachEngine } from '../store/each-engine.ts'
import type { Store } from '../store/store.ts'
import { findDiscussion } from './discussion-state.ts'
import { dueClosings } from './due-closings.ts'
import { defaultRules, writeRules, type DiscussionRules } from './rules.ts'
import { storeDiscussion } from './sample-discussion.ts'

const setRules = (store: Store, rules: Partial<DiscussionRules>) =>
  store.write((transaction) => writeRules(transaction, { ...defaultRules, ...rules }))

onEachEngine('discussions that close by their age', (openFresh) => {
  const published = '2026-10-01T09:00:00.000Z'
  const closing = new Date('2026-10-15T09:00:00.000Z')
  const [before, after] = ['2026-10-15T08:59:59.999Z', closing.toISOString()]
  const bridge = ['/ar/politics/first-bridge', '/ar/politics/first-bridge/comments/*']

  test('name the pages they stand on, once, at the moment they close', async () => {
    const { store } = await openFresh()
    const id = await storeDiscussion(store, [], { published })
    await storeDiscussion(store, [], { slugline: 'newer', published: '2026-10-01T09:00:00.001Z' })
    await setRules(store, { closeAfterDays: 14 })
    expect(await dueClosings(store.read, before, after)).toEqual([...bridge, ...bridge.map((page) => page.replace('/ar/', '/en/'))])
    expect(await dueClosings(store.read, after, after)).toEqual([])
    expect(await dueClosings(store.read, '2026-10-14T00:00:00.000Z', before)).toEqual([])
    expect((await findDiscussion(store.read, id, new Date(before)))?.state).toBe('open')
    expect((await findDiscussion(store.read, id, closing))?.state).toBe('closed')
  })

  test('are none where the desk decided otherwise, or nothing closes', async () => {
    const { store } = await openFresh()
    const id = await storeDiscussion(store, [], { published })
    expect(await dueClosings(store.read, before, after)).toEqual([])
    await setRules(store, { closeAfterDays: 14, isReadOnly: true })
    expect(await dueClosings(store.read, before, after)).toEqual([])
    await setRules(store, { closeAfterDays: 14 })
    await store.write((transaction) => transaction.insertInto('discussions').values({ story_id: id, state: null }).execute())
    expect(await dueClosings(store.read, before, after)).toEqual(expect.arrayContaining(bridge))
    await store.write((transaction) => transaction.updateTable('discussions').set({ state: 'open' }).execute())
    expect(await dueClosings(store.read, before, after)).toEqual([])
  })
})
