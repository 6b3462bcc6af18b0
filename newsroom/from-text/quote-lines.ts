import { countWords } from '../arabic/reading-time.ts'
import type { Several } from './body-blocks.ts'
import { isWholeQuotation } from './line-shape.ts'
import type { Item } from './picture-lines.ts'
import type { Line } from './source-lines.ts'

const attribution = /^[–—―-]{1,2}\s*(?<by>[^«»“”"]{2,100})$/u
const quoteWithAttribution = /^(?<quote>[«“"].+[»”"][.،,]?)\s*[–—―-]{1,2}\s*(?<by>[^«»“”"]{2,100})$/u

/** A paragraph that is one quotation, with who said it after a dash: in the same line or on the next. */
export function quoteAt(items: Item[], index: number): Several | undefined {
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

// Without a dash, a short line below a quotation is its speaker if it stands in the same block, or gives a name and an office.
function speakerBelow(line: Line, next: Item | undefined) {
  if (next?.kind !== 'text' || !isWholeQuotation(line.text)) return undefined
  const { text, opensBlock } = next.line
  const isBelow = line.opensBlock && (!opensBlock || /^\p{L}[^،,]*[،,] [^،,]+$/u.test(text))
  return isBelow && countWords(text) <= 8 && !/[.:؟?!»”"]$/.test(text) ? text : undefined
}
