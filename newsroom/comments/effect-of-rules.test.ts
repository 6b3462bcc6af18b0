import { expect, test } from 'vitest'
import { onEachEngine } from '../store/each-engine.ts'
import { changeRules, setDiscussionState } from './change-rules.ts'
import { addComments, addStory, commentRow, earlier, huda, now } from './desk-fixtures.ts'
import { effectOfRules } from './effect-of-rules.ts'
import { listRecent } from './recent-comments.ts'
import { defaultRules, writeRules } from './rules.ts'
import { daysBefore } from './trust.ts'

onEachEngine('the effect of rules', (openFresh) => {
  test('tells which discussions would close and open now, and leaves those the desk decided about', async () => {
    const { store } = await openFresh()
    await addStory(store, 'old', daysBefore(now, 30))
    await addStory(store, 'older', daysBefore(now, 60))
    await addStory(store, 'kept', daysBefore(now, 60))
    await addStory(store, 'new', daysBefore(now, 1))
    await addStory(store, 'not-yet', daysBefore(now, -1))
    await setDiscussionState(store, huda, 'story-kept', 'open', now)
    const after14 = await effectOfRules(store.read, { ...defaultRules, closeAfterDays: 14 }, now)
    expect(after14).toMatchObject({ closing: 2, opening: 0 })
    expect(after14.examples).toContainEqual({ storyId: 'story-old', headlines: { ar: 'خبر old', en: 'News old' } })
    expect(await effectOfRules(store.read, { ...defaultRules, isReadOnly: true }, now)).toMatchObject({ closing: 4, opening: 0 })

    await changeRules(store, huda, { ...defaultRules, closeAfterDays: 14 }, now)
    expect(await effectOfRules(store.read, { ...defaultRules, closeAfterDays: 45 }, now)).toMatchObject({ closing: 0, opening: 1 })
  })

  test('tells how many of the last comments would have passed, and how many of those the desk refused', async () => {
    const { store } = await openFresh()
    await addStory(store)
    const own = (id: string, days: number, row = {}) => commentRow(id, { email_key: 'key', at: daysBefore(now, days), ...row })
    await addComments(store, [
      ...[9, 8, 7].map((days) => own(`a${days}`, days, { status: 'approved' })),
      own('fourth', 6, { status: 'approved', reasons: '[{"kind":"first"}]' }),
      own('with-links', 5, { reasons: '[{"kind":"links"}]' }),
      own('refused', 4, { status: 'rejected', decided_at: daysBefore(now, 3) }),
      own('after', 2),
      own('imported', 6, { imported_from: 'disqus:1' }),
      commentRow('stranger', { email_key: 'stranger' }),
    ])
    await store.write((transaction) =>
      transaction
        .insertInto('writers')
        .values({ email_key: 'key', confirmed_at: daysBefore(now, 50), stopped_at: null })
        .execute(),
    )
    await store.write((transaction) => writeRules(transaction, { ...defaultRules, trustedPass: true }))
    const none = { count: 0, refused: 0 }
    // The fourth had three before it; the rejected one had four, and after it nothing passes for ninety days.
    const before = { count: 2, refused: 1 }
    expect(await effectOfRules(store.read, { ...defaultRules, trustedPass: false }, now)).toMatchObject({
      past: 8,
      passing: { before, after: none },
    })
    expect(
      await effectOfRules(store.read, { ...defaultRules, trustedPass: true, trust: { approvals: 1, cleanDays: 1 } }, now),
    ).toMatchObject({
      passing: { before, after: { count: 5, refused: 1 } },
    })
  })

  test('the last comments are the last of all, whatever became of them', async () => {
    const { store } = await openFresh()
    await addStory(store)
    const statuses = ['held', 'approved', 'spam', 'withdrawn']
    await addComments(
      store,
      Array.from({ length: 40 }, (_, index) =>
        commentRow(`c${index}`, { status: statuses[index % 4]!, at: earlier(100 - index).toISOString() }),
      ),
    )
    expect((await listRecent(store.read, 10)).map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, index) => `c${39 - index}`))
  })
})
