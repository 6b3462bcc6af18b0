import type { Language } from './language.ts'

/** A stretch of a text. `language` is set on foreign words, and absent on addresses, handles and other scripts. */
export type Run = { text: string; foreign: boolean; language?: Language }

type Span = { start: number; end: number; language?: Language; isAddress?: boolean }

// Tatweel belongs to no script, though only Arabic uses it.
const rightToLeft = String.raw`(?:(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\u0640])`
const foreignLetter: Record<Language, string> = {
  ar: String.raw`(?:(?![\p{Script=Arabic}\u0640])\p{L})`,
  en: rightToLeft,
}

const address = String.raw`(?:https?:\/\/|www\.)[^\s<>«»“”"،؛؟]*[^\s<>«»“”"،؛؟.,:;!?)\]…]|(?<![\w.+\-])[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+|@\w+(?:\.\w+)*|#[\p{L}\p{M}\p{N}_]+`

/** 5G, COVID-19, C++, iPhone 15: digits and signs that touch a word, and a number after it, are read with it. */
const wordOf = (letter: string) =>
  String.raw`(?<!\p{N})\p{N}*${letter}[\p{M}\p{N}]*(?:[\-‑’']?(?:${letter}|\p{N})[\p{M}]*)*(?:[+#]+| \p{N}+(?:[.,]\p{N}+)*(?![\p{L}\p{N}%٪]))?`

const patterns: Record<Language, RegExp> = {
  ar: new RegExp(`(?<address>${address})|${wordOf(foreignLetter.ar)}`, 'gu'),
  en: new RegExp(`(?<address>${address})|${wordOf(foreignLetter.en)}`, 'gu'),
}

const brackets: Record<string, string> = { '(': ')', '[': ']', '“': '”', '«': '»' }

/**
 * Splits a text into its own words and the runs written in the other direction, so that a page can put each foreign run
 * in `<bdi>`. A run is one word or several with the digits, spaces and punctuation between them; punctuation around it
 * stays outside, except a bracket whose other half is inside. An address, e-mail, handle or hashtag is a run of its own.
 * The runs joined are the text.
 *
 * Why: in an Arabic paragraph the bidi algorithm moves signs at the edge of a Latin run to its other side (C++ is shown as
 * ++C, @user! as !user@).
 */
export function foreignRuns(text: string, language: Language): Run[] {
  const runs: Run[] = []
  let end = 0
  for (const span of merged(text, foreignSpans(text, language), language)) {
    if (span.start > end) runs.push({ text: text.slice(end, span.start), foreign: false })
    runs.push({ text: text.slice(span.start, span.end), foreign: true, ...(span.language && { language: span.language }) })
    end = span.end
  }
  if (end < text.length) runs.push({ text: text.slice(end), foreign: false })
  return runs
}

function foreignSpans(text: string, language: Language): Span[] {
  const hasForeignLetter = new RegExp(foreignLetter[language], 'u')
  const named = language === 'ar' ? /^[\p{Script=Latin}\P{L}]+$/u : /^[\p{Script=Arabic}\u0640\P{L}]+$/u
  return Array.from(text.matchAll(patterns[language]), ({ 0: match, index, groups }) => ({
    start: index,
    end: index + match.length,
    isAddress: groups?.address !== undefined,
    ...(named.test(match) && groups?.address === undefined && { language: otherThan(language) }),
  })).filter(({ start, end }) => hasForeignLetter.test(text.slice(start, end)))
}

const otherThan = (language: Language): Language => (language === 'ar' ? 'en' : 'ar')

function merged(text: string, spans: Span[], language: Language): Span[] {
  const runs: Span[] = []
  let wordsInRun = 1
  for (const span of spans) {
    const last = runs.at(-1)
    const joined = last && joinedWith(text, last, span, wordsInRun, language)
    if (joined) runs[runs.length - 1] = joined
    else runs.push(span)
    wordsInRun = joined ? wordsInRun + 1 : 1
  }
  return runs.map((run) => withLastStop(text, run))
}

function joinedWith(text: string, run: Span, next: Span, wordsInRun: number, language: Language): Span | undefined {
  if (next.start < run.end) return { ...run, end: Math.max(run.end, next.end) }
  if (run.isAddress || next.isAddress || run.language !== next.language) return undefined
  const gap = text.slice(run.end, next.start)
  const parts = language === 'ar' ? /[\p{L}\n"،؛؟«»]/u : /[\p{L}\n"]/u
  if (parts.test(gap) || endsShortSentence(text.slice(run.start, run.end), gap, wordsInRun)) return undefined
  return withBrackets(text, run, next, gap, language)
}

// “… ChatGPT. OpenAI …”: the stop is the Arabic sentence's. Four words and more are a sentence quoted in its own language.
const endsShortSentence = (run: string, gap: string, words: number) =>
  words < 4 && /^[.!?]\s/.test(gap) && !/(?:^|[\s.])\p{L}{1,3}$/u.test(run)

/** The run up to `next`, if every bracket between them has its other half inside the run too. */
function withBrackets(text: string, run: Span, next: Span, gap: string, language: Language): Span | undefined {
  let { start } = run
  let end = next.end
  for (const [index, sign] of [...gap].entries()) {
    const closing = brackets[sign]
    const opening = Object.keys(brackets).find((key) => brackets[key] === sign)
    if (closing) {
      const close = text.indexOf(closing, next.start)
      const within = text.slice(next.start, close)
      if (close < 0 || new RegExp(`\\n|${nativeLetter[language]}`, 'u').test(within)) return undefined
      end = Math.max(end, close + 1)
    } else if (opening && !text.slice(start, run.end + index).includes(opening)) {
      if (text[start - 1] !== opening) return undefined
      start -= 1
    }
  }
  return { ...run, start, end }
}

const nativeLetter: Record<Language, string> = {
  ar: String.raw`[\p{Script=Arabic}\u0640]`,
  en: String.raw`(?:(?!${rightToLeft})\p{L})`,
}

/** “U.S.” keeps its last stop. */
function withLastStop(text: string, run: Span): Span {
  const isInitialism = /(?:^|[\s(])(?:\p{L}\.)+\p{L}$/u.test(text.slice(run.start, run.end))
  return isInitialism && text[run.end] === '.' ? { ...run, end: run.end + 1 } : run
}

const RLM = '\u200F'
const LRM = '\u200E'
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/**
 * A headline for places without markup: `<title>`, og:title, feeds, mail subjects.
 * What shows it takes its direction from the first letter, so a headline that begins with a foreign word («SpaceX تطلق …») is
 * preceded by a mark of its own direction; foreign runs that begin or end in a sign (C++, @user) are isolated, others
 * need nothing. Only invisible characters are added.
 */
export function plainIsolate(title: string, language: Language): string {
  const isolated = foreignRuns(title, language).map(({ text, foreign }) =>
    foreign && /^[^\p{L}\p{N}]|[^\p{L}\p{M}\p{N}]$/u.test(text) ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text,
  )
  const firstLetter = title.match(/\p{L}/u)?.[0]
  const beginsForeign = firstLetter !== undefined && !new RegExp(nativeLetter[language], 'u').test(firstLetter)
  return (beginsForeign ? (language === 'ar' ? RLM : LRM) : '') + isolated.join('')
}
