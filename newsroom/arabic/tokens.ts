import { stemmer } from 'stemmer'
import { fold } from './fold.ts'
import type { Language } from './language.ts'
import { stemArabic } from './stem-arabic.ts'
import { isStopWord } from './stop-words.ts'

/** A word as it stands in a text: `text.slice(start, end)`, offsets in UTF-16 units. */
export type Word = { text: string; start: number; end: number }

export type TokenOptions = {
  /** Leave out words such as «من» or “the”. Not in phrases a reader typed: “The Who” would become nothing. */
  withoutStopWords?: boolean
}

// A word begins with a letter or digit; tashkeel, tatweel and invisible joiners inside it do not end it.
const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\u061C\uFEFF]*[\p{L}\p{N}\p{M}])?/gu

/**
 * The words of a text with their places in it, in order, so that a caller can mark those whose `tokens` it looked for.
 */
export function words(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }))
}

/**
 * What a text is found by: its words, folded and stemmed, in order and with repetitions.
 * A word is stemmed by its own script, so that a Latin name gives one token in an Arabic and an English text alike.
 *
 * Recompute what is stored whenever this changes: tokens of two pipelines do not meet.
 */
export function tokens(text: string, language: Language, { withoutStopWords = false }: TokenOptions = {}): string[] {
  const found: string[] = []
  for (const word of text.match(wordPattern) ?? []) {
    for (const part of wordParts(word)) if (!withoutStopWords || !isStopWord(part.folded, language)) found.push(part.stem)
  }
  return found
}

/** A word, or what folding makes of it, as it is compared. */
export type WordPart = { folded: string; stem: string }

// A language says most of what it says in few words: nine in ten are in here. Emptied when full, so that no text can fill a server's memory.
const known = new Map<string, WordPart[]>()
const MOST_KNOWN = 20_000
const LONGEST_KNOWN = 40

/** The tokens of one word as a text spells it. One becomes several where what joined them is no letter to fold(): «ﷺ». */
export function wordParts(word: string): WordPart[] {
  const before = known.get(word)
  if (before) return before

  const parts = (fold(word).match(/[\p{L}\p{N}]+/gu) ?? []).map((folded) => ({ folded, stem: stem(folded) }))
  if (known.size >= MOST_KNOWN) known.clear()
  if (word.length <= LONGEST_KNOWN) known.set(word, parts)
  return parts
}

/** The stem of one folded word, by its script. Never empty for a word that is not. */
export function stem(word: string): string {
  return /^[a-z]+$/.test(word) ? stemmer(word) : stemArabic(word)
}
