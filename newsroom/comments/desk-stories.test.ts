import { expect, test } from 'vitest'
import { onEachEngine } from '../store/each-engine.ts'
import { setDiscussionState } from './change-rules.ts'
import { findDeskStory, listDecidedStories } from './desk-stories.ts'
import { addStory, huda, now } from './desk-fixtures.ts'

onEachEngine('a story at the desk', (openFresh) => {
  test('is found by its slugline, by a former one, and by whatever address was copied', async () => {
    const { store } = await openFresh()
    await addStory(store)
    await store.write((transaction) =>
      transaction.insertInto('former_sluglines').values({ slugline: 'suez-old', story_id: 'story-suez', position: 0 }).execute(),
    )
    const asked = [
      'suez',
      ' suez ',
      'suez-old',
      '/en/economy/suez',
      'https://news.example/ar/economy/suez/',
      'http://localhost:3000/ar/economy/suez#comments',
      'https://news.example/ar/economy/suez/comments/page/3?utm_source=x',
    ]
    for (const text of asked)
      expect(await findDeskStory(store.read, text, 'ar', now), text).toMatchObject({ id: 'story-suez', state: 'open' })
    for (const text of ['', '///', 'no-such-story', "suez'--", 'https://news.example', 'سويس']) {
      expect(await findDeskStory(store.read, text, 'ar', now), text).toBe(null)
    }
  })

  test('says what the desk decided, and those it decided about are listed', async () => {
    const { store } = await openFresh()
    await addStory(store)
    await addStory(store, 'coffee')
    await setDiscussionState(store, huda, 'story-suez', 'closed', now)
    await setDiscussionState(store, huda, 'story-coffee', 'held', now)
    await setDiscussionState(store, huda, 'story-coffee', null, now)
    expect(await findDeskStory(store.read, 'suez', 'en', now)).toMatchObject({ decided: 'closed', state: 'closed' })
    expect(await listDecidedStories(store.read, 'en')).toEqual([
      { id: 'story-suez', slugline: 'suez', decided: 'closed', headline: { text: 'News suez', language: 'en' } },
    ])
  })
})
