import { expect, test } from 'vitest'
import { NotAllowedError } from '../staff/roles.ts'
import { onEachEngine } from '../store/each-engine.ts'
import type { Store } from '../store/store.ts'
import { changeRules, setDiscussionState } from './change-rules.ts'
import { addStory, huda, layla, now, renewedPaths } from './desk-fixtures.ts'
import { findDiscussion } from './discussion-state.ts'
import { defaultRules, getRules } from './rules.ts'

const noted = async (store: Store) =>
  (await store.read.selectFrom('audit').select(['actor', 'action', 'story_id', 'details']).orderBy('id').execute()).map(
    ({ details, ...line }) => ({ ...line, details: JSON.parse(details) }),
  )

onEachEngine('the rules', (openFresh) => {
  test('are changed, noted with what they were, and renew every page where discussions open or close', async () => {
    const { store } = await openFresh()
    const after = { ...defaultRules, closeAfterDays: 14 }
    expect(await changeRules(store, huda, after, now)).toBe(true)
    expect(await changeRules(store, huda, after, now)).toBe(false)
    expect(await getRules(store.read)).toEqual(after)
    expect(await renewedPaths(store)).toEqual(['/*'])
    expect(await noted(store)).toEqual([{ actor: 'staff:huda', action: 'rules', story_id: null, details: { before: defaultRules, after } }])
  })

  test('whom to trust changes no page', async () => {
    const { store } = await openFresh()
    await changeRules(store, huda, { ...defaultRules, trust: { approvals: 5, cleanDays: 30 } }, now)
    expect(await renewedPaths(store)).toEqual([])
  })

  test('are not for moderators', async () => {
    const { store } = await openFresh()
    await addStory(store)
    await expect(changeRules(store, layla, { ...defaultRules, isReadOnly: true }, now)).rejects.toThrow(NotAllowedError)
    await expect(setDiscussionState(store, layla, 'story-suez', 'closed', now)).rejects.toThrow(NotAllowedError)
    expect(await noted(store)).toEqual([])
    expect(await getRules(store.read)).toEqual(defaultRules)
  })

  test('one story is held, closed, and left to the rules again; its own pages are renewed, once for each change', async () => {
    const { store } = await openFresh()
    await addStory(store)
    const stateNow = async () => (await findDiscussion(store.read, 'story-suez', now))?.state
    expect(await setDiscussionState(store, huda, 'story-suez', 'held', now)).toBe(true)
    expect(await stateNow()).toBe('held')
    expect(await setDiscussionState(store, huda, 'story-suez', 'closed', now)).toBe(true)
    expect(await setDiscussionState(store, huda, 'story-suez', 'closed', now)).toBe(true)
    expect(await stateNow()).toBe('closed')
    expect(await setDiscussionState(store, huda, 'story-suez', null, now)).toBe(true)
    expect(await stateNow()).toBe('open')
    expect(await renewedPaths(store)).toHaveLength(3 * 4)
    expect((await noted(store)).map(({ details }) => details)).toEqual([
      { before: null, after: 'held' },
      { before: 'held', after: 'closed' },
      { before: 'closed', after: null },
    ])
    expect(await setDiscussionState(store, huda, 'nothere', 'closed', now)).toBe(false)
  })
})
