import { expect, test } from 'vitest'
import type { Edition, Language, Newsroom, Story } from './model.ts'
import type { IdentifiedNewsroom } from './newsroom-to-rows.ts'
import { changedParts, touchedPages } from './touched-pages.ts'

const edition = (language: Language, changes: Partial<Edition> = {}): Edition => ({
  language,
  headline: 'القناة',
  standfirst: 'جملة.',
  byline: ['desk'],
  status: 'published',
  published: '2021-11-02T09:00:00.000Z',
  corrections: [],
  body: 'نص',
  ...changes,
})

const story = (slugline: string, changes: Partial<Story> = {}): Story => ({
  slugline,
  section: 'economy',
  topics: [],
  archive: false,
  formerly: [],
  pictures: [],
  sources: [],
  editions: [edition('ar')],
  ...changes,
})

const name = { ar: 'اسم', en: 'Name' }

function state(stories: Story[], changes: Partial<Newsroom> = {}, rest: Partial<IdentifiedNewsroom> = {}): IdentifiedNewsroom {
  return {
    newsroom: {
      site: { name, tagline: name, description: name, timeZone: 'Africa/Cairo', digits: 'latin', months: 'dual', hijri: false },
      sections: [{ key: 'economy', name, description: {} }],
      topics: [{ key: 'egypt', kind: 'place', name, aliases: {}, description: {} }],
      authors: [{ kind: 'desk', key: 'desk', name, description: {} }],
      fronts: [],
      pages: [{ key: 'about', language: 'ar', title: 'عن', description: 'من', body: 'نص' }],
      stories,
      ...changes,
    },
    ids: new Map(stories.map(({ slugline }) => [slugline, `id-${slugline}`])),
    media: [],
    ...rest,
  }
}

const allOf = (slugline: string, section = 'economy') => [`/ar/${section}/${slugline}`, `/en/${section}/${slugline}`]
const discussionOf = (slugline: string, section = 'economy') => allOf(slugline, section).map((address) => `${address}/comments/*`)

test('nothing changed, nothing touched', () => {
  const same = [story('suez', { topics: ['egypt'] })]
  expect(touchedPages(state(same), state(structuredClone(same)))).toEqual([])
})

test('a story touches its own page and every list it stands in, in both languages, and no other story', () => {
  const changed = story('suez', { topics: ['egypt'], editions: [edition('ar', { headline: 'آخر' })] })
  expect(touchedPages(state([story('suez', { topics: ['egypt'] }), story('coffee')]), state([changed, story('coffee')]))).toEqual(
    ['ar', 'en'].flatMap((language) => [
      `/${language}`,
      `/${language}/authors`,
      `/${language}/authors/desk`,
      `/${language}/authors/desk/page/*`,
      `/${language}/economy`,
      `/${language}/economy/page/*`,
      `/${language}/economy/suez`,
      `/${language}/economy/suez/comments/*`,
      `/${language}/latest`,
      `/${language}/latest/page/*`,
      `/${language}/topics`,
      `/${language}/topics/egypt`,
      `/${language}/topics/egypt/page/*`,
    ]),
  )
})

test('a story that moves touches its old address and its old lists', () => {
  const [was, is] = [story('suez', { topics: ['egypt'] }), story('canal', { section: 'science', formerly: ['suez'] })]
  const after = state([is], {}, { ids: new Map([['canal', 'id-suez']]) })
  expect(touchedPages(state([was]), after)).toEqual(
    expect.arrayContaining([...allOf('suez'), ...allOf('canal', 'science'), '/ar/economy', '/ar/science', '/ar/topics/egypt']),
  )
  expect(touchedPages(state([was]), after)).toEqual(expect.arrayContaining([...discussionOf('suez'), ...discussionOf('canal', 'science')]))
})

test('drafts touch nothing; publishing one does', () => {
  const draft = (headline: string) => [story('suez', { editions: [edition('ar', { status: 'draft', headline })] })]
  expect(touchedPages(state([]), state(draft('أ')))).toEqual([])
  expect(touchedPages(state(draft('أ')), state(draft('ب')))).toEqual([])
  expect(touchedPages(state(draft('أ')), state([story('suez')]))).toEqual(expect.arrayContaining(allOf('suez')))
})

