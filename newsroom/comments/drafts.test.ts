import { expect, test } from 'vitest'
import { readFormDraft, saveFormDraft } from '../forms/form-drafts.ts'
import { Keys } from '../keys/keys.ts'
import { onEachEngine } from '../store/each-engine.ts'
import { readDraft, saveDraft, type Draft } from './drafts.ts'
import type { KeptDraft } from './draft-pace.ts'
import { readerKey } from './reader-key.ts'

const keys = new Keys(Buffer.alloc(32, 1))
const noon = new Date('2026-11-25T12:00:00.000Z')
const draft: Draft = {
  given: {
    language: 'ar',
    storyId: 'bridge',
    parentId: '',
    name: 'سلمى',
    email: 'salma',
    body: 'نصّ',
    wantsDecision: false,
    wantsReplies: false,
    honeypot: '',
    writingMs: null,
  },
  faults: [{ field: 'email', code: 'wrong' }],
}
const tokenOf = (kept: KeptDraft) => ('token' in kept ? kept.token : '')

onEachEngine('faulty forms', (openFresh) => {
  test('are kept word for word, for a day, each opened by its own token', async () => {
    const { store } = await openFresh()
    const token = tokenOf(await saveDraft(store, keys, 'a reader', draft, noon))
    expect(await readDraft(store.read, keys, token, noon)).toEqual(draft)
    expect(await readDraft(store.read, keys, token, new Date(noon.getTime() + 25 * 60 * 60_000))).toBeNull()
    expect(await readDraft(store.read, keys, `${token}x`, noon)).toBeNull()
    expect(JSON.stringify(await store.read.selectFrom('drafts').selectAll().execute())).not.toMatch(/سلمى|salma/)
  })

  test('are kept thirty times of one reader, whichever form they are; then nothing is stored, and others are not kept out', async () => {
    const { store } = await openFresh()
    const rows = () => store.read.selectFrom('drafts').selectAll().execute()
    const report = { values: { note: 'نصّ' }, faults: ['reason'] }
    const sendReport = (network: string, now = noon) => saveFormDraft(store, keys, { form: 'report', draft: report, network }, now)
    const reader = await readerKey(store, keys, '192.0.2.7', noon)
    for (let time = 0; time < 15; time++) {
      expect(await saveDraft(store, keys, reader, draft, noon)).toHaveProperty('token')
      expect(await sendReport('192.0.2.7')).toHaveProperty('token')
    }
    for (let time = 0; time < 5; time++) {
      expect(await saveDraft(store, keys, reader, draft, noon)).toEqual({ retryAfterSeconds: 301 })
      expect(await sendReport('192.0.2.7')).toEqual({ retryAfterSeconds: 301 })
    }
    expect(await rows()).toHaveLength(30)
    const other = tokenOf(await sendReport('198.51.100.4'))
    expect(await readFormDraft(store.read, keys, 'report', other, noon)).toEqual(report)
    expect(await sendReport('192.0.2.7', new Date(noon.getTime() + 301_000))).toHaveProperty('token')
  })

  test('of many readers at once do not fill the disk', async () => {
    const { store } = await openFresh()
    const kept: KeptDraft[] = []
    for (let reader = 0; reader < 1_005; reader++) kept.push(await saveDraft(store, keys, `reader ${reader}`, draft, noon))
    expect(kept.filter((one) => 'token' in one)).toHaveLength(1_000)
  })
})
