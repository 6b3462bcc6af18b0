import { CompiledQuery } from 'kysely'
import { expect, test } from 'vitest'
import { onEachEngine } from '../store/each-engine.ts'
import type { Store } from '../store/store.ts'
import { COMMENTS_PER_PAGE, countComments, placesInOrder } from './discussion-order.ts'
import { pageOfComment } from './find-comment.ts'
import { discussionPage, type Thread } from './list-discussion.ts'
import { idOf, storeDiscussion, type SampleComment } from './sample-discussion.ts'

const numbers = new Map(Array.from({ length: 6_000 }, (_, number) => [idOf(number), number]))

/** `1[2 3]` is a thread of three; `gone[2]` and `earlier 1[2]` say what stands at its head. */
const outline = (threads: Thread[] = []) =>
  threads
    .map(({ opening, replies }) => {
      const head = opening.kind === 'comment' ? numbers.get(opening.comment.id) : opening.kind
      const from = opening.kind === 'earlier' ? ` ${numbers.get(opening.id)}` : ''
      return `${head}${from}[${replies.map(({ id }) => numbers.get(id)).join(' ')}]`
    })
    .join(' ')

const listed = async (store: Store, storyId: string, order: 'oldest' | 'newest' = 'oldest', page = 1) =>
  outline((await discussionPage(store.read, storyId, order, page))?.threads)

const many = (count: number, of: (number: number) => Partial<SampleComment> = () => ({})): SampleComment[] =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1, ...of(index + 1) }))

