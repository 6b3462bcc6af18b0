import { fold } from '../arabic/fold.ts'
import type { Language } from '../arabic/language.ts'
import { countWords } from '../arabic/reading-time.ts'
import { isStopWord } from '../arabic/stop-words.ts'
import { words } from '../arabic/tokens.ts'
import { isMetaLine } from './about-page.ts'
import { isDateLine } from './date-lines.ts'
import { endsSentence, isProse, startsListItem } from './line-shape.ts'
import { creditOnly, isBareAgency, labelledCaption, nameAndAgency, splitCredit } from './picture-credits.ts'
import type { Line } from './source-lines.ts'
import { namedSource } from './sources.ts'

/** A picture the text speaks of; `line` is where its caption stands, or its credit. */
export type PictureItem = { kind: 'picture'; line: Line; caption?: string; credit?: string; alt?: string; creditIsGuess?: true }

/** What the lines below the headline are: pictures, and everything else. */
export type Item = { kind: 'text'; line: Line } | PictureItem

/**
 * Gathers the lines that belong to pictures. A caption is known by the credit at its end or by a label; a credit alone on its
 * line takes its caption from the line beside it. The line above a caption is its alternative text when it stands in the
 * same block and does not end as a sentence, or when it is only keywords that the article and the caption use. An agency or a
 * source that finds no caption stays text: it credits the report.
 */
export function withPictures(lines: Line[], language: Language): Item[] {
  const items: Item[] = []
  const vocabulary = wordCounts(lines)
  for (let index = 0; index < lines.length; index++) {
    const picture = creditsReport(lines, index) ? undefined : pictureAt(lines, index, vocabulary)
    if (!picture) items.push({ kind: 'text', line: lines[index]! })
    else {
      takeFromAbove(items, picture.item, vocabulary, language)
      const findsNoPicture = !picture.item.caption && namedSource(lines[index]!.text) !== undefined
      items.push(findsNoPicture ? { kind: 'text', line: lines[index]! } : picture.item)
      index += picture.lines - 1
    }
  }
  return items
}

/** “Source: …” below a sentence or below the whole text, and an agency below the last sentence, name where the report is from. */
function creditsReport(lines: Line[], index: number) {
  const { text } = lines[index]!
  if (namedSource(text) === undefined) return false
  const isBelowSentence = index > 0 && endsSentence(lines[index - 1]!.text)
  const isBelowText = !lines.slice(index + 1).some((line) => isProse(line.text))
  return isBareAgency(text) ? isBelowSentence && isBelowText : isBelowSentence || isBelowText
}

function pictureAt(lines: Line[], index: number, vocabulary: Map<string, number>): { item: PictureItem; lines: number } | undefined {
  const line = lines[index]!
  const next = lines[index + 1]
  const [, alt] = line.text.match(/^!\[([^\]]*)\]\([^)]*\)$/) ?? []
  if (alt) return { item: { kind: 'picture', line, alt }, lines: 1 }
  const labelled = labelledCaption(line.text)
  const credit = creditOnly(line.text) ?? (line.opensBlock ? undefined : namedSource(line.text))
  const nextCredit = next && creditOnly(next.text)
  const described = next && describedTwice(line, next)
  if (described) return { item: { kind: 'picture', line, ...described }, lines: 2 }
  if (labelled) {
    const item: PictureItem = { kind: 'picture', line, ...labelled }
    return nextCredit && !labelled.credit ? { item: { ...item, credit: nextCredit }, lines: 2 } : { item, lines: 1 }
  }
  const short = nameAndAgency(line.text)
  const namesSubject = short && words(short.caption).some((word) => (vocabulary.get(fold(word.text)) ?? 0) > 1)
  if (credit && !namesSubject) return pictureFromCredit(line, credit, next)

  const split = namesSubject ? short : splitCredit(line.text)
  // A report that ends in «(رويترز)» is signed by it.
  if (!split || (!next && endsSentence(split.caption))) return undefined
  const { caption, credit: creditAtEnd, isGuess } = split
  return { item: { kind: 'picture', line, caption, credit: creditAtEnd, ...(isGuess && { creditIsGuess: true }) }, lines: 1 }
}

/** A text cut short above the whole of it, neither a sentence: a picture's alternative text and its caption, uncredited. */
function describedTwice(line: Line, next: Line) {
  const isCut = fold(next.text).startsWith(`${fold(line.text)} `) && countWords(line.text) >= 2 && countWords(next.text) <= 20
  return isCut && !endsSentence(next.text) && !splitCredit(next.text) ? { alt: line.text, caption: next.text } : undefined
}

/** A credit of its own line: the caption is labelled on the next line, or `takeFromAbove` finds it. */
function pictureFromCredit(line: Line, credit: string, next: Line | undefined) {
  const caption = next && labelledCaption(next.text)
  if (!caption) return { item: { kind: 'picture' as const, line, credit }, lines: 1 }
  return { item: { kind: 'picture' as const, line, credit, caption: caption.caption }, lines: 2 }
}

function takeFromAbove(items: Item[], picture: PictureItem, vocabulary: Map<string, number>, language: Language) {
  if (!picture.caption) {
    const caption = itemAbove(items)
    if (caption && mayBeCaption(caption.line, items, picture.line)) {
      items.pop()
      picture.caption = caption.line.text
      picture.line = caption.line
    }
  }
  const alt = itemAbove(items)
  if (!alt || !picture.caption || startsListItem(alt.line.text) || endsSentence(alt.line.text) || isDateLine(alt.line.text)) return
  const isInBlock = !picture.line.opensBlock && alt.line.opensBlock && countWords(alt.line.text) <= 20
  if (isInBlock || isKeywords(alt.line.text, picture.caption, vocabulary, language)) {
    items.pop()
    picture.alt = alt.line.text
  }
}

function itemAbove(items: Item[]) {
  const last = items.at(-1)
  return last?.kind === 'text' && !/[:،,؛]$/.test(last.line.text) ? last : undefined
}

// In its own block a caption may be a sentence; across an empty line only a short one without a stop.
function mayBeCaption(above: Line, items: Item[], credit: Line) {
  if (isDateLine(above.text) || isMetaLine(above.text)) return false
  const opensNear = items.slice(-2).some((item) => item.line.opensBlock)
  if (!credit.opensBlock && opensNear) return countWords(above.text) <= 45
  const isAfterProse = items.at(-2)?.kind === 'text'
  return isAfterProse && !isProse(above.text) && !endsSentence(above.text)
}

const wordCounts = (lines: Line[]) => {
  const counts = new Map<string, number>()
  for (const word of lines.flatMap((line) => words(line.text))) {
    const folded = fold(word.text)
    counts.set(folded, (counts.get(folded) ?? 0) + 1)
  }
  return counts
}

/** Names and nouns set side by side for search engines: no word that binds, and most of them used by the article as they are. */
function isKeywords(text: string, caption: string, vocabulary: Map<string, number>, language: Language) {
  const keys = words(text).map((word) => fold(word.text))
  if (keys.length < 3 || keys.length > 8 || /[^\p{L}\p{M}\p{N}\s_-]/u.test(text)) return false
  if (keys.some((key) => isStopWord(key, language))) return false
  const inCaption = new Set(words(caption).map((word) => fold(word.text)))
  const used = keys.filter((key) => (vocabulary.get(key) ?? 0) > 1)
  return used.length * 2 >= keys.length && keys.some((key) => inCaption.has(key))
}
