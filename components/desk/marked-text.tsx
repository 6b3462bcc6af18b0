import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { paragraphDirection } from '@/newsroom/arabic/direction.ts'
import type { Direction } from '@/newsroom/arabic/language.ts'
import { paragraphsOf, type MarkedRun } from '@/newsroom/comments/marks.ts'
import type { Language } from '@/newsroom/stories/model.ts'

/** Text with what was found in it marked, and what is foreign in it isolated. */
export function MarkedText({ runs, language }: { runs: MarkedRun[]; language: Language }) {
  return runs.map(({ text, isMarked }, index) =>
    isMarked ? (
      <mark key={index} className="desk-mark">
        {text}
      </mark>
    ) : (
      <ForeignText key={index} text={text} language={language} />
    ),
  )
}

type Props = { runs: MarkedRun[]; direction: Direction; className?: string }

/** What a reader wrote, in its own direction and letters. Its paragraphs and lines are kept. */
export function ReadersWords({ runs, direction, className = 'desk-words' }: Props) {
  return (
    <div dir={direction} lang={letters(direction)} className={className}>
      {paragraphsOf(runs).map((paragraph, index) => {
        const own = paragraphDirection(paragraph.map(({ text }) => text).join(''), direction)
        return (
          <p key={index} {...(own !== direction && { dir: own, lang: letters(own), className: 'inline-fit max-inline-full' })}>
            <MarkedText runs={paragraph} language={letters(own)} />
          </p>
        )
      })}
    </div>
  )
}

/** A few words of a reader's, in their own direction. */
export function Excerpt({ text, direction }: { text: string; direction: Direction }) {
  const language = letters(direction)
  return (
    <blockquote dir={direction} lang={language} className="desk-quote">
      <ForeignText text={text} language={language} />
    </blockquote>
  )
}

/** Which of the two languages' letters a text of that direction is set in. */
export const letters = (direction: Direction): Language => (direction === 'rtl' ? 'ar' : 'en')
