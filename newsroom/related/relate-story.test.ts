import { beforeEach, expect, test } from 'vitest'
import { catchUp } from '../search/catch-up.ts'
import { putEditions, type SmallStory } from '../search/search-fixtures.ts'
import { onEachEngine } from '../store/each-engine.ts'
import { renewalsAfter } from '../store/renewals.ts'
import type { Store } from '../store/store.ts'
import { listRelated, shownCards } from './list-related.ts'

const published = '2026-10-01T09:00:00.000Z'
const story = (slugline: string, headline: string, more: Partial<SmallStory> = {}): SmallStory => ({
  slugline,
  language: 'en',
  headline,
  published,
  ...more,
})

const talks = story('talks', 'Rivals talk in Geneva about arms control', {
  topics: ['geneva', 'arms-control'],
  body: 'Envoys and missiles.',
})
const summits = story('summits', 'Why summits are held in Geneva', { topics: ['geneva'], body: 'Envoys like the lake.' })
const treaties = story('treaties', 'Half a century of arms control treaties', { topics: ['arms-control'], body: 'Missiles were counted.' })
const mokha = story('mokha', 'Coffee left the port of Mokha', { topics: ['coffee'], section: 'economy', body: 'Beans and ships.' })
const prices = story('prices', 'Coffee prices rise', { topics: ['coffee'], section: 'economy', body: 'Beans are dear.' })
const football = story('football', 'A match without goals', { section: 'sport', body: 'Nobody scored.' })

