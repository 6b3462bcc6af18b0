import { beforeAll, expect, test } from 'vitest'
import { onEachEngine } from '../store/each-engine.ts'
import type { Store } from '../store/store.ts'
import { putEditions } from './search-fixtures.ts'
import { suggest } from './suggest.ts'

onEachEngine('suggestions', (_openFresh, openForAll) => {
  let store: Store
  beforeAll(async () => {
    store = (await openForAll()).store
    await putEditions(store, [
      { slugline: 'media', headline: 'قانون الإعلام', body: 'أعلن النائب.' },
      { slugline: 'media-two', headline: 'الإعلام والبرلمان', published: '2026-11-02T09:00:00.000Z' },
      { slugline: 'embargoed', headline: 'الإعلام غدًا', published: '2100-01-01T09:00:00.000Z' },
      { slugline: 'suez', headline: 'قناة السويس' },
    ])
    await store.write(async (transaction) => {
      const columns = { description: '{}' }
      await transaction
        .insertInto('topics')
        .values({ ...columns, key: 'media', kind: 'topic', name: '{"ar":"الإعلام العربي"}', aliases: '{"ar":["الصحافة"]}' })
        .execute()
      await transaction
        .insertInto('authors')
        .values({ ...columns, key: 'alia', kind: 'person', name: '{"ar":"علياء الإعلامي"}' })
        .execute()
    })
  })

  test('complete the word, and name topics, authors and headlines', async () => {
    const { queries, topics, authors, stories } = await suggest(store, 'ar', 'الاعل')
    expect(queries[0]).toBe('الإعلام')
    expect(topics).toEqual([{ key: 'media', name: 'الإعلام العربي' }])
    expect(authors).toEqual([{ key: 'alia', name: 'علياء الإعلامي' }])
    expect(stories.map(({ slugline }) => slugline)).toEqual(['media-two', 'media'])
  })

  test('need no article, and keep the words before', async () => {
    expect((await suggest(store, 'ar', 'اعل')).queries).toContain('الإعلام')
    const second = await suggest(store, 'ar', 'قانون الاعل')
    expect(second.queries[0]).toBe('قانون الإعلام')
    expect(second.stories.map(({ slugline }) => slugline)).toEqual(['media'])
  })

  test('know a topic by its other names', async () => {
    expect((await suggest(store, 'ar', 'صحاف')).topics).toHaveLength(1)
  })

  test.each(['', 'ا', '  ', '؟؟', '%', "' or", 'ك'.repeat(5_000), '🙂🙂', '\ud800\ud800', 'xq'])(
    'have nothing to say to %j',
    async (typed) => {
      expect(await suggest(store, 'ar', typed)).toEqual({ queries: [], topics: [], authors: [], stories: [] })
    },
  )
})
