import { countWords } from '../arabic/reading-time.ts'
import { endsSentence, startsListItem } from './line-shape.ts'
import type { Line } from './source-lines.ts'

/** Puts together a bullet alone on its line with its text, and lines that were wrapped at a width. */
export function withoutWrapping(lines: Line[]): Line[] {
  const withBullets = joined(lines, (line) => /^(?:[•●▪◦‣∙·■□►➤]|\d{1,2}[.)])$/u.test(line.text))
  return unwrapped(withBullets)
}

/** Puts together sentences that were cut where a link or a name in italics began. Wants lines without furniture, which looks the same. */
export function withWholeSentences(lines: Line[]): Line[] {
  return joined(lines, goesOn)
}

/** Joins each line to the one before it in its block where `isOne` says so; `whole` is that one with what was joined to it. */
function joined(lines: Line[], isOne: (before: Line, line: Line, whole: Line) => boolean): Line[] {
  const result: Line[] = []
  let before: Line | undefined
  for (const line of lines) {
    const last = result.at(-1)
    if (last && before && !line.opensBlock && isOne(before, line, last)) {
      last.text += ` ${line.text}`
      last.lastNumber = line.lastNumber ?? line.number
    } else result.push({ ...line })
    before = line
  }
  return result
}

function goesOn(_before: Line, line: Line, before: Line) {
  if (line.isAfterGap || endsSentence(before.text) || startsListItem(line.text) || /^https?:/.test(line.text)) return false
  const isPartOfSentence = countWords(before.text) >= 6 || countWords(line.text) >= 6
  return isPartOfSentence && /^(?:\p{Ll}|[،,.;؛:)»؟](?=\s|$|["»”]))/u.test(line.text)
}

type Measure = (text: string) => number

// Programs differ in what they count; some wrap at 80 bytes, which are some 43 Arabic letters.
const measures: Measure[] = [(text) => text.length, (text) => text.replace(/\p{M}/gu, '').length, (text) => Buffer.byteLength(text)]

/**
 * Undoes wrapping. A program that wraps begins a new line only when the next word does not fit. So where that is true of most
 * line ends, the lines are joined at those, and the other line ends are meant. By whichever measure it is true of most.
 */
function unwrapped(lines: Line[]): Line[] {
  const attempts = measures.map((measure) => attempt(lines, measure))
  const best = attempts.reduce((one, other) => (other.share > one.share ? other : one))
  return best.share >= 0.6 ? joined(lines, best.wasFull) : lines
}

/** How many of the line ends within blocks a wrapping program could have made, as a share; 0 where it cannot be wrapping. */
function attempt(lines: Line[], measure: Measure) {
  const ends = lines.slice(0, -1).flatMap((line, index) => (lines[index + 1]!.opensBlock ? [] : [[line, lines[index + 1]!] as const]))
  const width = Math.max(0, ...ends.map(([line]) => measure(line.text)))
  // A paragraph may by chance end where its last line is full; a line that is neither full nor stopped does not continue it.
  const isTitleBelow = (line: Line, next: Line) => endsSentence(line.text) && !endsSentence(next.text) && measure(next.text) < width * 0.85
  const wasFull = (line: Line, next: Line) =>
    measure(`${line.text} ${next.text.split(' ', 1)[0]}`) > width && !startsListItem(next.text) && !isTitleBelow(line, next)
  const full = ends.filter(([line, next]) => wasFull(line, next))
  const stopped = full.filter(([line]) => endsSentence(line.text))
  const isWrapping = width >= 40 && width <= 130 && full.length >= 3 && stopped.length < full.length / 2
  return { wasFull, share: isWrapping ? full.length / ends.length : 0 }
}
