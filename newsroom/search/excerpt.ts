import { wordParts, words, type Word } from '../arabic/tokens.ts'
import { bodyText } from '../stories/body.ts'

/** A piece of a text; marked where it is a word the reader looked for, in the spelling it has there. */
export type Piece = { text: string; isMarked: boolean }

/** How much of a body is shown, in words. */
const LENGTH = 32
/** How much of it is shown before the first word that was found. */
const LEAD = 6

/** The stem of a word that is looked for, as the text spells it; null for any other word. */
export type FindStem = (word: string) => string | null

/** Finds words by their stem. News says the same words again and again, so each spelling is folded and stemmed once. */
export function stemFinder(stems: ReadonlySet<string>): FindStem {
  const known = new Map<string, string | null>()
  return (word) => {
    let found = known.get(word)
    if (found !== undefined) return found
    found = wordParts(word).find(({ stem }) => stems.has(stem))?.stem ?? null
    known.set(word, found)
    return found
  }
}

/** A text with the words marked that were looked for. The pieces joined are the text. */
export function markWords(text: string, find: FindStem): Piece[] {
  return piecesOf(text, words(text), 0, text.length, find)
}

/**
 * The stretch of a body that holds most of what was looked for, the earliest where several do; null where none does. It is of one
 * paragraph, cut between words, with «…» at a cut end.
 * @param body Markdown. Only the paragraph that is shown is read as such: reading all of it takes longer than all the rest of a search.
 */
export function excerpt(body: string, find: FindStem): Piece[] | null {
  const block = bestBlock(body.split(/\n\s*\n/), find)
  if (block === null) return null
  const text = bodyText(block)
  const list = words(text)
  const first = bestStart(list.map((word) => find(word.text)))
  if (first === null) return null

  const start = Math.max(0, Math.min(first - LEAD, list.length - LENGTH))
  const end = Math.min(list.length, start + LENGTH)
  const from = start === 0 ? 0 : (list[start]?.start ?? 0)
  const to = end === list.length ? text.length : (list[end - 1]?.end ?? text.length)
  return [
    ...(from > 0 ? [{ text: '… ', isMarked: false }] : []),
    ...piecesOf(text, list.slice(start, end), from, to, find),
    ...(to < text.length ? [{ text: ' …', isMarked: false }] : []),
  ]
}

/** A paragraph rather than a heading, which says little by itself. */
function bestBlock(blocks: string[], find: FindStem): string | null {
  let best: { block: string; held: number } | null = null
  for (const block of blocks) {
    const stems = new Set(words(block).flatMap((word) => find(word.text) ?? [])).size
    const held = block.startsWith('#') ? stems - 0.5 : stems
    if (held > (best?.held ?? 0)) best = { block, held }
  }
  return best?.block ?? null
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

function piecesOf(text: string, list: Word[], from: number, to: number, find: FindStem): Piece[] {
  const pieces: Piece[] = []
  let end = from
  for (const word of list) {
    if (find(word.text) === null) continue
    if (word.start > end) pieces.push({ text: text.slice(end, word.start), isMarked: false })
    pieces.push({ text: word.text, isMarked: true })
    end = word.end
  }
  if (to > end) pieces.push({ text: text.slice(end, to), isMarked: false })
  return pieces
}
