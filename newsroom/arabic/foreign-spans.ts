import { foreignLetter, nativeLetter, patterns, rangeMembers } from './foreign-patterns.ts'
import type { Language } from './language.ts'

export type Span = {
  start: number
  end: number
  language?: Language
  kind: 'words' | 'address' | 'number'
}

/** Where the foreign runs of a text stand, in order. See `foreignRuns`. */
export function foreignSpans(text: string, language: Language): Span[] {
  if (!mayHoldForeign[language].test(text)) return []
  const found = Array.from(text.matchAll(patterns[language])).flatMap((match) => spansOf(match, language))
  return merged(text, found, language).map((run) => withLastStop(text, run))
}

// Most paragraphs and headlines hold nothing foreign, and this tells so ten times faster than the patterns.
const mayHoldForeign: Record<Language, RegExp> = {
  ar: new RegExp(String.raw`${foreignLetter.ar}|[0-9۰-۹@#/]|\p{Regional_Indicator}`, 'u'),
  en: new RegExp(foreignLetter.en, 'u'),
}

const hasForeignLetter: Record<Language, RegExp> = {
  ar: new RegExp(foreignLetter.ar, 'u'),
  en: new RegExp(foreignLetter.en, 'u'),
}

const isNamed: Record<Language, RegExp> = {
  ar: /^[\p{Script=Latin}\P{L}]+$/u,
  // پ, چ and گ are Persian's or Urdu's, which a voice should not read as Arabic.
  en: /^[[\p{Script=Arabic}\u0640\P{L}]--[پچژگکی]]+$/v,
}

function spansOf({ 0: match, index: start, groups }: RegExpExecArray, language: Language): Span[] {
  if (groups?.range) {
    return Array.from(match.matchAll(rangeMembers), ({ 0: member, index }) => ({
      start: start + index,
      end: start + index + member.length,
      kind: 'number',
    }))
  }
  const span = { start, end: start + match.length }
  const isForeign = hasForeignLetter[language].test(match)
  // Arabic handles and hashtags are at home among Arabic words; «#2026» is not.
  if (groups?.address) return isForeign || !/\p{L}/u.test(match) ? [{ ...span, kind: isForeign ? 'address' : 'number' }] : []
  if (!isForeign) return [{ ...span, kind: 'number' }]
  return [{ ...span, kind: 'words', ...(isNamed[language].test(match) && { language: language === 'ar' ? 'en' : 'ar' }) }]
}

/** Words of one language with nothing native between them become one run, and what numbers stand between them are theirs. */
function merged(text: string, spans: Span[], language: Language): Span[] {
  const runs: Span[] = []
  let wordsInRun = 1
  for (const span of spans.filter(({ kind }) => kind !== 'number')) {
    const last = runs.at(-1)
    const joined = last && joinedWith(text, last, span, wordsInRun, language)
    if (joined) runs[runs.length - 1] = joined
    else runs.push(span)
    wordsInRun = joined ? wordsInRun + 1 : 1
  }
  const all = [...runs, ...spans.filter(({ kind }) => kind === 'number')].toSorted((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return all.filter((span) => {
    const isFree = span.start >= end
    if (isFree) end = span.end
    return isFree
  })
}

const partings: Record<Language, RegExp> = {
  ar: /[\p{L}\n"،؛؟«»]/u,
  // A Latin comma is the English sentence’s; an Arabic one belongs to a title such as «نهران، معًا».
  en: /[\p{L}\n",;?]/u,
}

function joinedWith(text: string, run: Span, next: Span, wordsInRun: number, language: Language): Span | undefined {
  if (next.start < run.end) return { ...run, end: Math.max(run.end, next.end) }
  if (run.kind === 'address' || next.kind === 'address' || run.language !== next.language) return undefined
  const gap = text.slice(run.end, next.start)
  if (partings[language].test(gap) || endsShortSentence(text.slice(run.start, run.end), gap, wordsInRun)) return undefined
  return withBrackets(text, run, next, gap, language)
}

// “… ChatGPT. OpenAI …”: the stop is the Arabic sentence's. Four words and more are a sentence quoted in its own language.
const endsShortSentence = (run: string, gap: string, words: number) =>
  words < 4 && /^[.!?]\s/.test(gap) && !/(?:^|[\s.])\p{L}{1,3}$/u.test(run)

const brackets: Record<string, string> = { '(': ')', '[': ']', '“': '”', '«': '»' }

/** Further ahead no other half is looked for, so that a text of brackets takes no longer than another. */
const LONGEST_BRACKET = 400

const endsBracket: Record<Language, RegExp> = {
  ar: new RegExp(`\\n|${nativeLetter.ar}`, 'u'),
  en: new RegExp(`\\n|${nativeLetter.en}`, 'u'),
}

/** The run up to `next`, if every bracket between them has its other half inside the run too. */
function withBrackets(text: string, run: Span, next: Span, gap: string, language: Language): Span | undefined {
  let { start } = run
  let end = next.end
  for (const [index, character] of [...gap].entries()) {
    const closing = brackets[character]
    const opening = Object.keys(brackets).find((key) => brackets[key] === character)
    if (closing) {
      const ahead = text.slice(next.start, next.start + LONGEST_BRACKET)
      const close = ahead.indexOf(closing)
      if (close < 0 || endsBracket[language].test(ahead.slice(0, close))) return undefined
      end = Math.max(end, next.start + close + 1)
    } else if (opening && !text.slice(start, run.end + index).includes(opening)) {
      if (text[start - 1] !== opening) return undefined
      start -= 1
    }
  }
  return { ...run, start, end }
}

/** “U.S.” keeps its last stop. */
function withLastStop(text: string, run: Span): Span {
  if (text[run.end] !== '.' || run.kind !== 'words') return run
  const isInitialism = /(?:^|[\s(])(?:\p{L}\.)+\p{L}$/u.test(text.slice(run.start, run.end))
  return isInitialism ? { ...run, end: run.end + 1 } : run
}