onEachEngine('a discussion', (openFresh) => {
  test('goes thread by thread, the oldest first, and what was replied follows what it answers', async () => {
    const { store } = await openFresh()
    const story = await storeDiscussion(store, [
      { number: 1, minute: 10 },
      { number: 2, minute: 11 },
      { number: 3, minute: 12, parent: 1 },
      { number: 4, minute: 13, parent: 3 },
      { number: 5, minute: 14, parent: 2 },
      { number: 6, minute: 15, parent: 1 },
    ])
    expect(await listed(store, story)).toBe('1[3 4 6] 2[5]')
    expect(await listed(store, story, 'newest')).toBe('2[5] 1[3 4 6]')
    expect(await countComments(store.read, story)).toBe(6)
  })

  test('begins a thread with what it began with, even where clocks say otherwise', async () => {
    const { store } = await openFresh()
    const story = await storeDiscussion(store, [
      { number: 9, minute: 10 },
      { number: 8, minute: 10, parent: 9 },
      { number: 7, minute: 5, parent: 9 },
      { number: 3, minute: 10 },
    ])
    expect(await listed(store, story)).toBe('3[] 9[7 8]')
    expect(await listed(store, story, 'newest')).toBe('9[7 8] 3[]')
  })

  test('tells whom a reply to a reply answers, and nothing of who is not there any more', async () => {
    const { store } = await openFresh()
    const story = await storeDiscussion(store, [
      { number: 1 },
      { number: 2, parent: 1, name: 'سلمى' },
      { number: 3, parent: 2 },
      { number: 4, parent: 1, status: 'hidden', name: 'فلان' },
      { number: 5, parent: 4 },
    ])
    const page = await discussionPage(store.read, story, 'oldest', 1)
    expect(page?.threads[0]?.replies.map(({ inReplyTo }) => inReplyTo)).toEqual([undefined, { id: idOf(2), name: 'سلمى' }, 'gone'])
    expect(JSON.stringify(page)).not.toContain('فلان')
  })

  test('shows what is approved, and of a thread whose beginning is gone only that it is', async () => {
    const { store } = await openFresh()
    const hidden = ['held', 'rejected', 'spam', 'hidden', 'withdrawn'] as const
    const story = await storeDiscussion(store, [
      ...hidden.map((status, index) => ({ number: index + 1, status, name: 'خفيّ', body: 'خفيّ' })),
      { number: 6, parent: 4 },
      { number: 7, parent: 6 },
      { number: 8, parent: 4, status: 'held', body: 'خفيّ' },
    ])
    const page = await discussionPage(store.read, story, 'oldest', 1)
    expect(outline(page?.threads)).toBe('gone[6 7]')
    expect(page?.total).toBe(2)
    expect(JSON.stringify(page)).not.toContain('خفيّ')
  })

  test('says who is of the staff and what the editors picked, and nothing else about anyone', async () => {
    const { store } = await openFresh()
    const story = await storeDiscussion(store, [
      { number: 1, name: 'سلمى', body: 'نص', direction: 'rtl', isPicked: true },
      { number: 2, parent: 1, staffId: 's1', language: 'en', direction: 'ltr' },
    ])
    const [thread] = (await discussionPage(store.read, story, 'oldest', 1))?.threads ?? []
    expect(thread?.opening).toEqual({
      kind: 'comment',
      comment: {
        id: idOf(1),
        threadId: idOf(1),
        name: 'سلمى',
        body: 'نص',
        direction: 'rtl',
        language: 'ar',
        at: '2026-10-02T00:01:00.000Z',
        isPicked: true,
        isStaff: false,
      },
    })
    expect(thread?.replies[0]).toMatchObject({ isStaff: true, isPicked: false, direction: 'ltr', language: 'en' })
  })

  test('without comments is one empty page', async () => {
    const { store } = await openFresh()
    const story = await storeDiscussion(store, [])
    expect(await discussionPage(store.read, story, 'oldest', 1)).toEqual({ total: 0, page: 1, pages: 1, threads: [] })
    for (const page of [0, 2, -1, 1.5, Number.NaN]) expect(await discussionPage(store.read, story, 'oldest', page)).toBeNull()
  })

  test('is cut into pages, through threads too, and a page that begins within one says where it began', async () => {
    const { store } = await openFresh()
    const each = COMMENTS_PER_PAGE
    // One comment, then a thread of two pages and a half.
    const story = await storeDiscussion(
      store,
      many(each * 2 + 10, (number) => (number > 2 ? { parent: 2 } : {})),
    )
    const upTo = (start: number, end: number) => Array.from({ length: end - start + 1 }, (_, index) => start + index).join(' ')
    expect(await listed(store, story, 'oldest', 1)).toBe(`1[] 2[${upTo(3, each)}]`)
    expect(await listed(store, story, 'oldest', 2)).toBe(`earlier 2[${upTo(each + 1, each * 2)}]`)
    expect(await listed(store, story, 'oldest', 3)).toBe(`earlier 2[${upTo(each * 2 + 1, each * 2 + 10)}]`)
    expect(await listed(store, story, 'newest', 3)).toBe(`earlier 2[${upTo(each * 2 + 2, each * 2 + 10)}] 1[]`)
    expect(await discussionPage(store.read, story, 'oldest', 4)).toBeNull()
    expect(await discussionPage(store.read, story, 'oldest', 2)).toMatchObject({ total: each * 2 + 10, page: 2, pages: 3 })
  })

  test('leads from a page within a thread whose beginning is gone to the comment before', async () => {
    const { store } = await openFresh()
    const each = COMMENTS_PER_PAGE
    const story = await storeDiscussion(
      store,
      many(each + 3, (number) => (number > 1 ? { parent: 1 } : { status: 'hidden', name: 'فلان' })),
    )
    expect(await listed(store, story, 'oldest', 1)).toMatch(/^gone\[2 /)
    const second = await discussionPage(store.read, story, 'oldest', 2)
    expect(outline(second?.threads)).toBe(`earlier ${each + 1}[${each + 2} ${each + 3}]`)
    expect(JSON.stringify(second)).not.toContain('فلان')
  })

  test('leads to a comment whichever page it stands on', async () => {
    const { store } = await openFresh()
    const story = await storeDiscussion(
      store,
      many(COMMENTS_PER_PAGE * 3, (number) => ({
        minute: number % 7 === 0 ? 1 : number,
        ...(number % 3 === 2 && { parent: number - 1 }),
        ...(number % 3 === 0 && { parent: Math.max(1, number - 2) }),
        ...(number % 10 === 1 && { status: 'hidden' }),
      })),
    )
    const { pages = 0 } = (await discussionPage(store.read, story, 'oldest', 1)) ?? {}
    const found: number[] = []
    for (let page = 1; page <= pages; page++) {
      const { threads = [] } = (await discussionPage(store.read, story, 'oldest', page)) ?? {}
      for (const { opening, replies } of threads) {
        for (const { id } of [...(opening.kind === 'comment' ? [opening.comment] : []), ...replies]) {
          expect(await pageOfComment(store.read, id)).toEqual({ section: 'politics', slugline: 'first-bridge', page })
          found.push(numbers.get(id) ?? 0)
        }
      }
    }
    expect(new Set(found).size).toBe(await countComments(store.read, story))
  })

  test('leads to no comment that no reader can see', async () => {
    const { store } = await openFresh()
    await storeDiscussion(store, [{ number: 1, status: 'held' }, { number: 2 }])
    const beforeItsTime = new Date('2026-09-01')
    expect(await pageOfComment(store.read, idOf(2), beforeItsTime)).toBeNull()
    expect(await pageOfComment(store.read, idOf(2))).toMatchObject({ page: 1 })
    for (const id of [idOf(1), idOf(3), '', 'x', "' or 1=1 --", '\u0000']) expect(await pageOfComment(store.read, id)).toBeNull()
  })

  test('of 5,000 comments is read in the order of its index: nothing but a thread is ever sorted', async () => {
    const { store } = await openFresh()
    const story = await storeDiscussion(
      store,
      many(5_000, (number) => (number % 5 === 1 ? {} : { parent: number - ((number - 1) % 5) })),
    )
    for (const order of ['oldest', 'newest'] as const) {
      const plan = await planOf(store, placesInOrder(store.read, story, order).limit(COMMENTS_PER_PAGE))
      if (store.engine === 'sqlite') {
        expect(plan).toMatch(/SEARCH comments USING COVERING INDEX comments_in_discussion \(story_id=\? AND status=\?\)/)
        expect(plan).toMatch(/USE TEMP B-TREE FOR LAST 3 TERMS OF ORDER BY/)
      } else {
        expect(plan).toMatch(/Incremental Sort[^]*Presorted Key: thread_at, thread_id[^]*Index Only Scan[^]*comments_in_discussion/)
      }
    }
    expect((await discussionPage(store.read, story, 'newest', 1))?.threads).toHaveLength(COMMENTS_PER_PAGE / 5)
  })
})

async function planOf(store: Store, query: { compile: () => CompiledQuery }): Promise<string> {
  if (store.engine === 'postgres') await store.read.executeQuery(CompiledQuery.raw('vacuum analyze comments'))
  const { sql, parameters } = query.compile()
  const explain = store.engine === 'sqlite' ? 'explain query plan' : 'explain'
  const { rows } = await store.read.executeQuery<Record<string, string>>(CompiledQuery.raw(`${explain} ${sql}`, [...parameters]))
  return rows.map((row) => row.detail ?? row['QUERY PLAN']).join('\n')
}
