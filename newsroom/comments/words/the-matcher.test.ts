import { expect, test } from 'vitest'
import { onEachEngine } from '../../store/each-engine.ts'
import { openStore, type Store } from '../../store/store.ts'
import type { Actor } from '../audit.ts'
import { theMatcher } from './the-matcher.ts'
import { addWord, removeWord } from './word-list.ts'

const editor: Actor = { kind: 'staff', id: '7', name: 'لينا' }
const now = new Date('2026-11-25T10:00:00Z')

const add = (store: Store, word: string) => store.write((transaction) => addWord(transaction, editor, { word, effect: 'hold' }, now))

onEachEngine('the matcher', (openFresh) => {
  test('the matcher is kept for a second, and then is that of the list, whoever changed it', async () => {
    const { store, url } = await openFresh()
    const other = await openStore(url)
    const finds = async (at: number) => (await theMatcher(store.read, at)).match('أحمق سافل').map(({ entry }) => entry.word)

    expect(await finds(0)).toEqual([])
    const added = await add(other, 'أحمق')
    expect(await finds(999)).toEqual([])
    expect(await finds(1_000)).toEqual(['أحمق'])
    expect(await theMatcher(store.read, 2_500)).toBe(await theMatcher(store.read, 1_500))

    // One goes and one comes at the same instant: as many as before, and none of them newer.
    await other.write(async (transaction) => {
      if ('entry' in added) await removeWord(transaction, editor, added.entry.id, now)
      await addWord(transaction, editor, { word: 'سافل', effect: 'hold' }, now)
    })
    expect(await finds(4_000)).toEqual(['سافل'])
    await other.close()
  })

  test('many who ask at once get one answer', async () => {
    const { store } = await openFresh()
    await add(store, 'أحمق')
    expect(new Set(await Promise.all(Array.from({ length: 20 }, () => theMatcher(store.read, 0)))).size).toBe(1)
    const again = await Promise.all(Array.from({ length: 20 }, () => theMatcher(store.read, 5_000)))
    expect(new Set(again).size).toBe(1)
  })

  test('a store that fails once is asked again', async () => {
    const { store, url } = await openFresh()
    const gone = await openStore(url)
    await theMatcher(gone.read, 0)
    await gone.close()
    await expect(theMatcher(gone.read, 5_000)).rejects.toThrow()
    await expect(theMatcher(store.read, 0)).resolves.toBeDefined()
  })

  test('transactions share one, and what one could not read another does', async () => {
    const { store } = await openFresh()
    await add(store, 'أحمق')
    const matchers = [1, 2].map((at) => store.write((transaction) => theMatcher(transaction, at)))
    const [one, other] = await Promise.all(matchers)
    expect(one).toBe(other)
    expect(one?.match('أحمق')).toHaveLength(1)
    const failing = store.write(async (transaction) => {
      await transaction.schema.dropTable('word_list').execute()
      await theMatcher(transaction, 9_000)
    })
    await expect(failing).rejects.toThrow()
    expect((await store.write((transaction) => theMatcher(transaction, 9_000))).match('أحمق')).toHaveLength(1)
  })
})
