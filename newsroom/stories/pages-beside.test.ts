import { expect, test } from 'vitest'
import { onEachEngine } from '../store/each-engine.ts'
import { writeStories } from './listing-fixtures.ts'
import { pagesBeside } from './pages-beside.ts'

const now = new Date('2026-11-20T10:00:00.000Z')
const told = { ar: { status: 'published' as const, published: '2026-11-01T09:00:00.000Z' } }
const related = (storyId: string, relatedId: string, kind: string, reason: string) => ({
  story_id: storyId,
  related_id: relatedId,
  language: 'ar',
  score: 0.5,
  reason_kind: kind,
  reason,
  is_duplicate: 0,
})

onEachEngine('pages beside a story that changed', (openFresh) => {
  test('are those it stands on, those its editor chose, and those related by a topic whose name changed', async () => {
    const { store } = await openFresh()
    const stories = ['suez', 'coffee', 'tea', 'salt', 'sand'].map((slugline) => ({ slugline, editions: told }))
    await writeStories(store, stories, now)
    await store.write((transaction) =>
      transaction
        .insertInto('related')
        .values([
          related('coffee', 'suez', 'section', 'politics'),
          related('tea', 'sand', 'topic', 'egypt'),
          // The section's key, and no topic of that name.
          related('sand', 'tea', 'section', 'egypt'),
        ])
        .execute(),
    )
    const beside = (parts: Partial<Parameters<typeof pagesBeside>[2]>) =>
      store.write((transaction) => pagesBeside(store, transaction, { stories: [], topics: [], chosen: [], ...parts }))
    const pagesOf = (slugline: string) => [`/ar/politics/${slugline}`, `/en/politics/${slugline}`]
    expect(await beside({ stories: ['suez'] })).toEqual(pagesOf('coffee'))
    expect(await beside({ chosen: ['salt', 'not-there'] })).toEqual(pagesOf('salt'))
    expect(await beside({ topics: ['egypt'] })).toEqual(pagesOf('tea'))
    expect(await beside({})).toEqual([])
  })
})
