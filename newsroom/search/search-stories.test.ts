import { beforeAll, describe, expect, test } from 'vitest'
import { onEachEngine } from '../store/each-engine.ts'
import type { Store } from '../store/store.ts'
import type { Language } from '../stories/model.ts'
import type { Scope } from './scope.ts'
import { putEditions, type SmallStory } from './search-fixtures.ts'
import { searchStories, type SearchQuestion } from './search-stories.ts'

const now = new Date('2026-11-20T12:00:00.000Z')

const news: SmallStory[] = [
  {
    slugline: 'media-law',
    headline: 'قانون الإعلام أمام البرلمان',
    standfirst: 'يناقش النواب مسوّدة.',
    body: 'قال مُحَمَّدٌ إن الصحف تنتظر القانون.',
    topics: ['law'],
  },
  {
    slugline: 'budget',
    headline: 'موازنة جديدة',
    standfirst: 'وزير المالية يعرضها على البرلمان.',
    body: 'تزيد الموازنة نفقات التعليم.',
    section: 'economy',
    topics: ['law', 'money'],
  },
  {
    slugline: 'schools',
    headline: 'مدارس تُفتح',
    standfirst: 'عام دراسي جديد.',
    body: 'تناول البرلمان أيضًا حال المدارس. قال وزير الصحة كلمة.',
    authors: ['salma'],
  },
  {
    slugline: 'suez',
    headline: 'قناة السويس',
    standfirst: 'سفن كثيرة.',
    body: 'عبرت ٦٢ سفينة عام ٢٠٢١ رغم الضباب. قالت اللغة العربية كلمتها.',
    published: '2021-11-02T09:00:00.000Z',
  },
  { slugline: 'draft', headline: 'البرلمان في مسوّدة', status: 'draft' },
  { slugline: 'embargoed', headline: 'البرلمان غدًا', published: '2026-11-21T09:00:00.000Z' },
  { slugline: 'withdrawn', headline: 'البرلمان كما كان', status: 'withdrawn' },
  {
    slugline: 'canal',
    language: 'en',
    headline: 'Ships queue at the canal',
    standfirst: 'Parliament is told.',
    body: 'Boats waited in Suez, السويس in Arabic.',
  },
  { slugline: 'parliament', language: 'en', headline: 'The parliament returns', body: 'Members meet again.' },
]