test('a draft in one language beside a published edition in the other touches nothing', () => {
  const both = (headline: string) => [story('suez', { editions: [edition('ar'), edition('en', { status: 'draft', headline })] })]
  expect(touchedPages(state(both('a')), state(both('b')))).toEqual([])
})

test('a withdrawn edition touches its pages', () => {
  const withdrawn = edition('ar', { status: 'withdrawn', withdrawn: { at: '2026-01-01T00:00:00.000Z', reason: 'سبب' } })
  expect(touchedPages(state([story('suez')]), state([story('suez', { editions: [withdrawn] })]))).toEqual(
    expect.arrayContaining([...allOf('suez'), '/ar', '/en']),
  )
})

test('what stands beside a story that changed is known by the parts that did: its id, its topics, and what an editor chose for it', () => {
  const changed = story('suez', { related: { pin: ['coffee'], ban: ['tea'] }, editions: [edition('ar', { headline: 'آخر' })] })
  expect(changedParts(state([story('suez'), story('coffee')]), state([changed, story('coffee')]))).toEqual({
    stories: ['id-suez'],
    topics: [],
    chosen: ['coffee', 'tea'],
  })
})

test('a topic’s name stands on its pages and on stories about it', () => {
  const stories = [story('suez', { topics: ['egypt'] }), story('tea')]
  const after = state(stories, { topics: [{ key: 'egypt', kind: 'place', name: { ar: 'مصر' }, aliases: {}, description: {} }] })
  expect(changedParts(state(stories), after)).toEqual({ stories: [], topics: ['egypt'], chosen: [] })
  const touched = touchedPages(state(stories), after)
  expect(touched).toEqual(expect.arrayContaining(['/ar/topics', '/en/topics/egypt', '/en/topics/egypt/page/*', ...allOf('suez')]))
  expect(touched).not.toContain('/ar/economy/tea')
})

test('an author’s name stands on the author’s pages and stories', () => {
  const touched = touchedPages(
    state([story('suez')]),
    state([story('suez')], { authors: [{ kind: 'desk', key: 'desk', name: { ar: 'قسم' }, description: {} }] }),
  )
  expect(touched).toEqual(expect.arrayContaining(['/ar/authors', '/en/authors/desk', ...allOf('suez')]))
  expect(touched).not.toContain('/ar/economy')
})

test('a new picture under an old name touches the stories that show it', () => {
  const shown = [story('suez', { pictures: [{ key: 'map', file: { ar: 'a.png' } }] }), story('coffee')]
  const media = (hash: string) => ({ media: [{ file: 'a.png', hash, width: 1, height: 1, color: '#000000', widths: [1] }] })
  const touched = touchedPages(state(shown, {}, media('1')), state(shown, {}, media('2')))
  expect(touched).toEqual(expect.arrayContaining([...allOf('suez'), '/ar']))
  expect(touched).not.toContain('/ar/economy/coffee')
})

test('a front page is touched by its editor', () => {
  expect(touchedPages(state([story('suez')]), state([story('suez')], { fronts: [{ language: 'ar', lead: 'suez', seconds: [] }] }))).toEqual(
    ['/ar'],
  )
})

test('a page’s text touches the page in both languages; its title stands in every footer', () => {
  const page = { key: 'about', language: 'ar' as const, title: 'عن', description: 'من', body: 'آخر' }
  expect(touchedPages(state([]), state([], { pages: [page] }))).toEqual(['/ar/about', '/en/about'])
  expect(touchedPages(state([]), state([], { pages: [{ ...page, title: 'حول' }] }))).toEqual(['/*'])
})

test('the order pages are held in touches nothing', () => {
  const pages = ['about', 'ethics'].map((key) => ({ key, language: 'ar' as const, title: key, description: 'من', body: 'نص' }))
  expect(touchedPages(state([], { pages }), state([], { pages: pages.toReversed() }))).toEqual([])
})

test.each<[string, Partial<Newsroom>]>([
  [
    'the site',
    { site: { name, tagline: {}, description: name, timeZone: 'Africa/Cairo', digits: 'arabic-indic', months: 'dual', hijri: false } },
  ],
  ['the sections', { sections: [{ key: 'economy', name: { ar: 'مال' }, description: {} }] }],
])('a change of %s touches every page', (_name, changes) => {
  expect(touchedPages(state([story('suez')]), state([story('suez')], changes))).toEqual(['/*'])
})
