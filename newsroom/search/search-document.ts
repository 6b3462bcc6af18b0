import { isStopWord } from '../arabic/stop-words.ts'
import { wordParts, words } from '../arabic/tokens.ts'
import { bodyText } from '../stories/body.ts'
import type { Language } from '../stories/model.ts'
import { documentNumber } from './document-number.ts'
import { marks } from './match.ts'

export type Field = 'headline' | 'standfirst' | 'body'
export const fields = ['headline', 'standfirst', 'body'] as const satisfies Field[]

/** A word of a text: as it is compared, as it is folded, and as it is spelled. */
export type Token = { stem: string; word: string; spelling: string }

/** How texts become tokens; the site has one way, and the benchmark compares it with others. */
export type Analysis = (text: string, language: Language) => Token[]

/** An edition as it is indexed. */
export type SearchDocument = {
  /** Where it should stand; where that is taken, the next free number will do. */
  number: number
  storyId: string
  language: Language
  stems: Record<Field, string[]>
  marks: string[]
  /** By folded word: its stem, and how the text spells it. */
  words: Map<string, { stem: string; spelling: string }>
}

export type IndexedEdition = {
  storyId: string
  language: Language
  /** ISO 8601, UTC. */
  published: string
  headline: string
  standfirst: string
  /** Markdown. */
  body: string
  section: string
  topics: string[]
  authors: string[]
}

/** Postgres numbers the words of a document up to 16,383; what a story holds beyond that is not found. */
const MOST_STEMS: Record<Field, number> = { headline: 200, standfirst: 1_000, body: 15_000 }
const LONGEST_STEM = 64

export const analyse: Analysis = (text) =>
  words(text).flatMap(({ text: spelling }) =>
    wordParts(spelling).map(({ folded, stem }) => ({ stem: stem.slice(0, LONGEST_STEM), word: folded, spelling })),
  )

export function searchDocument(edition: IndexedEdition, analysis: Analysis = analyse): SearchDocument {
  const { storyId, language, published, section, topics, authors } = edition
  const texts = { headline: edition.headline, standfirst: edition.standfirst, body: bodyText(edition.body) }
  const tokens = fields.map((field) => analysis(texts[field], language).slice(0, MOST_STEMS[field]))
  const [headline = [], standfirst = [], body = []] = tokens.map((list) => list.map((token) => token.stem))
  return {
    number: documentNumber(published, storyId, language),
    storyId,
    language,
    stems: { headline, standfirst, body },
    marks: [marks.language(language), marks.section(section), ...topics.map(marks.topic), ...authors.map(marks.author)],
    words: vocabulary(tokens.flat(), language),
  }
}

function vocabulary(tokens: Token[], language: Language): SearchDocument['words'] {
  const known: SearchDocument['words'] = new Map()
  for (const { word, stem: stemOfWord, spelling } of tokens) {
    if (word.length < 3 || word.length > LONGEST_STEM || known.has(word) || !/^\p{L}+$/u.test(word) || isStopWord(word, language)) continue
    known.set(word, { stem: stemOfWord, spelling: spelling.normalize('NFC') })
  }
  return known
}
