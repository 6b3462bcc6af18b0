import type { Language } from '../arabic/language.ts'
import { countWords } from '../arabic/reading-time.ts'
import { isDateLine } from './date-lines.ts'
import { endsSentence, isProse, startsListItem } from './line-shape.ts'
import { isFurniture } from './site-furniture.ts'
import type { Line } from './source-lines.ts'

/**
 * Marks the cells of tables that were scraped one cell to a line: six short lines and more between paragraphs, a third of them with
 * figures, and no button or notice among them. So they are not taken for a menu, nor a figure that returns for an echo.
 */
export function withTableCells(lines: Line[], language: Language): Line[] {
  const cells = new Set<Line>()
  for (let start = 0; start < lines.length;) {
    let end = start
    while (end < lines.length && mayBeCell(lines[end]!.text)) end++
    const run = withoutTitleBelow(lines, start, end)
    if (isTable(run, language) && hasProse(lines.slice(0, start)) && hasProse(lines.slice(end))) run.forEach((line) => cells.add(line))
    start = Math.max(end, start + 1)
  }
  return lines.map((line) => (cells.has(line) ? { ...line, isCell: true } : line))
}

const hasFigure = (text: string) => /\p{N}/u.test(text)

const mayBeCell = (text: string) =>
  countWords(text) <= 5 &&
  /[\p{L}\p{N}]/u.test(text) &&
  !endsSentence(text) &&
  !/[:،,؛;]$/.test(text) &&
  !startsListItem(text) &&
  !isDateLine(text)

/** The run without a last line that is the title of the paragraph below it. */
function withoutTitleBelow(lines: Line[], start: number, end: number) {
  const last = lines[end - 1]
  const isTitle = last && end - start > 1 && !hasFigure(last.text) && last.opensBlock && lines[end] && isProse(lines[end].text)
  return lines.slice(start, isTitle ? end - 1 : end)
}

function isTable(run: Line[], language: Language) {
  const hasFurniture = run.some(({ text }) => /\p{L}/u.test(text) && isFurniture(text, language))
  return run.length >= 6 && !hasFurniture && run.filter(({ text }) => hasFigure(text)).length * 3 >= run.length
}

const hasProse = (lines: Line[]) => lines.some((line) => isProse(line.text))
