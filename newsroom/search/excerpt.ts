import { fold } from '../arabic/fold.ts'
import { stem, words, type Word } from '../arabic/tokens.ts'

/** A piece of a text; marked where it is a word the reader looked for, in the spelling it has there. */
export type Piece = { text: string; isMarked: boolean }

/** How much of a body is shown, in words. */
const LENGTH = 32
/** How much of it is shown before the first word that was found. */
const LEAD = 6

/** A text with the words marked whose stem was looked for. The pieces joined are the text. */
export function markWords(text: string, stems: ReadonlySet<string>): Piece[] {
  return piecesOf(text, words(text), 0, text.length, stems)
}

/**
 * The stretch of a text that holds most of what was looked for, the earliest where several do; null where none does. Cut between words,
 * with «…» at a cut end.
 */
export function excerpt(text: string, stems: ReadonlySet<string>): Piece[] | null {
  const list = words(text)
  const found = list.map((word) => foundStem(word, stems))
  const first = bestStart(found)
  if (first === null) return null

  const start = Math.max(0, Math.min(first - LEAD, list.length - LENGTH))
  const end = Math.min(list.length, start + LENGTH)
  const [from, to] = [start === 0 ? 0 : (list[start]?.start ?? 0), end === list.length ? text.length : (list[end - 1]?.end ?? text.length)]
  return [
    ...(from > 0 ? [{ text: '… ', isMarked: false }] : []),
    ...piecesOf(text, list.slice(start, end), from, to, stems),
    ...(to < text.length ? [{ text: ' …', isMarked: false }] : []),
  ]
}

/** The place of a found word from which on the next words hold most different stems. */
function bestStart(found: (string | null)[]): number | null {
  let best: { place: number; held: number } | null = null
  for (const [place, stemHere] of found.entries()) {
    if (stemHere === null) continue
    const held = new Set(found.slice(place, place + LENGTH - LEAD).filter((other) => other !== null)).size
    if (!best || held > best.held) best = { place, held }
  }
  return best?.place ?? null
}

function piecesOf(text: string, list: Word[], from: number, to: number, stems: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = []
  let end = from
  for (const word of list) {
    if (foundStem(word, stems) === null) continue
    if (word.start > end) pieces.push({ text: text.slice(end, word.start), isMarked: false })
    pieces.push({ text: word.text, isMarked: true })
    end = word.end
  }
  if (to > end) pieces.push({ text: text.slice(end, to), isMarked: false })
  return pieces
}

function foundStem({ text }: Word, stems: ReadonlySet<string>): string | null {
  for (const part of fold(text).match(/[\p{L}\p{N}]+/gu) ?? []) {
    const own = stem(part)
    if (stems.has(own)) return own
  }
  return null
}
