import { countWords } from '../arabic/reading-time.ts'
import { isByline } from './about-page.ts'
import { isDateLine } from './date-lines.ts'
import { endsSentence, isProse } from './line-shape.ts'
import type { Line } from './source-lines.ts'

const time =
  /^(?:at |الساعة )?\d{1,2}[:.]\d{2}(?: ?(?:[ap]\.?m\.?|[صم]|صباح\S*|مساء\S*|ظهر\S*))?(?: \(?[a-z]{2,4}\)?| بتوقيت \S+(?: \S+)?)?$/iu

/**
 * Puts the times of a page that reports as things happen, each alone on its line, before what happened then. Three such times and
 * more make one; a single one belongs to a player or says when the page was published.
 */
export function withLiveTimes(lines: Line[]): Line[] {
  const timed = new Set(lines.filter((_, index) => isTimeOfReport(lines, index)))
  if (timed.size < 3) return lines
  return lines.flatMap((line, index) => {
    if (timed.has(line)) return []
    const before = lines[index - 1]
    return before && timed.has(before)
      ? [
          {
            ...line,
            text: `${before.text} ${line.text}`,
            number: before.number,
            lastNumber: line.lastNumber ?? line.number,
            opensBlock: before.opensBlock || line.opensBlock,
          },
        ]
      : [line]
  })
}

function isTimeOfReport(lines: Line[], index: number) {
  const [before, next] = [lines[index - 1], lines[index + 1]]
  if (!time.test(lines[index]!.text) || !before || !next || time.test(next.text)) return false
  if (isDateLine(before.text) || isByline(before.text)) return false
  return lines.slice(index + 1, index + 3).some(({ text }) => isProse(text) || (endsSentence(text) && countWords(text) >= 5))
}
