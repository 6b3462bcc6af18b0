import { fold } from '../arabic/fold.ts'
import { languages, type Language, type Localized, type Topic } from '../stories/model.ts'
import { listAuthors, listTopics } from '../stories/directory.ts'
import { oneOf } from '../store/one-of.ts'
import type { Store } from '../store/store.ts'
import { stemCounts } from './index-counts.ts'
import { marks, type Match } from './match.ts'
import { parseQuery } from './parse-query.ts'
import { scopeSpan } from './scope.ts'
import { askIndex, findNewest, tablesOf, type SearchIndex } from './search-index.ts'

/** What a half-typed query may become: a word to complete it, or a page that is about it. */
export type Suggestions = {
  /** Whole queries. */
  queries: string[]
  topics: { key: string; name: string }[]
  authors: { key: string; name: string }[]
  stories: { section: string; slugline: string; headline: string }[]
}

const NONE: Suggestions = { queries: [], topics: [], authors: [], stories: [] }
const MOST = { queries: 4, topics: 2, authors: 1, stories: 3 }
/** Words that begin as what was typed, of which those most stories hold are offered. */
const MOST_WORDS = 60
const SHORTEST = 2

/** Suggestions for what a reader has typed so far, in the language of the page. Nothing for a single letter. */
export async function suggest(store: Store, language: Language, typed: string, now = new Date()): Promise<Suggestions> {
  const text = typed.slice(0, 100)
  const begun = fold(text.split(/\s/).at(-1) ?? '')
  if (begun.length < SHORTEST || !/^[\p{L}\p{N}]+$/u.test(begun)) return NONE
  return askIndex(store, async (index) => {
    const words = await completions(index, language, begun)
    const before = text.slice(0, text.length - (text.split(/\s/).at(-1) ?? '').length)
    return {
      queries: words.slice(0, MOST.queries).map(({ spelling }) => before + spelling),
      topics: named(await listTopics(index.db), fold(text), language).slice(0, MOST.topics),
      authors: named(await listAuthors(index.db), fold(text), language).slice(0, MOST.authors),
      stories: await headlines(index, language, before, words, now),
    }
  })
}

type Completion = { stem: string; spelling: string }

/** Known words that begin so, with or without the article; of each stem the spelling that was met first. */
async function completions(index: SearchIndex, language: Language, begun: string): Promise<Completion[]> {
  const { words } = tablesOf(index.generation)
  const beginnings = language === 'ar' && !begun.startsWith('ال') ? [begun, `ال${begun}`] : [begun]
  const rows = await Promise.all(
    beginnings.map((beginning) =>
      index.db
        .selectFrom(words)
        .select(['stem', 'spelling'])
        .where('language', '=', language)
        .where('word', '>=', beginning)
        .where('word', '<', `${beginning}\uffff`)
        .orderBy('word')
        .limit(MOST_WORDS)
        .execute(),
    ),
  )
  const byStem = new Map(
    rows
      .flat()
      .toReversed()
      .map((row) => [row.stem, row]),
  )
  const counts = await stemCounts(index, [language], [...byStem.keys()])
  return [...byStem.values()]
    .filter(({ stem }) => counts.has(stem))
    .toSorted((a, b) => (counts.get(b.stem) ?? 0) - (counts.get(a.stem) ?? 0) || (a.spelling < b.spelling ? -1 : 1))
}

/** The newest stories whose headline holds the words before, and one that what was typed may become. */
async function headlines(
  index: SearchIndex,
  language: Language,
  before: string,
  words: Completion[],
  now: Date,
): Promise<Suggestions['stories']> {
  if (words.length === 0) return []
  const whole = parseQuery(before, language).words.map(({ stem }): Match => ({ stem }))
  const begun: Match = { any: words.slice(0, 20).map(({ stem }) => ({ inHeadline: stem })) }
  const match: Match = { all: [{ mark: marks.language(language) }, ...whole, begun] }
  const ids = await findNewest(index, match, { span: scopeSpan({ languages: [...languages] }, now), limit: MOST.stories })
  if (ids.length === 0) return []
  const rows = await index.db
    .selectFrom(`${tablesOf(index.generation).documents} as documents`)
    .innerJoin('editions', (join) =>
      join.onRef('editions.story_id', '=', 'documents.story_id').onRef('editions.language', '=', 'documents.language'),
    )
    .innerJoin('stories', 'stories.id', 'documents.story_id')
    .select(['documents.id', 'stories.section', 'stories.slugline', 'editions.headline'])
    .where(oneOf(index.engine, 'documents.id', ids))
    .where('editions.status', '=', 'published')
    .where('editions.published_at', '<=', now.toISOString())
    .orderBy('documents.id', 'desc')
    .execute()
  return rows.map(({ section, slugline, headline }) => ({ section, slugline, headline }))
}

/** Those of whose names a word begins with what was typed, or the name itself does. */
function named(entries: { key: string; name: Localized; aliases?: Topic['aliases'] }[], typed: string, language: Language) {
  const begins = (name: string) => {
    const folded = fold(name)
    return folded.startsWith(typed) || folded.split(' ').some((word) => word.replace(/^ال/, '').startsWith(typed.replace(/^ال/, '')))
  }
  return entries.flatMap(({ key, name, aliases }) => {
    const own = name[language]
    return own && [own, ...(aliases?.[language] ?? [])].some(begins) ? [{ key, name: own }] : []
  })
}