onEachEngine('related stories', (openFresh) => {
  let store: Store
  beforeEach(async () => {
    store = (await openFresh()).store
    const topics = [
      { key: 'geneva', kind: 'place', name: '{"en":"Geneva","ar":"جنيف"}', aliases: '{}' },
      { key: 'arms-control', kind: 'topic', name: '{"en":"Arms control"}', aliases: '{"en":["Disarmament"]}' },
      { key: 'coffee', kind: 'topic', name: '{"en":"Coffee"}', aliases: '{}' },
      { key: 'ink', kind: 'series', name: '{"en":"Letters in ink"}', aliases: '{}' },
    ]
    await store.write((transaction) =>
      transaction
        .insertInto('topics')
        .values(topics.map((topic) => ({ ...topic, description: '{}' })))
        .execute(),
    )
  })

  const put = async (...stories: SmallStory[]) => {
    await putEditions(store, stories)
    await catchUp(store)
  }
  const list = (slugline: string) => listRelated(store.read, { id: slugline, slugline }, 'en', 'en')
  const told = async (slugline: string) =>
    (await list(slugline)).related.map(({ card, reason }) => [card.slugline, reason.kind, 'name' in reason ? reason.name.text : ''])
  const choose = (story_id: string, other: string, choice: 'pin' | 'ban') =>
    store.write((transaction) => transaction.insertInto('related_choices').values({ story_id, other, choice, position: 0 }).execute())

  test('share a topic or place both texts name, and say so', async () => {
    await put(talks, summits, treaties, mokha, prices, football)
    expect((await told('talks')).slice(0, 2).toSorted()).toEqual([
      ['summits', 'place', 'Geneva'],
      ['treaties', 'topic', 'Arms control'],
    ])
    expect(await told('prices')).toEqual([['mokha', 'topic', 'Coffee']])
    expect(await told('football')).toEqual([])
  })

  test('a new story finds its own, and takes its place beside them', async () => {
    await put(mokha, football)
    expect(await told('mokha')).toEqual([])
    await put(prices)
    expect(await told('prices')).toEqual([['mokha', 'topic', 'Coffee']])
    expect(await told('mokha')).toEqual([['prices', 'topic', 'Coffee']])
  })

  test('a story that is about something else now leaves the lists it was in, and the pages of both are made anew', async () => {
    await put(mokha, prices, football)
    const last = (await renewalsAfter(store.read, 0)).at(-1)?.id ?? 0
    await put(story('prices', 'Goals rise', { section: 'sport', body: 'Nobody scored a match without goals before.' }))
    expect(await told('mokha')).toEqual([])
    expect(await told('prices')).toEqual([['football', 'section', '']])
    const renewed = (await renewalsAfter(store.read, last)).map(({ path }) => path)
    expect(renewed).toEqual(expect.arrayContaining(['/en/economy/mokha', '/ar/economy/mokha', '/en/sport/football', '/en/sport/prices']))
  })

  test('a topic an editor gave but the text does not name is no reason; the section is', async () => {
    await put(talks, story('silent', 'Rivals talk about missiles in Vienna', { topics: ['geneva'], body: 'Envoys again.' }))
    expect(await told('silent')).toEqual([['talks', 'section', '']])
  })

  test('a series is a reason, named or not', async () => {
    await put(
      story('reed', 'How a reed is cut', { topics: ['ink'] }),
      story('soot', 'Where black comes from', { topics: ['ink'], section: 'science' }),
    )
    expect(await told('reed')).toEqual([['soot', 'series', 'Letters in ink']])
  })

  test('never a draft, what is embargoed, or what was withdrawn', async () => {
    await put(
      prices,
      { ...mokha, status: 'draft' },
      story('later', 'Coffee later', { topics: ['coffee'], section: 'economy', published: '2100-01-01T09:00:00.000Z' }),
      story('gone', 'Coffee that was', { topics: ['coffee'], section: 'economy', status: 'withdrawn' }),
    )
    expect(await told('prices')).toEqual([])
    await put(mokha)
    expect(await told('prices')).toEqual([['mokha', 'topic', 'Coffee']])
    await put({ ...mokha, status: 'withdrawn' })
    expect(await told('prices')).toEqual([])
  })

  test('reports of the same are folded into one', async () => {
    const report =
      'The canal was closed on Monday after a ship ran aground in a storm of sand, said the authority, and tugs pulled all night.'
    await put(
      story('canal', 'Ship closes the canal', { body: report }),
      story('canal-again', 'Ship closes the canal', { body: `${report} More follows.` }),
      story('tugs', 'The tugs of the canal authority', { body: 'A ship is pulled from the sand by tugs all night in a storm.' }),
    )
    expect((await list('canal')).alsoReported.map(({ slugline }) => slugline)).toEqual(['canal-again'])
    expect((await list('canal')).related.map(({ card }) => card.slugline)).toEqual(['tugs'])
    const [first, ...rest] = (await list('tugs')).related
    expect(rest).toEqual([])
    expect([first?.card.slugline, ...(first?.alsoReported.map(({ slugline }) => slugline) ?? [])].toSorted()).toEqual([
      'canal',
      'canal-again',
    ])
    expect(shownCards(await list('tugs'))).toHaveLength(2)
  })

  test('an editor’s pin stands first and an editor’s ban takes away, whichever of the two it was written beside', async () => {
    await put(talks, summits, treaties, mokha, football)
    await choose('talks', 'football', 'pin')
    await choose('treaties', 'talks', 'ban')
    expect(await told('talks')).toEqual([
      ['football', 'editor', ''],
      ['summits', 'place', 'Geneva'],
    ])
    expect(await told('football')).toEqual([['talks', 'editor', '']])
    expect(await told('treaties')).toEqual([])
  })

  test('languages do not mix', async () => {
    await put(talks, story('arabic', 'Geneva, Geneva: arms control', { language: 'ar', topics: ['geneva'] }))
    expect(await told('talks')).toEqual([])
  })

  test('a story keeps its nearest sixteen, shows six, and is never beside itself', async () => {
    await put(
      ...Array.from({ length: 30 }, (_, place) => story(`s${place}`, `Coffee number ${place}`, { topics: ['coffee'], body: 'Beans.' })),
    )
    expect((await list('s0')).related).toHaveLength(6)
    const rows = await store.read.selectFrom('related').select(['story_id', 'related_id']).execute()
    for (const [id, own] of Map.groupBy(rows, ({ story_id }) => story_id)) {
      expect(own.length, id).toBeLessThanOrEqual(16)
      expect(own.map(({ related_id }) => related_id)).not.toContain(id)
    }
  })
})
