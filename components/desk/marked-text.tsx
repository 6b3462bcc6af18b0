import type { Direction } from '@/newsroom/arabic/language.ts'
import { paragraphsOf, type MarkedRun } from '@/newsroom/comments/marks.ts'

/** Text with what was found in it marked. */
export function MarkedText({ runs }: { runs: MarkedRun[] }) {
  return runs.map(({ text, isMarked }, index) =>
    isMarked ? (
      <mark key={index} className="desk-mark">
        {text}
      </mark>
    ) : (
      text
    ),
  )
}

type Props = { runs: MarkedRun[]; direction: Direction; className?: string }

/** What a reader wrote, in its own direction and letters. Its paragraphs and lines are kept. */
export function ReadersWords({ runs, direction, className = 'desk-words' }: Props) {
  return (
    <div dir={direction} lang={letters(direction)} className={className}>
      {paragraphsOf(runs).map((paragraph, index) => (
        <p key={index}>
          <MarkedText runs={paragraph} />
        </p>
      ))}
    </div>
  )
}

/** Which of the two languages' letters a text of that direction is set in. */
export const letters = (direction: Direction) => (direction === 'rtl' ? 'ar' : 'en')
