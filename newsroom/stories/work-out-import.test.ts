import { expect, test } from 'vitest'
import { onEachEngine } from '../store/each-engine.ts'
import { renewalsAfter, renewalSpan } from '../store/renewals.ts'
import type { Store } from '../store/store.ts'
import { storiesAtHand } from './given-stories.ts'
import { mergeNewsroom } from './merge-newsroom.ts'
import type { Edition, Newsroom, Story } from './model.ts'
import { readNewsroom } from './read-newsroom.ts'
import { plainSettings } from './site-settings.ts'
import { writeNewsroom } from './write-newsroom.ts'

const now = new Date('2026-11-24T10:00:00.000Z')
const [MANY, TOGETHER] = [24, 5]

const edition = (language: Edition['language'], changes: Partial<Edition> = {}): Edition => ({
  language,
  headline: 'عنوان',
  standfirst: 'جملة.',
  byline: ['desk'],
  status: 'published',
  published: '2021-11-02T09:00:00.000Z',
  corrections: [],
  body: 'نص من خمس كلمات هنا',
  ...changes,
})

// Names that sort in the order of numbers.
const name = (number: number) => `story-${String(number).padStart(4, '0')}`
const story = (number: number, changes: Partial<Story> = {}): Story => ({
  slugline: name(number),
  section: 'economy',
  topics: number % 2 === 0 ? ['nile'] : [],
  archive: false,
  formerly: [],
  pictures: [],
  sources: [],
  editions: [edition('ar')],
  ...changes,
})
const keyed = (key: string) => ({ key, name: { ar: key }, description: {} })
const newsroom = (stories: Story[]): Newsroom => ({
  site: plainSettings,
  sections: [keyed('economy')],
  topics: [{ ...keyed('nile'), kind: 'topic', aliases: {} }],
  authors: [{ ...keyed('desk'), kind: 'desk' }],
  fronts: [],
  pages: [],
  stories,
})
const all = Array.from({ length: MANY }, (_, number) => story(number))

/** The same, given some stories at a time. */
const inParts = (given: Newsroom) => ({ ...given, stories: storiesAtHand(given.stories, TOGETHER) })

async function held(store: Store): Promise<Newsroom> {
  const read = await readNewsroom(store)
  if (!read) throw new Error('The store holds nothing.')
  return read.newsroom
}

async function idsOf(store: Store): Promise<Map<string, string>> {
  const rows = await store.read.selectFrom('stories').select(['id', 'slugline']).execute()
  return new Map(rows.map(({ id, slugline }) => [slugline, id]))
}

onEachEngine('an import of more stories than are compared at a time', (openFresh) => {
  test('comes to what comparing all of them at once would, across renamings, removals and names that others take', async () => {
    const { store } = await openFresh()
    await writeNewsroom(store, inParts(newsroom(all)), [], { withdrawRemoved: false, now })
    const [before, ids] = [await held(store), await idsOf(store)]
    const last = MANY - 1
    const given = newsroom([
      // Renamed, to a name that sorts into another part, while its former name is claimed.
      ...all.slice(3, last).map((one, place) => (place === 7 ? story(place + 3, { editions: [edition('ar', { headline: 'آخر' })] }) : one)),
      { ...story(9_000), formerly: [name(0)] },
      // A name that is given up by one is taken by another, which is new.
      { ...story(9_001), formerly: [name(1)] },
      story(1, { editions: [edition('en')] }),
      story(9_002, { topics: [] }),
    ])
    const options = { withdrawRemoved: true, now }
    const expected = mergeNewsroom({ newsroom: before, ids, media: [] }, { newsroom: given, media: [] }, options)
    const { newest } = await renewalSpan(store.read)
    const report = await writeNewsroom(store, inParts(given), [], options)

    const bySlugline = (stories: Story[]) => stories.toSorted((a, b) => (a.slugline < b.slugline ? -1 : 1))
    const after = await held(store)
    expect(after).toEqual({ ...expected.newsroom, stories: bySlugline(expected.newsroom.stories) })
    const kept = await idsOf(store)
    expect([kept.get(name(9_000)), kept.get(name(1))]).toEqual([ids.get(name(0)), ids.get(name(1))])
    expect(report.withdrawn).toEqual([`stories/${name(1)}/ar.md`, `stories/${name(2)}/ar.md`, `stories/${name(last)}/ar.md`])
    expect(report.updated).toEqual(expect.arrayContaining([`stories/${name(10)}/ar.md`]))
    const renewed = new Set((await renewalsAfter(store.read, newest)).map(({ path }) => path))
    for (const touched of [name(0), name(2), name(10), name(last), name(9_002)]) expect(renewed).toContain(`/ar/economy/${touched}`)
    // Its page may be, for what stands beside it.
    expect(renewed).not.toContain(`/ar/economy/${name(20)}/comments/*`)
    expect(renewed).toContain(`/ar/economy/${name(10)}/comments/*`)
  })

  test('writes nothing the second time, and says so', async () => {
    const { store } = await openFresh()
    const options = { withdrawRemoved: false, now }
    const first = await writeNewsroom(store, inParts(newsroom(all)), [], options)
    expect(first.added).toHaveLength(2 * MANY + 4)
    const { newest } = await renewalSpan(store.read)
    const second = await writeNewsroom(store, inParts(newsroom(all)), [], options)
    expect(second).toEqual({ added: [], updated: [], unchanged: 2 * MANY + 4, kept: [], withdrawn: [], removed: [] })
    expect(await renewalSpan(store.read)).toMatchObject({ newest })
    // What is not given stays, and is named.
    const third = await writeNewsroom(store, inParts(newsroom(all.slice(0, MANY - 1))), [], options)
    expect(third.kept).toEqual([`stories/${name(MANY - 1)}/ar.md`])
  })
})
