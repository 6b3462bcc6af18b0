import { expect, test } from 'vitest'
import { mergeNewsroom } from './merge-newsroom.ts'
import type { Edition, Language, Newsroom, Story } from './model.ts'
import type { IdentifiedNewsroom } from './newsroom-to-rows.ts'

const edition = (language: Language, status: Edition['status'] = 'published'): Edition => ({
  language,
  headline: 'عنوان',
  standfirst: 'جملة.',
  byline: ['desk'],
  status,
  published: '2021-11-02T09:00:00.000Z',
  corrections: [],
  body: 'نص',
})

const story = (slugline: string, formerly: string[] = [], editions = [edition('ar')]): Story => ({
  slugline,
  section: 'economy',
  topics: ['egypt'],
  archive: false,
  formerly,
  pictures: [],
  sources: [],
  editions,
})

const keyed = (key: string) => ({ key, name: {}, description: {} })
const desk = (key: string) => ({ ...keyed(key), kind: 'desk' as const })

const newsroom = (stories: Story[], changes: Partial<Newsroom> = {}): Newsroom => ({
  site: { name: {}, tagline: {}, description: {}, timeZone: 'UTC', digits: 'latin', months: 'dual', hijri: false },
  sections: [keyed('economy')],
  topics: [{ ...keyed('egypt'), kind: 'place', aliases: {} }],
  authors: [desk('desk')],
  fronts: [],
  pages: [],
  stories,
  ...changes,
})

const stored = (stories: Story[], changes: Partial<Newsroom> = {}): IdentifiedNewsroom => ({
  newsroom: newsroom(stories, changes),
  ids: new Map(stories.map(({ slugline }) => [slugline, `id-${slugline}`])),
  media: [],
})

const now = new Date('2026-11-24T10:00:00.000Z')
const merge = (before: IdentifiedNewsroom | null, given: Newsroom, withdrawRemoved = false) =>
  mergeNewsroom(before, { newsroom: given, media: [] }, { withdrawRemoved, now })

test('a story keeps its id under its slugline, and a new one gets one', () => {
  const { ids } = merge(stored([story('suez')]), newsroom([story('suez'), story('coffee')]))
  expect(ids.get('suez')).toBe('id-suez')
  expect(ids.get('coffee')).toMatch(/^[0-9a-f-]{36}$/)
})

test('a story renamed twice at once keeps its id', () => {
  const { ids, newsroom: after } = merge(stored([story('suez')]), newsroom([story('canal', ['suez', 'suez-canal'])]))
  expect([...ids]).toEqual([['canal', 'id-suez']])
  expect(after.stories).toHaveLength(1)
})

test('a renaming that is taken back keeps the id, and leaves nothing behind', () => {
  const before = stored([story('canal', ['suez'])])
  const { ids, newsroom: after } = merge(before, newsroom([story('suez')]))
  expect([...ids]).toEqual([['suez', 'id-canal']])
  expect(after.stories.map(({ slugline, formerly }) => [slugline, formerly])).toEqual([['suez', []]])
})

test('a slugline given up by a story that is given too becomes free for another', () => {
  const before = stored([story('canal', ['suez'])])
  const { ids, newsroom: after } = merge(before, newsroom([story('canal'), story('suez')]))
  expect(ids.get('canal')).toBe('id-canal')
  expect(ids.get('suez')).not.toBe('id-canal')
  expect(after.stories).toHaveLength(2)
})

test('a slugline given up by a story that is not given is the new one’s alone', () => {
  const before = stored([story('canal', ['suez', 'ditch']), story('suez')])
  const { newsroom: after } = merge(before, newsroom([story('suez')]))
  expect(after.stories.map(({ slugline, formerly }) => [slugline, formerly])).toEqual([
    ['suez', []],
    ['canal', ['ditch']],
  ])
})

test('a slugline given up by one story and now a former one of another leads to the other', () => {
  const { newsroom: after } = merge(stored([story('suez', ['canal'])]), newsroom([story('coffee', ['canal'])]))
  expect(after.stories.map(({ slugline, formerly }) => [slugline, formerly])).toEqual([
    ['coffee', ['canal']],
    ['suez', []],
  ])
})

test('what is not given stays as it is', () => {
  const before = stored([story('suez', [], [edition('ar'), edition('en', 'draft')]), story('coffee')], {
    pages: [{ key: 'about', language: 'ar', title: '', description: '', body: '' }],
    fronts: [{ language: 'ar', lead: 'coffee', seconds: [] }],
  })
  const { newsroom: after } = merge(before, newsroom([story('suez')]))
  expect(
    after.stories.map(({ slugline, editions }) => [slugline, editions.map(({ language, status }) => `${language} ${status}`)]),
  ).toEqual([
    ['suez', ['ar published', 'en draft']],
    ['coffee', ['ar published']],
  ])
  expect([after.pages.length, after.fronts.length]).toEqual([1, 1])
})

test('with withdrawRemoved, an edition whose time has not come becomes a draft, of which readers never hear', () => {
  const scheduled = { ...edition('ar'), published: '2099-01-01T00:00:00.000Z' }
  const { newsroom: after } = merge(stored([story('suez', [], [scheduled])]), newsroom([]), true)
  expect(after.stories[0]?.editions).toEqual([{ ...scheduled, status: 'draft' }])
})

test('with withdrawRemoved, published editions are withdrawn, drafts stay, and what nothing needs goes', () => {
  const before = stored([story('suez', [], [edition('ar'), edition('en', 'draft')])], {
    sections: [keyed('economy'), keyed('science')],
    topics: [
      { ...keyed('egypt'), kind: 'place', aliases: {} },
      { ...keyed('nile'), kind: 'place', aliases: {} },
    ],
    authors: [desk('desk'), desk('other-desk')],
    pages: [{ key: 'about', language: 'ar', title: '', description: '', body: '' }],
    fronts: [{ language: 'ar', lead: 'suez', seconds: [] }],
  })
  const { newsroom: after } = merge(before, newsroom([], { sections: [keyed('sport')], topics: [], authors: [] }), true)
  expect(after.stories[0]?.editions).toMatchObject([
    { language: 'ar', status: 'withdrawn', withdrawn: { at: now.toISOString(), reason: 'سُحبت هذه المادة من الموقع.' } },
    { language: 'en', status: 'draft' },
  ])
  // The story is still there, so are its section, topics and authors.
  expect(after.sections.map(({ key }) => key)).toEqual(['sport', 'economy'])
  expect(after.topics.map(({ key }) => key)).toEqual(['egypt'])
  expect(after.authors.map(({ key }) => key)).toEqual(['desk'])
  expect([after.pages, after.fronts]).toEqual([[], []])
})
