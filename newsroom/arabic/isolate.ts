import { foreignSpans } from './foreign-spans.ts'
import { nativeLetter } from './foreign-patterns.ts'
import type { Language } from './language.ts'

/**
 * A stretch of a text. `language` is set on foreign words, and absent on addresses, handles, numbers and other scripts. `direction` is
 * set where the first letter would not say it: on numbers and addresses.
 */
export type Run = { text: string; foreign: boolean; language?: Language; direction?: 'ltr' }

/**
 * Splits a text into its own words and the runs that have to stand in a direction of their own, so that a page can put each of these
 * in `<bdi>`. Such a run is
 * - one foreign word or several, with the digits, spaces and punctuation between them; punctuation around it stays outside, except a
 *   bracket whose other half is inside;
 * - an address, e-mail, handle or hashtag;
 * - in Arabic, numbers that the bidi algorithm would tear apart: telephone numbers, dates such as 2026-11-23, and numbers with their
 *   signs (-5°, $500, 12.5%). Of a range or a score («3-1») each member is a run of its own: an Arabic reader reads it from right to
 *   left, wherever it stands (docs/decisions/0028-bidi.md).
 *
 * The runs joined are the text.
 *
 * Why: in an Arabic paragraph the bidi algorithm (UAX #9) moves signs at the edge of a Latin run to its other side (C++ is shown as
 * ++C, @user! as !user@) and turns the groups of a number around; in an English one, a number after an Arabic name jumps before it.
 */
export function foreignRuns(text: string, language: Language): Run[] {
  const runs: Run[] = []
  let end = 0
  for (const span of foreignSpans(text, language)) {
    if (span.start > end) runs.push({ text: text.slice(end, span.start), foreign: false })
    const run = text.slice(span.start, span.end)
    const isLeftToRight = span.kind === 'number' || (span.kind === 'address' && !/^[@#]/.test(run))
    runs.push({
      text: run,
      foreign: true,
      ...(span.language && { language: span.language }),
      ...(isLeftToRight && { direction: 'ltr' }),
    })
    end = span.end
  }
  if (end < text.length) runs.push({ text: text.slice(end), foreign: false })
  return runs
}

const RLM = '\u200F'
const LRM = '\u200E'
const LEFT_TO_RIGHT_ISOLATE = '\u2066'
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/**
 * A headline for places without markup: `<title>`, og:title, feeds, mail subjects.
 * What shows it takes its direction from the first letter, so a headline that begins with a foreign word («SpaceX تطلق …») is
 * preceded by a mark of its own direction. Runs are isolated where the line would else be shown in another order than on the page: at
 * signs (C++, @user), in numbers, and before another run or a number («Apple، Google»). Only invisible characters are added.
 */
export function plainIsolate(title: string, language: Language): string {
  const runs = foreignRuns(title, language)
  const isolated = runs.map((run, index) => {
    if (!run.foreign || !(run.direction || isUnsteady.test(run.text) || meetsAnother(runs, index, language))) return run.text
    return (run.direction ? LEFT_TO_RIGHT_ISOLATE : FIRST_STRONG_ISOLATE) + run.text + POP_ISOLATE
  })
  const firstLetter = /[\p{L}\p{Regional_Indicator}]/u.exec(title)?.[0]
  const beginsForeign = firstLetter !== undefined && !isNative[language].test(firstLetter)
  return (beginsForeign ? (language === 'ar' ? RLM : LRM) : '') + isolated.join('')
}

// Signs at the edge of a run, and digits at its beginning («5G»), go by what stands before them.
const isUnsteady = /^\P{L}|[^\p{L}\p{M}\p{N}]$/u

const isNative: Record<Language, RegExp> = { ar: new RegExp(nativeLetter.ar, 'u'), en: new RegExp(nativeLetter.en, 'u') }

/** Whether no native letter stands between a run and the next one, or the next number. */
function meetsAnother(runs: Run[], index: number, language: Language) {
  const [next, beyond] = [runs[index + 1], runs[index + 2]]
  if (!next || next.foreign) return next !== undefined
  const first = /[\p{L}\p{N}]/u.exec(next.text)?.[0]
  return first === undefined ? beyond !== undefined : !isNative[language].test(first)
}
