import { expect, test } from 'vitest'
import { onEachEngine } from '../../store/each-engine.ts'
import { openStore, type Store } from '../../store/store.ts'
import type { Actor } from '../audit.ts'
import { foldWord } from './fold-word.ts'
import { starterWords } from './starter-words.ts'
import { addWord, listWords, removeWord, seedStarterWords } from './word-list.ts'
import { checkWord, type WordEffect } from './word-matcher.ts'

const editor: Actor = { kind: 'staff', id: '7', name: 'لينا' }
const now = new Date('2026-11-25T10:00:00Z')

const add = (store: Store, word: string, effect: WordEffect = 'hold') =>
  store.write((transaction) => addWord(transaction, editor, { word, effect }, now))
const wordsOf = async (store: Store) => (await listWords(store.read)).map(({ word }) => word)
const auditOf = async (store: Store) =>
  (await store.read.selectFrom('audit').select(['actor', 'action', 'details']).orderBy('id').execute()).map(
    ({ actor, action, details }) => [actor, action, JSON.parse(details)],
  )

test('the starter words can all be listed, are different once folded, and are few', () => {
  expect(starterWords.filter((word) => checkWord(word))).toEqual([])
  expect(new Set(starterWords.map(foldWord)).size).toBe(starterWords.length)
  expect(starterWords.length).toBeLessThanOrEqual(40)
})

onEachEngine('the word list', (openFresh) => {
  test('a word is added, listed, found and removed, and the audit log tells of it', async () => {
    const { store } = await openFresh()
    const added = await add(store, ' قَذِر ', 'reject')
    await add(store, 'bad.example')
    if ('fault' in added) throw new Error(added.fault)
    expect(added.entry).toMatchObject({ word: 'قَذِر', folded: 'قذر', effect: 'reject' })
    expect(await listWords(store.read)).toContainEqual({ ...added.entry, addedBy: 'لينا', at: now.toISOString() })

    expect(await store.write((transaction) => removeWord(transaction, editor, added.entry.id, now))).toBe(true)
    expect(await store.write((transaction) => removeWord(transaction, editor, added.entry.id, now))).toBe(false)
    expect(await wordsOf(store)).toEqual(['bad.example'])
    expect(await auditOf(store)).toEqual([
      ['staff:7', 'words', { added: 'قَذِر', effect: 'reject' }],
      ['staff:7', 'words', { added: 'bad.example', effect: 'hold' }],
      ['staff:7', 'words', { removed: 'قَذِر', effect: 'reject' }],
    ])
  })

  test('what cannot be an entry is refused, and what is listed in another spelling', async () => {
    const { store } = await openFresh()
    await add(store, 'قذارة')
    expect(await add(store, 'قَذاره')).toEqual({ fault: 'listed' })
    expect(await add(store, ' !ـ ')).toEqual({ fault: 'empty' })
    expect(await add(store, 'ب'.repeat(100))).toEqual({ fault: 'too-long' })
    expect(await wordsOf(store)).toEqual(['قذارة'])
    expect(await auditOf(store)).toHaveLength(1)
  })

  test('two who add one word at once add it once', async () => {
    const { store } = await openFresh()
    const results = await Promise.all(['أحمق', 'احمق', 'أحمَق'].map((word) => add(store, word)))
    expect(results.filter((result) => 'entry' in result)).toHaveLength(1)
    expect(await wordsOf(store)).toHaveLength(1)
  })

  test('a new newsroom begins with the starter words, all of which hold, once', async () => {
    const { store, url } = await openFresh()
    const other = await openStore(url)
    await Promise.all([store, other].map((server) => seedStarterWords(server, now)))
    await other.close()
    const words = await listWords(store.read)
    expect(words).toHaveLength(starterWords.length)
    expect(words.every(({ effect, addedBy }) => effect === 'hold' && addedBy === '')).toBe(true)
    expect(await auditOf(store)).toEqual([['rules', 'words', { starter: starterWords.length }]])
  })

  test('a list that was emptied stays empty, and one with a word is not filled', async () => {
    const { store } = await openFresh()
    const added = await add(store, 'أحمق')
    await seedStarterWords(store, now)
    expect(await wordsOf(store)).toEqual(['أحمق'])
    if ('entry' in added) await store.write((transaction) => removeWord(transaction, editor, added.entry.id, now))
    await seedStarterWords(store, now)
    expect(await wordsOf(store)).toEqual([])
  })
})
