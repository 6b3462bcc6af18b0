import type { Language } from '../arabic/language.ts'
import { countWords } from '../arabic/reading-time.ts'
import { isWholeQuotation, listItem } from './line-shape.ts'
import type { Item, PictureItem } from './picture-lines.ts'
import { excerpt, type Note } from './report.ts'
import { leftOut } from './site-furniture.ts'
import type { Line } from './source-lines.ts'
import { isSignOff, namedSource } from './sources.ts'
import { isRunningText, subheadRanks } from './subheads.ts'

export type TextBlock = { kind: 'paragraph' | 'subhead'; text: string; line: number; level?: 2 | 3 }
export type ListBlock = { kind: 'list'; line: number; items: string[]; start?: number }
export type QuoteBlock = { kind: 'quote'; line: number; text: string; by: string }
export type FigureBlock = { kind: 'figure'; line: number; picture: PictureItem }
export type Block = TextBlock | ListBlock | QuoteBlock | FigureBlock

export type Body = { blocks: Block[]; sources: string[]; notes: Note[] }

/** Reads the items below the headline as what a body is made of. The last lines that are no sentence are left out, and noted. */
export function bodyBlocks(all: Item[], language: Language): Body {
  const body: Body = { blocks: [], sources: [], notes: [] }
  const items = withoutSignOff(all, body.notes)
  const end = endOfText(items) + unstoppedEnd(items)
  const ranks = subheadRanks(items.slice(0, end), language)
  for (let index = 0; index < end;) index += addBlock(body, items.slice(0, end), index, ranks)
  for (const item of items.slice(end)) addAfterText(body, item)
  return body
}

/** The items without the names an agency prints below its report, among the last five lines. */
function withoutSignOff(items: Item[], notes: Note[]) {
  return items.filter((item, index) => {
    if (item.kind === 'picture' || index < items.length - 5 || !isSignOff(item.line.text)) return true
    notes.push({
      about: 'decided',
      line: item.line.number,
      text: `${excerpt(item.line.text)} was left out; name under byline who worked on it`,
    })
    return false
  })
}

/** Where the running text, lists and pictures end: what follows are signatures, sources and stray titles. */
function endOfText(items: Item[]) {
  const last = items.findLastIndex(
    (item) => item.kind === 'picture' || (!namedSource(item.line.text) && (isRunningText(item.line.text) || listItem(item.line.text))),
  )
  return last + 1
}

/**
 * Up to three lines below that follow without a gap and are too long for a label: a writer's note, or a last paragraph that lost
 * its stop. More of them are titles of other articles.
 */
function unstoppedEnd(items: Item[]) {
  const after = items.slice(endOfText(items)).map((item) => item.line)
  const upToGap = after.findIndex((line) => line.isAfterGap || namedSource(line.text))
  const near = upToGap < 0 ? after : after.slice(0, upToGap)
  return near.length > 3 ? 0 : near.findLastIndex((line) => countWords(line.text) >= 6) + 1
}

function addAfterText(body: Body, item: Item) {
  const source = namedSource(item.line.text)
  if (source) body.sources.push(source)
  else body.notes.push(leftOut(item.line, 'below the last paragraph'))
}

/** Adds the block that begins at `index` and answers how many items it took. */
function addBlock(body: Body, items: Item[], index: number, ranks: Map<Line, 2 | 3>): number {
  const item = items[index]!
  const { line } = item
  if (item.kind === 'picture') body.blocks.push({ kind: 'figure', line: line.number, picture: item })
  else if (namedSource(line.text)) body.sources.push(namedSource(line.text)!)
  else {
    const several = listAt(items, index) ?? quoteAt(items, index)
    if (several) body.blocks.push(several.block)
    else body.blocks.push(textBlock(line, ranks.get(line)))
    if (ranks.has(line) && /[?؟!]$/.test(line.text))
      body.notes.push({ about: 'decided', line: line.number, text: `${excerpt(line.text)} was taken for a subhead` })
    return several?.length ?? 1
  }
  return 1
}

