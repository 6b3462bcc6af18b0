import type { Language } from '@/newsroom/stories/model.ts'
import { ForeignText } from './foreign-text.tsx'

/** A piece of a text, and whether it was looked for. */
type Piece = { text: string; isMarked: boolean }

type Props = { pieces: Piece[]; language: Language; className?: string }

/** A text with what was found in it marked. A foreign name that is marked in part still stands in one direction. */
export function MarkedText({ pieces, language, className }: Props) {
  const text = pieces.map((piece) => piece.text).join('')
  return <ForeignText text={text} language={language} show={(from, to) => marked(cut(pieces, from, to), className)} />
}

const marked = (pieces: Piece[], className: string | undefined) =>
  pieces.map(({ text, isMarked }, index) =>
    isMarked ? (
      <mark key={index} className={className}>
        {text}
      </mark>
    ) : (
      text
    ),
  )

/** What of the pieces stands between two places of their text. */
function cut(pieces: Piece[], from: number, to: number): Piece[] {
  let start = 0
  return pieces.flatMap(({ text, isMarked }) => {
    const [first, last] = [Math.max(from, start) - start, Math.min(to, start + text.length) - start]
    start += text.length
    return last > first ? [{ text: text.slice(first, last), isMarked }] : []
  })
}