onEachEngine('search', (openFresh, openForAll) => {
  let store: Store
  beforeAll(async () => {
    store = (await openForAll()).store
    await putEditions(store, news)
  })

  const ask = (
    text: string,
    { language = 'ar', ...more }: Partial<Scope> & Partial<SearchQuestion> & { language?: Language; at?: Date; of?: Store } = {},
  ) => {
    const { order, page = 1, at = now, of = store, ...scope } = more
    return searchStories(of, language, { text, scope: { languages: [language], ...scope }, order, page }, at)
  }
  const found = async (...parameters: Parameters<typeof ask>) => {
    const { results } = await ask(...parameters)
    return results.filter(({ isWhole }) => isWhole).map(({ card }) => card.slugline)
  }

  test.each(['الاعلام', 'الإعلام', 'إعلام', 'والاعلام', 'للإعلام', 'الإعـــلام', 'اﻹعلام', 'الإعلامي'])(
    '%s finds the media',
    async (spelling) => {
      expect(await found(spelling)).toEqual(['media-law'])
    },
  )

  test.each(['مُحَمَّد', 'محمد', 'محمّدٌ', 'ومحمد'])('%s finds the name', async (spelling) => {
    expect(await found(spelling)).toEqual(['media-law'])
  })

  test('digits are one, however they are written', async () => {
    for (const digits of ['62', '٦٢', '۶۲']) expect(await found(digits)).toEqual(['suez'])
  })

  test('what the headline says stands above the standfirst, and that above the body', async () => {
    expect(await found('البرلمان')).toEqual(['media-law', 'budget', 'schools'])
  })

  test('of two that say the same the newer stands first', async () => {
    const of = (await openFresh()).store
    await putEditions(of, [
      { slugline: 'old-bridge', headline: 'جسر يُفتتح', published: '2020-01-01T09:00:00.000Z' },
      { slugline: 'new-bridge', headline: 'جسر يُفتتح', published: '2026-11-19T09:00:00.000Z' },
    ])
    expect(await found('جسر', { of })).toEqual(['new-bridge', 'old-bridge'])
    await putEditions(of, [{ slugline: 'newest-bridge', headline: 'سدّ', body: 'جسر.', published: '2026-11-20T09:00:00.000Z' }])
    expect(await found('جسر', { of })).toEqual(['new-bridge', 'old-bridge', 'newest-bridge'])
    expect(await found('جسر', { of, order: 'newest' })).toEqual(['newest-bridge', 'new-bridge', 'old-bridge'])
  })

  test('never a draft, never what is embargoed until its time has come, never what was withdrawn', async () => {
    expect(await found('البرلمان')).not.toEqual(expect.arrayContaining(['draft']))
    expect(await found('البرلمان', { at: new Date('2026-11-21T10:00:00.000Z') })).toEqual(['embargoed', 'media-law', 'budget', 'schools'])
  })

  test('words in quotation marks stand one after the other', async () => {
    expect(await found('وزير المالية')).toEqual(['budget'])
    expect(await found('وزير كلمة')).toEqual(['schools'])
    expect(await found('«وزير كلمة»')).toEqual([])
    for (const quoted of ['«وزير الصحة»', '"وزير الصحة"', '“وزير الصحة”']) expect(await found(quoted)).toEqual(['schools'])
  })

  test('a minus leaves out a word or a phrase', async () => {
    expect(await found('البرلمان -موازنة')).toEqual(['media-law', 'schools'])
    expect(await found('البرلمان -«وزير الصحة»')).toEqual(['media-law', 'budget'])
    expect(await found('-البرلمان')).toEqual([])
  })

  test('a section, a topic, an author and days narrow it, with words and without', async () => {
    expect(await found('البرلمان', { section: 'economy' })).toEqual(['budget'])
    expect(await found('البرلمان', { topic: 'law' })).toEqual(['media-law', 'budget'])
    expect(await found('البرلمان', { author: 'salma' })).toEqual(['schools'])
    expect(await found('', { until: '2022-01-01T00:00:00.000Z' })).toEqual(['suez'])
    expect(await found('', { from: '2021-11-02T09:00:00.000Z', until: '2021-11-02T09:00:01.000Z' })).toEqual(['suez'])
    expect(await found('', { from: '2021-11-02T09:00:01.000Z', until: '2022-01-01T00:00:00.000Z' })).toEqual([])
    expect(await found('', { section: 'nowhere' })).toEqual([])
  })

  test('each language by itself, or both', async () => {
    expect(await found('السويس')).toEqual(['suez'])
    expect(await found('ship', { language: 'en' })).toEqual(['canal'])
    expect(await found('ships', { language: 'en' })).toEqual(['canal'])
    expect((await found('السويس', { languages: ['ar', 'en'] })).toSorted()).toEqual(['canal', 'suez'])
  })

  test('where few hold every word, those that hold most of it follow', async () => {
    const { results, total } = await ask('قناة السويس والبرلمان')
    expect(total).toBe(0)
    expect(results[0]).toMatchObject({ isWhole: false, card: { slugline: 'suez' } })
    const headline = await ask('تقرير: «قانون إعلام جديد» أمام نواب البرلمان في جلسة طويلة')
    expect(headline.results[0]).toMatchObject({ isWhole: false, card: { slugline: 'media-law' } })
  })

  test('the reader’s words are marked as the story spells them', async () => {
    const { results } = await ask('محمد الاعلام')
    const marked = (pieces: { text: string; isMarked: boolean }[]) => pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text)
    expect(marked(results[0]?.headline ?? [])).toEqual(['الإعلام'])
    expect(marked(results[0]?.excerpt ?? [])).toEqual(['مُحَمَّدٌ'])
  })

  describe('what was probably meant', () => {
    test.each([
      ['hguvfdm', 'العربية'],
      ['hgshmf', null],
      ['البرلمن', 'البرلمان'],
      ['البرللمان', 'البرلمان'],
      ['البلرمان', 'البرلمان'],
      ['الضباب', null],
      ['الظباب', 'الضباب'],
    ])('%s → %s', async (typed, meant) => {
      const { searchedFor, results } = await ask(typed)
      expect(searchedFor).toBe(meant)
      if (meant) expect(results.length).toBeGreaterThan(0)
    })

    test('is only offered where something was found', async () => {
      expect(await ask('السويس البرلمن قناة')).toMatchObject({ searchedFor: null, suggestion: 'السويس البرلمان قناة' })
      expect(await ask('السويس')).toMatchObject({ searchedFor: null, suggestion: null })
    })

    test('English keys on an Arabic keyboard', async () => {
      expect(await ask('سىهحس ضعثعث', { language: 'en' })).toMatchObject({ total: 0 })
      expect(await ask('حشقمهشةثىف', { language: 'en' })).toMatchObject({ searchedFor: 'parliament', total: 2 })
    })
  })

  test('a page past the end is the last one', async () => {
    expect(await ask('البرلمان', { page: 99 })).toMatchObject({ page: 1, pages: 1, total: 3 })
  })

  test('many results are counted to a thousand, and paged through to two hundred', async () => {
    const many = Array.from({ length: 1_050 }, (_, place) => ({
      slugline: `n${place}`,
      headline: `نبأ ${place}`,
      published: '2026-10-01T09:00:00.000Z',
    }))
    const of = (await openFresh()).store
    await putEditions(of, many)
    expect(await ask('نبأ', { of, page: 99 })).toMatchObject({ total: 1_000, isMore: true, page: 10, pages: 10 })
    expect(await found('نبأ 1049', { of })).toEqual(['n1049'])
  })

  test.each([
    '',
    ' ',
    'كلمة '.repeat(2_000),
    'ك'.repeat(10_000),
    '،؛؟!…«»""\'\'',
    '\u064b\u064c\u064d\u0651',
    '\u0640\u0640',
    '"',
    '"برلمان',
    '«برلمان',
    'برلمان*',
    '*',
    'NEAR(البرلمان قانون)',
    'AND OR NOT',
    'headline:البرلمان',
    '^البرلمان',
    '(البرلمان',
    'البرلمان)',
    '{headline} : قانون',
    'البرلمان & قانون | !موازنة',
    '<->',
    ':* & | ! ( )',
    "'; drop table editions; --",
    "' or 1=1 --",
    '%_%',
    '\\',
    '\0',
    '🙂👨‍👩‍👧',
    'קנאל канал 运河 ナイル',
    'ﷺ ﷲ',
    ':l-ar :h-قانون',
    '-',
    '- -- ---',
    '-البرلمان -قانون',
    '\u202eنص\u202c',
    '\ud800',
    'a'.repeat(200),
    '١'.repeat(200),
  ])('answers, and quickly: %j', async (text) => {
    const began = performance.now()
    const { results, total } = await ask(text)
    expect(results.length).toBeGreaterThanOrEqual(Math.min(1, total))
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  test('signs that mean something to an engine mean nothing here', async () => {
    for (const text of ['البرلمان*', '^البرلمان', '(البرلمان', 'البرلمان & | !', '"البرلمان', 'NOT: البرلمان'.slice(5)])
      expect(await found(text), text).toEqual(['media-law', 'budget', 'schools'])
    expect(await found('برل*')).toEqual([])
    expect(await found(':l-ar')).toEqual([])
  })
})
