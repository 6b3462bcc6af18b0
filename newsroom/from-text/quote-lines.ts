import { countWords } from '../arabic/reading-time.ts'
import type { Several } from './body-blocks.ts'
import { isWholeQuotation, startsListItem } from './line-shape.ts'
import type { Item } from './picture-lines.ts'
import type { Line } from './source-lines.ts'

const attribution = /^[–—―-]{1,2}\s*(?<by>[^«»“”"]{2,100})$/u
const quoteWithAttribution = /^(?<quote>[«“"].+[»”"][.،,]?)\s*[–—―-]{1,2}\s*(?<by>[^«»“”"]{2,100})$/u

/**
 * A paragraph that is one quotation, with who said it after a dash: in the same line or on the next. Without quotation marks only where
 * the dash stands in its block and can be no list: the line announces nothing, and no further dash follows.
 */
export function quoteAt(items: Item[], index: number): Several | undefined {
  const { line } = items[index]!
  return quoteInLine(line) ?? quoteWithDashBelow(line, items.slice(index + 1)) ?? quoteWithNameBelow(line, items[index + 1])
}

function quoteInLine(line: Line): Several | undefined {
  const { quote, by } = line.text.match(quoteWithAttribution)?.groups ?? {}
  if (!quote || !by || !isWholeQuotation(quote) || countWords(by) > 12) return undefined
  return { block: quoteBlock(line, quote, by), length: 1 }
}

function quoteWithDashBelow(line: Line, [next, afterNext]: Item[]): Several | undefined {
  const by = dashLine(next)
  if (!by || dashLine(afterNext) || countWords(by) > 12) return undefined
  const isMarked = isWholeQuotation(line.text)
  if (!isMarked && !isQuotationByShape(line, next!.line, by)) return undefined
  const block = quoteBlock(line, line.text, by)
  return { block, length: 2, ...(!isMarked && { guess: taken(block) }) }
}

const dashLine = (item: Item | undefined) => (item?.kind === 'text' ? item.line.text.match(attribution)?.groups?.by : undefined)

// In Latin letters who said it has a capital, and an item of a list has none.
const isQuotationByShape = (line: Line, next: Line, by: string) =>
  !next.opensBlock && countWords(by) <= 8 && countWords(line.text) <= 80 && !/[:؛;،,]$/.test(line.text) && !/^\p{Ll}/u.test(by)

function quoteWithNameBelow(line: Line, next: Item | undefined): Several | undefined {
  const by = speakerBelow(line, next)
  if (!by) return undefined
  const block = quoteBlock(line, line.text, by)
  return { block, length: 2, guess: taken(block) }
}

function quoteBlock(line: Line, quote: string, by: string) {
  const text = isWholeQuotation(quote) ? quote.replace(/^[«“"]\s*|\s*[»”"]([.،,]?)$/gu, '$1').replace(/[،,]$/, '') : quote
  return { kind: 'quote' as const, line: line.number, text, by: by.trim().replace(/\.$/, '') }
}

const taken = ({ by }: { by: string }) => `a quotation by ${by}`

// Without a dash, a short line below a quotation is its speaker if it stands in the same block, or gives a name and an office.
function speakerBelow(line: Line, next: Item | undefined) {
  if (next?.kind !== 'text' || !isWholeQuotation(line.text) || startsListItem(next.line.text)) return undefined
  const { text, opensBlock } = next.line
  const isBelow = line.opensBlock && (!opensBlock || /^\p{L}[^،,]*[،,] [^،,]+$/u.test(text))
  return isBelow && countWords(text) <= 8 && !/[.:؟?!»”"]$/.test(text) ? text : undefined
}
