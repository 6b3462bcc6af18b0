import { fold } from '../arabic/fold.ts'
import type { Language } from '../arabic/language.ts'
import { countWords } from '../arabic/reading-time.ts'
import { sentences } from '../arabic/sentences.ts'
import { beginsAsRunningText, endsSentence, isProse, isWholeQuotation, listItem } from './line-shape.ts'
import type { Item } from './picture-lines.ts'
import type { Line } from './source-lines.ts'

/**
 * Which lines are subheads, and of which rank. A subhead is at most 12 words, does not begin or end as running text does, and has text
 * under it (pictures between them do not count). A short question is one where it begins as questions do or other subheads are
 * there, over a long paragraph or alone between a paragraph and a short one; an exclamation only beside other subheads. Of two in a row the second is of the third rank; three in a row are no subheads. The more paragraphs lack
 * their stops, the less a missing stop says: then a subhead has at most 10 words, or 7.
 */
export function subheadRanks(items: Item[], language: Language): Map<Line, 2 | 3> {
  const lines = items.filter((item) => item.kind === 'text').map((item) => item.line)
  const longest = longestSubhead(lines)
  const spoken = spokenInTurns(lines)
  const asked = questionsOverAnswers(lines)
  const shaped = lines.map((line, index) => asked.has(line) || (!spoken.has(line) && mayBeSubhead(lines, index, language, longest)))
  const plain = lines.filter(({ text }, index) => shaped[index] && !/[?؟!]$/.test(text)).length
  const questions = lines.filter(({ text }, index) => shaped[index] && /[?؟]$/.test(text)).length
  const candidates = lines.map(({ text }, index) => {
    // What stands first, below the headline, is the standfirst.
    if (index === 0 && countWords(text) >= 6) return false
    if (!shaped[index] || !/[?؟!]$/.test(text)) return shaped[index]!
    return text.endsWith('!') ? plain > 0 : plain > 0 || questions > 1 || interrogative.test(fold(text))
  })
  const ranks = new Map<Line, 2 | 3>()
  for (let start = 0; start < lines.length;) {
    let end = start
    while (candidates[end]) end++
    if (end - start <= 2 && end < lines.length) {
      lines.slice(start, end).forEach((line, index) => ranks.set(line, index === 0 ? 2 : 3))
    }
    start = Math.max(end, start + 1)
  }
  return ranks
}

const interrogative =
  /^(?:و?(?:ما|ماذا|لماذا|كيف|هل|اين|متي|من|كم|اي|بماذا|لمن|الي اين|الي متي)\s|(?:what|why|how|who|whose|where|when|which|is|are|was|were|can|could|will|would|does|do|did|should|has|have)\s)/

/** Whether a line is a paragraph, however short: it ends as a sentence, or is longer than a title. */
export const isRunningText = (text: string): boolean => endsSentence(text) || countWords(text) > 14 || /^\(.+\)$/.test(text)

function longestSubhead(lines: Line[]) {
  const long = lines.filter((line) => countWords(line.text) >= 20)
  const stopped = long.filter((line) => endsSentence(line.text)).length / Math.max(1, long.length)
  if (stopped > 0.9) return 12
  return stopped >= 0.5 ? 10 : 7
}

function mayBeSubhead(lines: Line[], index: number, language: Language, longest: number) {
  const line = lines[index]!
  const next = lines[index + 1]
  const before = lines[index - 1]
  const text = line.text.replace(/^(?:\d{1,2}(?:[.)]|\s?[-–])|\S+\s?:)\s*(?=\S)/u, '')
  if (!next || countWords(text) > longest || !/\p{L}/u.test(text)) return false
  if (beginsAsRunningText(line.text, language) || isAnnounced(line, next, before) || /^\(.*\)$/.test(text)) return false
  if (countWords(text) > 8 && /[،,]/.test(text)) return false
  if (listItem(line.text) && !/^\d/.test(line.text)) return false
  if (text.endsWith(':')) return countWords(text) <= 3 && isTextUnder(next) && !listItem(next.text) && !/^["“«]/.test(next.text)
  if (/[?؟!]$/.test(text)) return isShortQuestion(text) && !isSpoken(lines, index) && (isTextUnder(next) || standsAlone(line, next, before))
  if (isWholeQuotation(text)) return countWords(text) <= 8 && isTextUnder(next) && !/[.…؟?!]["”»]$|\.$/.test(text)
  return /(?:\.\.|…)$/.test(text) || !(endsSentence(text) || /[،,؛;]$/.test(text))
}

// After a colon stands what it announces, unless a title is set apart over a paragraph.
const isAnnounced = (line: Line, next: Line, before: Line | undefined) =>
  before?.text.endsWith(':') && !(line.opensBlock && next.opensBlock && countWords(line.text) <= 6 && isProse(next.text))

// “But will it last?” carries a text on; “Will it last?” may stand above one.
const isShortQuestion = (text: string) =>
  !/^(?:and|but|or|so|then|yet)\b/i.test(text) && !/["“«:]/.test(text) && countWords(text) <= 10 && sentences(text).length === 1

/** The lines of an interview whose speakers are named each time: “Q: …” and “A: …”, «س: …» and «ج: …». */
function spokenInTurns(lines: Line[]) {
  const speakers = lines.map(({ text }) => fold(text.match(/^(\S+(?: \S+){0,2}?)\s?[:：]\s/u)?.[1] ?? ''))
  const returning = new Set(speakers.filter((speaker, index) => speaker !== '' && speakers.indexOf(speaker) < index))
  return new Set(returning.size >= 2 ? lines.filter((_, index) => returning.has(speakers[index]!)) : [])
}

/** The questions of an interview that stand each in one block with its answer, three and more, all of them short. */
function questionsOverAnswers(lines: Line[]) {
  const isAsked = (line: Line, next: Line | undefined) =>
    line.opensBlock && next !== undefined && !next.opensBlock && /[?؟]$/.test(line.text) && !/[?؟]$/.test(next.text) && !listItem(next.text)
  const asked = lines.filter((line, index) => isAsked(line, lines[index + 1]))
  return new Set(asked.length >= 3 && asked.every(({ text }) => isShortQuestion(text)) ? asked : [])
}

/** Whether a question is one of several in a row, ends the sentence above it, or is answered after a dash. */
function isSpoken(lines: Line[], index: number) {
  const textAt = (at: number) => lines[at]?.text ?? ''
  const isAnswered = /^[–—-]\s/.test(textAt(index + 1)) && !listItem(textAt(index + 2))
  return isAnswered || /[?؟،,؛;]$/.test(textAt(index - 1))
}

/** Between a paragraph or a list and one short sentence, parted from both alike. What is said in turns is short on either side. */
function standsAlone(line: Line, next: Line, before: Line | undefined) {
  const isBelowText = before !== undefined && endsOrLists(before.text) && isTextUnder(before)
  const isAnswer = countWords(next.text) >= 4 && endsSentence(next.text) && !/[?؟!]$|^["“«–—-]/.test(next.text)
  return isBelowText && isAnswer && line.opensBlock === next.opensBlock
}

const endsOrLists = (text: string) => endsSentence(text) || listItem(text) !== undefined

const isTextUnder = ({ text }: Line) => isProse(text) || countWords(text) >= 10 || listItem(text) !== undefined
