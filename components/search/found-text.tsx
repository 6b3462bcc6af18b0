import { Fragment } from 'react'
import { foreignRuns } from '@/newsroom/arabic/isolate.ts'
import type { Piece } from '@/newsroom/search/excerpt.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { pieces: Piece[]; language: Language }

/** A text with the reader's words marked. A foreign name that is marked in part still stands in one direction. */
export function FoundText({ pieces, language }: Props) {
  const runs = foreignRuns(pieces.map(({ text }) => text).join(''), language)
  let start = 0
  return runs.map((run, index) => {
    const from = start
    start += run.text.length
    const inner = markedText(cut(pieces, from, start))
    return run.foreign ? (
      <bdi key={index} lang={run.language} dir={run.direction}>
        {inner}
      </bdi>
    ) : (
      <Fragment key={index}>{inner}</Fragment>
    )
  })
}

const markedText = (pieces: Piece[]) => pieces.map(({ text, isMarked }, index) => (isMarked ? <mark key={index}>{text}</mark> : text))

/** What of the pieces stands between two places of their text. */
function cut(pieces: Piece[], from: number, to: number): Piece[] {
  let start = 0
  return pieces.flatMap(({ text, isMarked }) => {
    const [first, last] = [Math.max(from, start) - start, Math.min(to, start + text.length) - start]
    start += text.length
    return last > first ? [{ text: text.slice(first, last), isMarked }] : []
  })
}
