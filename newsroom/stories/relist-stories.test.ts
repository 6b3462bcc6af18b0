import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { onEachEngine } from '../store/each-engine.ts'
import { migrations } from '../store/migrations/migrations.ts'
import { openStore, type Reader, type Store } from '../store/store.ts'
import { listCards, pageOfCards } from './cards.ts'
import { writeStories, type WrittenStory } from './listing-fixtures.ts'
import type { StoryList } from './list-names.ts'
import { languages, type EditionStatus, type Language } from './model.ts'
import { editionMetIn } from './public-editions.ts'
import { relistStories } from './relist-stories.ts'

// A hundred years on, so that nothing has ended by the time an older store is opened.
const written = new Date('2126-06-15T12:00:00.000Z')
/** What an edition may be: absent, a draft, published or withdrawn, long since, lately or not yet. */
const states: ({ status: EditionStatus; published: string | null } | undefined)[] = [
  undefined,
  { status: 'draft', published: null },
  ...(['published', 'withdrawn'] as const).flatMap((status) =>
    ['2125-03-01', '2126-06-15', '2126-06-20', '2126-09-01'].map((day) => ({ status, published: `${day}T09:00:00.000Z` })),
  ),
]
const everyStory: WrittenStory[] = states.flatMap((ar, one) =>
  states.map((en, other) => ({
    slugline: `story-${one}-${other}`,
    section: other % 2 === 0 ? 'politics' : 'science',
    topics: one % 2 === 0 ? ['nile'] : ['nile', 'dams'],
    author: 'desk',
    editions: { ...(ar && { ar }), ...(en && { en }) },
  })),
)
const told = everyStory.filter(({ editions }) => Object.keys(editions).length > 0)

/** What a list shows by the rule of what is public alone: "slugline edition", in order. */
function plainly(list: StoryList, language: Language, now: Date): string[] {
  const met = told.flatMap(({ slugline, section, topics = [], editions }) => {
    const rows = languages.flatMap((own) =>
      editions[own] ? [{ language: own, status: editions[own].status, published_at: editions[own].published }] : [],
    )
    const edition = editionMetIn(language, rows, now.toISOString())
    if (!edition || ('topic' in list && !topics.includes(list.topic))) return []
    if ('section' in list && list.section !== section) return []
    if ('ownLanguageOnly' in list && edition.language !== language) return []
    return [{ slugline, edition: edition.language, published: edition.published_at ?? '' }]
  })
  return met
    .toSorted((a, b) => (a.published === b.published ? (a.slugline < b.slugline ? -1 : 1) : a.published > b.published ? -1 : 1))
    .map(({ slugline, edition }) => `${slugline} ${edition}`)
}

/** The same as pages of a list show it. */
async function pageByPage(read: Reader, list: StoryList, language: Language, now: Date): Promise<string[]> {
  const shown: string[] = []
  for (let page = 1; ; page++) {
    const answer = await pageOfCards(read, language, list, page, now)
    if (!answer) return shown
    shown.push(...answer.cards.map((card) => `${card.slugline} ${card.language}`))
    if (page === answer.pages) expect(shown).toHaveLength(answer.total)
  }
}

const lists: StoryList[] = [
  {},
  { section: 'politics' },
  { topic: 'dams' },
  { author: 'desk' },
  { ownLanguageOnly: true },
  { section: 'science', ownLanguageOnly: true },
]
const moments = ['2126-06-15T12:00:00.000Z', '2126-06-20T09:00:00.000Z', '2127-01-01T00:00:00.000Z'].map((moment) => new Date(moment))

async function expectEveryList(store: Store, from = written) {
  for (const now of moments.filter((moment) => moment >= from))
    for (const language of languages)
      for (const list of lists)
        expect(await pageByPage(store.read, list, language, now), `${JSON.stringify(list)} ${language} ${now.toISOString()}`).toEqual(
          plainly(list, language, now),
        )
}

onEachEngine('lists of stories', (openFresh) => {
  test('show what is public and nothing else, whatever becomes of either edition, at any time after', async () => {
    const { store } = await openFresh()
    await writeStories(store, told, written)
    expect(plainly({}, 'ar', written).length).toBeGreaterThan(20)
    await expectEveryList(store)
    // Again, later: what ended by itself has gone from the store, and nothing else changed.
    const later = moments[1] ?? written
    await store.write((transaction) => relistStories(store, transaction, [], later))
    expect(await store.read.selectFrom('listings').select('list').where('until', '<=', later.toISOString()).execute()).toEqual([])
    const some = told.slice(0, 30).map(({ slugline }) => slugline)
    await store.write((transaction) => relistStories(store, transaction, some, later))
    await expectEveryList(store, later)
  })

  test('leave out those asked for, and go on from a moment', async () => {
    const { store } = await openFresh()
    await writeStories(store, told, written)
    const all = plainly({}, 'en', written).map((name) => name.split(' ')[0] ?? '')
    const [first = '', second = ''] = all
    const cards = await listCards(store.read, 'en', { except: [first] }, { limit: 2, now: written })
    expect(cards.map(({ slugline }) => slugline)).toEqual([second, all[2]])
    const older = await listCards(store.read, 'en', {}, { limit: 1, before: '2126', now: written })
    expect(older[0]?.published).toBe('2125-03-01T09:00:00.000Z')
  })

  test('are made of what an older store holds when it is opened', async () => {
    const { store, url } = await openFresh()
    await writeStories(store, told, written)
    await store.write(async (transaction) => {
      for (const table of ['listings', 'listing_months']) await transaction.schema.dropTable(table).execute()
      await sql`drop index reads_by_day`.execute(transaction)
      await sql`create index reads_by_day on reads (day)`.execute(transaction)
      await sql`delete from migrations where id = ${migrations.at(-1)?.id}`.execute(transaction)
    })
    const opened = await openStore(url)
    await expectEveryList(opened)
    await opened.close()
  })
})
