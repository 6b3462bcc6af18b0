import { countWords } from '../arabic/reading-time.ts'
import type { Several } from './body-blocks.ts'
import { isProse, listItem } from './line-shape.ts'
import type { Item } from './picture-lines.ts'
import type { Line } from './source-lines.ts'

/** The list that begins at an item: bullets or numbers in a row, or short lines that a page drew as a list and noted nowhere. */
export function listAt(items: Item[], index: number): Several | undefined {
  const lines = linesFrom(items, index)
  if (lines[0]?.isCell) return tableAt(lines)
  const marked = lines.map((line) => listItem(line.text))
  const isNumbered = marked[0]?.number !== undefined
  let length = 0
  while (marked[length] && (marked[length]!.number !== undefined) === isNumbered) length++
  const isList = length >= 2 || (length === 1 && /^[•●▪◦∙·■□►➤✓✔]/u.test(lines[0]!.text))
  const found = isList ? marked.slice(0, length).map((item) => item!.text) : (unmarkedList(items, index, lines) ?? titles(lines))
  if (!found) return undefined
  const start = isList && isNumbered ? { start: marked[0]!.number! } : {}
  return {
    block: { kind: 'list', line: lines[0]!.number, items: found, ...start },
    length: found.length,
    ...(!isList && { guess: 'a list' }),
  }
}

function tableAt(lines: Line[]): Several {
  const end = lines.findIndex((line) => !line.isCell)
  const cells = lines.slice(0, end < 0 ? undefined : end).map((line) => line.text)
  const guess = 'a list, though it looks like a table, one cell to a line'
  return { block: { kind: 'list', line: lines[0]!.number, items: cells }, length: cells.length, guess }
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

/** Three titles and more in a row are no subheads but points, such as stand above an article. */
function titles(lines: Line[]) {
  const end = lines.findIndex((line) => !isListLine(line.text) || countWords(line.text) < 3 || line.isAfterGap)
  return end >= 3 && isProse(lines[end]!.text) ? lines.slice(0, end).map((line) => line.text) : undefined
}

const isListLine = (text: string) => countWords(text) <= 15 && !/[.!?؟:…"”»]$/.test(text)
