import type { Language } from '../arabic/language.ts'
import { countWords } from '../arabic/reading-time.ts'
import { isProse, listItem } from './line-shape.ts'
import { listAt } from './list-lines.ts'
import type { Item, PictureItem } from './picture-lines.ts'
import { quoteAt } from './quote-lines.ts'
import { excerpt, placeOf, type Note } from './report.ts'
import { leftOut } from './site-furniture.ts'
import type { Line } from './source-lines.ts'
import { headsSources, isSignOff, namedSource, sourcesIn } from './sources.ts'
import { isRunningText, subheadRanks } from './subheads.ts'

export type TextBlock = { kind: 'paragraph' | 'subhead'; text: string; line: number; level?: 2 | 3 }
type ListBlock = { kind: 'list'; line: number; items: string[]; start?: number }
type QuoteBlock = { kind: 'quote'; line: number; text: string; by: string }
export type FigureBlock = { kind: 'figure'; line: number; picture: PictureItem }
export type Block = TextBlock | ListBlock | QuoteBlock | FigureBlock

/** A block made of several lines; `length` is how many. `guess` says what they were taken for where only their shape tells it. */
export type Several = { block: ListBlock | QuoteBlock; length: number; guess?: string }

export type Body = { blocks: Block[]; sources: string[]; notes: Note[] }

/** Reads the items below the headline as what a body is made of. The last lines that are no sentence are left out, and noted. */
export function bodyBlocks(all: Item[], language: Language): Body {
  const body: Body = { blocks: [], sources: [], notes: [] }
  const items = withoutSources(withoutSignOff(all, body.notes), body)
  const end = endOfText(items) + unstoppedEnd(items)
  const ranks = subheadRanks(items.slice(0, end), language)
  for (let index = 0; index < end;) index += addBlock(body, items.slice(0, end), index, ranks)
  const last = body.blocks.at(-1)
  if (last?.kind === 'paragraph' && /^(?:– |\*)\p{L}/u.test(last.text)) body.notes.push(noteAtFoot(last))
  for (const item of items.slice(end)) addAfterText(body, item)
  return body
}

const noteAtFoot = ({ text, line }: TextBlock): Note => ({
  about: 'decided',
  line,
  text: `${excerpt(text)} stands below the text like a note on its writer; if it is one, take it out and name the writer under byline`,
})

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

/** The items without the sources listed under a heading of their own below the last paragraph. */
function withoutSources(items: Item[], body: Body) {
  const at = items.findIndex((item) => item.kind === 'text' && headsSources(item.line.text))
  const below = items.slice(at + 1)
  const isList = at > 0 && below.length > 0 && below.every((item) => item.kind === 'text' && !isProse(item.line.text))
  if (!isList) return items
  body.notes.push(leftOut(items[at]!.line, 'the heading of the sources'))
  body.sources.push(...below.map(({ line }) => listItem(line.text)?.text ?? line.text))
  return items.slice(0, at)
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
  if (source) body.sources.push(...sourcesIn(source))
  else body.notes.push(leftOut(item.line, 'below the last paragraph'))
}

/** Adds the block that begins at `index` and answers how many items it took. */
function addBlock(body: Body, items: Item[], index: number, ranks: Map<Line, 2 | 3>): number {
  const item = items[index]!
  const { line } = item
  if (item.kind === 'picture') body.blocks.push({ kind: 'figure', line: line.number, picture: item })
  else if (namedSource(line.text)) body.sources.push(...sourcesIn(namedSource(line.text)!))
  else {
    const several = listAt(items, index) ?? quoteAt(items, index)
    const level = several ? undefined : ranks.get(line)
    body.blocks.push(several?.block ?? textBlock(line, level))
    const guess = several?.guess ?? (level && /[?؟!]$/.test(line.text) ? 'a subhead' : undefined)
    if (guess) body.notes.push({ about: 'decided', ...placeOf(line), text: `${excerpt(line.text)} was taken for ${guess}` })
    return several?.length ?? 1
  }
  return 1
}

function textBlock(line: Line, level: 2 | 3 | undefined): Block {
  if (level) return { kind: 'subhead', text: line.text.replace(/\s*:$/, ''), line: line.number, level }
  return { kind: 'paragraph', text: line.text.replace(/^[*•-]\s+/, '– '), line: line.number }
}
