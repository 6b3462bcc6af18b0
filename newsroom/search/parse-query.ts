import { isStopWord } from '../arabic/stop-words.ts'
import type { Language } from '../stories/model.ts'
import { analyse, type Analysis, type Token } from './search-document.ts'

/** What a reader typed, understood. */
export type ParsedQuery = {
  /** Words a story should hold, each stem once. */
  words: Token[]
  /** Words a story must hold one after the other as they are written: «…» or "…". */
  phrases: Token[][]
  /** Words, or phrases, no story may hold: -word, -«…». */
  excluded: Token[][]
}

/** The rest is left out: what takes more words than a headline and a half is no search. */
const MOST_WORDS = 24
const MOST_PHRASES = 4

const part = /(?<minus>(?<!\S)[-−–])?(?:«(?<guillemets>[^»]*)»|"(?<straight>[^"]*)"|“(?<curly>[^”]*)”|(?<bare>[^\s«"“]+))/gu

/**
 * Reads a query. Whatever is typed is a query: a quotation mark without its partner is none, a minus without a word is none, and no
 * sign means anything to an engine. Words such as «من» or “the” are left out unless there are no others, or they stand in a phrase.
 */
export function parseQuery(text: string, language: Language, analysis: Analysis = analyse): ParsedQuery {
  const words: Token[] = []
  const phrases: Token[][] = []
  const excluded: Token[][] = []
  for (const { groups = {} } of text.matchAll(part)) {
    const { minus, guillemets, straight, curly, bare } = groups
    const tokens = analysis(guillemets ?? straight ?? curly ?? bare ?? '', language)
    if (tokens.length === 0) continue
    if (minus) excluded.push(tokens)
    else if (bare === undefined && tokens.length > 1) phrases.push(tokens)
    else words.push(...tokens)
  }
  return { words: meaningful(words, language), phrases: phrases.slice(0, MOST_PHRASES), excluded: excluded.slice(0, MOST_WORDS) }
}

function meaningful(tokens: Token[], language: Language): Token[] {
  const telling = tokens.filter(({ word }) => !isStopWord(word, language))
  const kept = telling.length > 0 ? telling : tokens
  const first = new Map<string, Token>()
  for (const token of kept) if (!first.has(token.stem)) first.set(token.stem, token)
  return [...first.values()].slice(0, MOST_WORDS)
}

/** Whether a text holds a word to look for, and not only signs or words to leave out. */
export function isQuestion(text: string, language: Language): boolean {
  const { words, phrases } = parseQuery(text, language)
  return words.length + phrases.length > 0
}
