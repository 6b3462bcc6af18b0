import { randomUUID } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { onEachEngine } from '../store/each-engine.ts'
import type { Store } from '../store/store.ts'
import { countRead, flushReads } from './count-reads.ts'

const day = new Date('2026-11-25T10:00:00.000Z')

async function write(store: Store, sluglines: string[]) {
  const columns = { section: 'economy', archive: 0, lead_picture: null, pictures: '[]', sources: '[]' }
  await store.write((transaction) =>
    transaction
      .insertInto('stories')
      .values(sluglines.map((slugline) => ({ id: randomUUID(), slugline, ...columns })))
      .execute(),
  )
}

const counts = async (store: Store) =>
  (
    await store.read
      .selectFrom('reads')
      .innerJoin('stories', 'stories.id', 'reads.story_id')
      .select(['slugline', 'day', 'count'])
      .orderBy('slugline')
      .execute()
  ).map(({ slugline, day: on, count }) => `${slugline} ${on} ${Number(count)}`)

onEachEngine('what was read', (openFresh) => {
  test('is written by story and day, on top of what was, and sluglines of no story are let fall', async () => {
    const { store } = await openFresh()
    await write(store, ['suez', 'coffee'])
    for (const slugline of ['suez', 'suez', 'coffee', 'no-such-story']) countRead(slugline, day)
    await flushReads(store)
    countRead('suez', day)
    await flushReads(store)
    expect(await counts(store)).toEqual(['coffee 2026-11-25 1', 'suez 2026-11-25 3'])
  })

  test('waits where the store does not take it, and is not lost', async () => {
    const { store } = await openFresh()
    await write(store, ['suez'])
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const away: Store = { ...store, write: () => Promise.reject(new Error('The store does not answer.')) }
    countRead('suez', day)
    await flushReads(away)
    countRead('suez', day)
    await flushReads(away)
    expect(said).toHaveBeenCalledOnce()
    said.mockRestore()

    await flushReads(store)
    expect(await counts(store)).toEqual(['suez 2026-11-25 2'])
  })
})
