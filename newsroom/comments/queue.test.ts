import { sql, type CompiledQuery } from 'kysely'
import { expect, test } from 'vitest'
import { onEachEngine } from '../store/each-engine.ts'
import type { Store } from '../store/store.ts'
import { addComments, addReports, addStory, commentRow, earlier } from './desk-fixtures.ts'
import { getCard } from './queue-cards.ts'
import { countNewer, queueCounts, queuePage, rowsAfter, type QueueQuery } from './queue.ts'

/** Comments c000, c001 …, each a second older than the one after it. */
const many = (count: number, row: Parameters<typeof commentRow>[1] = {}, prefix = 'c') =>
  Array.from({ length: count }, (_, index) =>
    commentRow(`${prefix}${String(index).padStart(6, '0')}`, { ...row, at: earlier(1_000_000 - index).toISOString() }),
  )

async function idsOf(store: Store, query: QueueQuery) {
  const pages: string[][] = []
  let after = query.after
  do {
    const { cards, next } = await queuePage(store.read, { ...query, after }, 'ar')
    pages.push(cards.map(({ id }) => id))
    after = next ?? undefined
  } while (after !== undefined)
  return pages
}

onEachEngine('the queue', (openFresh) => {
  async function openWith(...rows: ReturnType<typeof commentRow>[]) {
    const { store } = await openFresh()
    await addStory(store)
    await addStory(store, 'coffee')
    await addComments(store, rows)
    return store
  }

  test('what waits comes oldest first, page by page, each comment once', async () => {
    const rows = many(60)
    const store = await openWith(...rows)
    const pages = await idsOf(store, { kind: 'held' })
    expect(pages.map(({ length }) => length)).toEqual([25, 25, 10])
    expect(pages.flat()).toEqual(rows.map(({ id }) => id))
  })

  test('comments of the same instant are neither skipped nor shown twice', async () => {
    const rows = many(60).map((row) => ({ ...row, at: earlier(5).toISOString() }))
    const store = await openWith(...rows)
    expect((await idsOf(store, { kind: 'held' })).flat()).toEqual(rows.map(({ id }) => id))
  })

  test('what is decided comes newest first, and a full last page leads nowhere', async () => {
    const rows = many(25, { status: 'spam' })
    const store = await openWith(...rows)
    expect(await idsOf(store, { kind: 'spam' })).toEqual([rows.map(({ id }) => id).toReversed()])
  })

  test('each list holds its own, and reported ones are those not looked at since', async () => {
    const store = await openWith(
      commentRow('h'),
      ...(['approved', 'rejected', 'spam', 'hidden', 'withdrawn'] as const).map((status) => commentRow(status, { status })),
    )
    await addReports(store, 'approved', ['rude'])
    expect(await queueCounts(store.read)).toEqual({ held: 1, reported: 1, approved: 1, rejected: 1, spam: 1, hidden: 1 })
    for (const kind of ['rejected', 'spam', 'hidden'] as const) expect(await idsOf(store, { kind })).toEqual([[kind]])
    expect(await idsOf(store, { kind: 'reported' })).toEqual([['approved']])
  })

  test('counts stop where they no longer matter', async () => {
    const store = await openWith(...many(1_100))
    expect((await queueCounts(store.read)).held).toBe(1_000)
    expect(await countNewer(store.read, 'held', earlier(1_000_000 - 1_094).toISOString())).toBe(5)
  })

  test('filters: a story, a language, words as search compares them', async () => {
    const store = await openWith(
      commentRow('a', { body: 'قرأتُ عن أحمد في الجريدة', language: 'ar' }),
      commentRow('b', { body: 'Nothing about him', language: 'en', story_id: 'story-coffee' }),
      commentRow('c', { body: '100% of_it', name: 'أحمد', language: 'en' }),
    )
    const found = async (query: Omit<QueueQuery, 'kind'>) => (await idsOf(store, { kind: 'held', ...query })).flat().join()
    expect(await found({ storyId: 'story-coffee' })).toBe('b')
    expect(await found({ language: 'en' })).toBe('b,c')
    expect(await found({ words: 'احمد' })).toBe('a,c')
    expect(await found({ words: 'احمد جريده' })).toBe('a')
    expect(await found({ words: '%' })).toBe('c')
    expect(await found({ words: 'f_i' })).toBe('c')
    expect(await found({ words: 'احمد', language: 'en', storyId: 'story-suez' })).toBe('c')
  })

  test('a search looks so far at one asking, says so, and goes on from there', async () => {
    const rows = many(20_500)
    rows[20_400] = { ...rows[20_400]!, body: 'the needle' }
    const store = await openWith(...rows)
    const first = await queuePage(store.read, { kind: 'held', words: 'needle' }, 'ar')
    expect(first).toMatchObject({ cards: [], isUnfinished: true })
    const second = await queuePage(store.read, { kind: 'held', words: 'needle', after: first.next! }, 'ar')
    expect(second).toMatchObject({ cards: [{ id: 'c020400' }], next: null, isUnfinished: false })
  })

  test('a cursor someone made up begins at the beginning', async () => {
    const store = await openWith(...many(3))
    for (const after of ['', '~', "2026'~x", 'x'.repeat(9_999)]) {
      expect((await queuePage(store.read, { kind: 'held', after }, 'ar')).cards).toHaveLength(3)
    }
  })

  test('a card says all it takes to decide, and nothing of the e-mail address', async () => {
    const writer = { email_key: 'key-of-writer', email_sealed: 'sealed-of-writer' }
    const store = await openWith(
      commentRow('p', { name: 'عمر', body: 'هل من مصدر؟', status: 'approved' }),
      commentRow('a', { ...writer, parent_id: 'p', body: 'يا كلب!', reasons: '[{"kind":"word","found":["كلب"]}]' }),
      commentRow('b', { ...writer, body: 'Older', status: 'rejected', at: earlier(900).toISOString() }),
      commentRow('c', { ...writer, body: 'Oldest', status: 'approved', at: earlier(9_000).toISOString() }),
    )
    await addReports(store, 'a', ['rude', '', 'really'])
    await store.write((transaction) =>
      transaction.insertInto('writers').values({ email_key: 'key-of-writer', confirmed_at: 'then', stopped_at: null }).execute(),
    )
    const card = await getCard(store.read, 'a', 'en')
    expect(card).toMatchObject({
      body: [
        { text: 'يا ', isMarked: false },
        { text: 'كلب', isMarked: true },
        { text: '!', isMarked: false },
      ],
      story: { id: 'story-suez', headline: { text: 'News suez', language: 'en' }, language: 'en' },
      parent: { name: 'عمر', excerpt: 'هل من مصدر؟', status: 'approved' },
      reports: { count: 3, reasons: [{ reason: 'insult', count: 3 }], notes: ['really', 'rude'] },
      writer: { isConfirmed: true, counts: { rejected: 1, approved: 1 } },
      verdicts: ['approved', 'rejected', 'spam'],
    })
    expect(card?.writer?.latest.map(({ excerpt }) => excerpt)).toEqual(['Older', 'Oldest'])
    expect(JSON.stringify(card)).not.toMatch(/of-writer/)
  })

  test('who writes by the thousand is counted to a hundred, and who gave no address not at all', async () => {
    const store = await openWith(...many(150, { email_key: 'key' }), commentRow('z', { email_key: null, email_sealed: null }))
    const { cards } = await queuePage(store.read, { kind: 'held' }, 'ar')
    expect(cards[0]?.writer?.counts).toEqual({ held: 100 })
    expect((await getCard(store.read, 'z', 'ar'))?.writer).toBe(null)
    expect(await getCard(store.read, 'nothere', 'ar')).toBe(null)
  })

  test('with 100,000 comments held it walks its indexes, and opens as fast as with a hundred', async () => {
    const few = await openWith(...many(100))
    const lots = await openWith(...many(100_000))
    await lots.write((transaction) => sql`analyze`.execute(transaction))
    const queries: [QueueQuery, string][] = [
      [{ kind: 'held' }, 'comments_in_queue'],
      [{ kind: 'held', after: `${earlier(500_000).toISOString()}~c` }, 'comments_in_queue'],
      [{ kind: 'spam' }, 'comments_in_queue'],
      [{ kind: 'held', storyId: 'story-coffee' }, 'comments_in_queue_of_story'],
      [{ kind: 'reported' }, 'comments_reported'],
    ]
    for (const [query, index] of queries) {
      const plan = await planOf(lots, rowsAfter(lots.read, query, query.after).limit(26))
      expect(plan, JSON.stringify(query)).toContain(index)
      expect(plan, JSON.stringify(query)).not.toMatch(/TEMP B-TREE|Sort|Seq Scan|SCAN comments(?! USING INDEX comments_reported)/)
    }

    const open = (store: Store) => Promise.all([queuePage(store.read, { kind: 'held' }, 'ar'), queueCounts(store.read)])
    const ratio = await medianRatio(
      () => open(lots),
      () => open(few),
    )
    console.info(`The queue on ${lots.engine}: with 100,000 held ${ratio.toFixed(2)} times what it takes with 100`)
    expect(ratio).toBeLessThan(1.5)
  }, 120_000)
})

async function planOf(store: Store, query: { compile: () => CompiledQuery }) {
  const { sql: text, parameters, ...rest } = query.compile()
  const explain = store.engine === 'sqlite' ? 'explain query plan' : 'explain'
  const { rows } = await store.read.executeQuery<Record<string, unknown>>({ ...rest, sql: `${explain} ${text}`, parameters })
  return rows.map((row) => String(row.detail ?? row['QUERY PLAN'])).join('\n')
}

/** How many times longer the first takes than the second, by the median of runs that alternate. */
async function medianRatio(first: () => Promise<unknown>, second: () => Promise<unknown>, runs = 41) {
  const times: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run++) {
    for (const [index, work] of [first, second].entries()) {
      const start = performance.now()
      await work()
      times[index === 0 ? 0 : 1].push(performance.now() - start)
    }
  }
  const [a, b] = times.map((list) => list.toSorted((x, y) => x - y)[Math.floor(runs / 2)] ?? 0)
  return (a ?? 0) / (b ?? 1)
}