function textBlock(line: Line, level: 2 | 3 | undefined): Block {
  if (level) return { kind: 'subhead', text: line.text.replace(/\s*:$/, ''), line: line.number, level }
  return { kind: 'paragraph', text: line.text.replace(/^[*•-]\s+/, '– '), line: line.number }
}

function listAt(items: Item[], index: number): { block: ListBlock; length: number } | undefined {
  const lines = linesFrom(items, index)
  const marked = lines.map((line) => listItem(line.text))
  const isNumbered = marked[0]?.number !== undefined
  let length = 0
  while (marked[length] && (marked[length]!.number !== undefined) === isNumbered) length++
  const isList = length >= 2 || (length === 1 && /^[•●▪◦∙·■□►➤✓✔]/u.test(lines[0]!.text))
  const found = isList ? marked.slice(0, length).map((item) => item!.text) : unmarkedList(items, index, lines)
  if (!found) return undefined
  const start = isList && isNumbered ? { start: marked[0]!.number! } : {}
  return { block: { kind: 'list', line: lines[0]!.number, items: found, ...start }, length: found.length }
}

function linesFrom(items: Item[], index: number) {
  const end = items.findIndex((item, later) => later >= index && item.kind === 'picture')
  return items.slice(index, end < 0 ? undefined : end).map((item) => item.line)
}

/** Short lines after a colon are a list whose bullets the page drew: two in one block, or three apart. */
function unmarkedList(items: Item[], index: number, lines: Line[]) {
  const before = items[index - 1]
  if (before?.kind !== 'text' || !before.line.text.endsWith(':')) return undefined
  let length = 0
  while (lines[length] && isListLine(lines[length]!.text)) length++
  const isOneBlock = lines.slice(1, length).every((line) => !line.opensBlock)
  return length >= (isOneBlock ? 2 : 3) ? lines.slice(0, length).map((line) => line.text) : undefined
}

const isListLine = (text: string) => countWords(text) <= 15 && !/[.!?؟:…"”»]$/.test(text)

const attribution = /^[–—―-]{1,2}\s*(?<by>[^«»“”"]{2,100})$/u
const quoteWithAttribution = /^(?<quote>[«“"].+[»”"][.،,]?)\s*[–—―-]{1,2}\s*(?<by>[^«»“”"]{2,100})$/u

/** A paragraph that is one quotation, with who said it after a dash: in the same line or on the next. */
function quoteAt(items: Item[], index: number): { block: QuoteBlock; length: number } | undefined {
  const { line } = items[index]!
  const next = items[index + 1]
  const inLine = line.text.match(quoteWithAttribution)?.groups
  const below = next?.kind === 'text' ? next.line.text.match(attribution)?.groups : undefined
  const quote = inLine?.quote ?? line.text
  const by = inLine?.by ?? below?.by ?? speakerBelow(line, next)
  const isSetApart =
    isWholeQuotation(quote) || (below !== undefined && !next!.line.opensBlock && countWords(below.by!) <= 8 && countWords(quote) <= 80)
  if (!by || !isSetApart || countWords(by) > 12 || (inLine && !isWholeQuotation(quote))) return undefined
  const text = isWholeQuotation(quote) ? quote.replace(/^[«“"]\s*|\s*[»”"]([.،,]?)$/gu, '$1').replace(/[،,]$/, '') : quote
  return { block: { kind: 'quote', line: line.number, text, by: by.trim().replace(/\.$/, '') }, length: inLine ? 1 : 2 }
}

// Without a dash, a short line in the same block as a quotation is its speaker.
function speakerBelow(line: Line, next: Item | undefined) {
  if (next?.kind !== 'text' || !line.opensBlock || next.line.opensBlock || !isWholeQuotation(line.text)) return undefined
  const { text } = next.line
  return countWords(text) <= 8 && !/[.:؟?!»”"]$/.test(text) ? text : undefined
}
