import { expect, test } from 'vitest'
import { NotAllowedError } from '../staff/roles.ts'
import { onEachEngine } from '../store/each-engine.ts'
import { addToList, removeFromList } from './change-words.ts'
import { addComments, addStory, commentRow, huda, layla, now } from './desk-fixtures.ts'
import { effectOfWord } from './effect-of-word.ts'
import { getCard } from './queue-cards.ts'
import { listWords } from './words/word-list.ts'

onEachEngine('the effect of a word', (openFresh) => {
  async function openWith(...rows: Parameters<typeof commentRow>[]) {
    const { store } = await openFresh()
    await addStory(store)
    await addComments(
      store,
      rows.map((row) => commentRow(...row)),
    )
    return store
  }

  test('tells what it would have done to the last comments, false alarms first', async () => {
    const store = await openWith(
      ['insult', { body: 'أنت كَلْب يا هذا', status: 'rejected' }],
      ['with-article', { body: 'رأيت والكلب في الطريق', status: 'approved' }],
      ['pet', { body: 'عندي كلب جميل', status: 'approved' }],
      ['innocent', { body: 'كلبنا في إسطبل بعيد عن كلّ شيء', name: 'سامي' }],
      ['named', { body: 'لا شيء', name: 'كلب' }],
    )
    const effect = await effectOfWord(store.read, 'كلب', 'reject')
    expect(effect).toMatchObject({ past: 5, exact: { count: 3, approved: 1 } })
    expect(effect?.within.approved).toBe(1)
    expect(
      effect?.examples
        .slice(0, 2)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['pet', 'with-article'])
    expect(effect?.examples.find(({ id }) => id === 'insult')?.excerpt).toContainEqual({ text: 'كَلْب', isMarked: true })
    expect(effect?.examples.find(({ id }) => id === 'named')?.excerpt).toEqual([{ text: 'كلب', isMarked: true }])
    expect(await effectOfWord(store.read, '؟!', 'hold')).toBe(null)
  })

  test('the list is an editor’s; what is added is marked on cards at once', async () => {
    const store = await openWith(['a', { body: 'يا له من زَعَتَر' }])
    await expect(addToList(store, layla, 'زعتر', 'hold', now)).rejects.toThrow(NotAllowedError)
    expect(await addToList(store, huda, 'زعتر', 'hold', now)).toBe(null)
    expect(await addToList(store, huda, 'زَعْتَر', 'hold', now)).toBe('listed')
    expect((await getCard(store.read, 'a', 'ar'))?.body.at(-1)).toEqual({ text: 'زَعَتَر', isMarked: true })

    const [word] = await listWords(store.read)
    await expect(removeFromList(store, layla, word?.id ?? '', now)).rejects.toThrow(NotAllowedError)
    expect(await removeFromList(store, huda, word?.id ?? '', now)).toBe(true)
    expect(await removeFromList(store, huda, word?.id ?? '', now)).toBe(false)
    expect(
      (await store.read.selectFrom('audit').select('actor').where('action', '=', 'words').execute()).map(({ actor }) => actor),
    ).toEqual(['staff:huda', 'staff:huda'])
  })
})
