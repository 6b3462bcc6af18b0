import { sentences } from './sentences.ts'

const closers: Record<string, string> = { '«': '»', '“': '”', '(': ')', '[': ']' }

/**
 * The beginning of a text for a description or a card: as many whole sentences as fit, or, where they would fill less
 * than half the room, whole words and «…». White space becomes single spaces; a quotation that is cut is closed.
 *
 * @param maxLength in UTF-16 units; the answer is never longer.
 */
export function truncate(text: string, maxLength: number): string {
  const whole = text.replace(/\s+/g, ' ').trim()
  if (whole.length <= maxLength) return whole

  const fitting = wholeSentences(whole, maxLength)
  return fitting.length >= maxLength / 2 ? fitting : wholeWords(whole, maxLength)
}

function wholeSentences(text: string, maxLength: number) {
  let kept = ''
  for (const sentence of sentences(text)) {
    const longer = kept === '' ? sentence : `${kept} ${sentence}`
    if (longer.length > maxLength) break
    kept = longer
  }
  return kept
}

function wholeWords(text: string, maxLength: number) {
  for (let room = maxLength - 1; room > 0; room--) {
    const cut = endOfLastWord(text, room)
    const short = cut.replace(/[\s،؛:,;.–—\-/«“‘([]+$/u, '')
    const shown = `${short}…${closersFor(short)}`
    if (short !== '' && shown.length <= maxLength) return shown
  }
  return maxLength > 0 ? '…' : ''
}

// The first word may alone be longer than the room, as an address is; then it is cut, but not within a character.
function endOfLastWord(text: string, room: number) {
  if (text[room] === ' ') return text.slice(0, room)
  const space = text.lastIndexOf(' ', room)
  if (space > 0) return text.slice(0, space)
  let end = 0
  for (const { segment } of graphemes.segment(text.slice(0, room + LONGEST_GRAPHEME))) {
    if (end + segment.length > room) break
    end += segment.length
  }
  return text.slice(0, end)
}

// A letter with its tashkeel, an emoji with its skin.
const graphemes = new Intl.Segmenter()
const LONGEST_GRAPHEME = 32

function closersFor(text: string) {
  const open: string[] = []
  for (const character of text) {
    if (closers[character]) open.unshift(closers[character])
    else if (open[0] === character) open.shift()
  }
  return open.join('')
}
