import { lettersOf } from '@/components/ui/direction.ts'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { MarkedText } from '@/components/ui/marked-text.tsx'
import { paragraphDirection } from '@/newsroom/arabic/direction.ts'
import type { Direction } from '@/newsroom/arabic/language.ts'
import { paragraphsOf, type MarkedRun } from '@/newsroom/comments/marks.ts'

type Props = { runs: MarkedRun[]; direction: Direction; className?: string }

/** What a reader wrote, in its own direction and letters. Its paragraphs and lines are kept. */
export function ReadersWords({ runs, direction, className = 'desk-words' }: Props) {
  return (
    <div dir={direction} lang={lettersOf(direction)} className={className}>
      {paragraphsOf(runs).map((paragraph, index) => {
        const own = paragraphDirection(paragraph.map(({ text }) => text).join(''), direction)
        return (
          <p key={index} {...(own !== direction && { dir: own, lang: lettersOf(own), className: 'inline-fit max-inline-full' })}>
            <MarkedText pieces={paragraph} language={lettersOf(own)} className="desk-mark" />
          </p>
        )
      })}
    </div>
  )
}

/** A few words of a reader's, in their own direction. */
export function Excerpt({ text, direction }: { text: string; direction: Direction }) {
  const language = lettersOf(direction)
  return (
    <blockquote dir={direction} lang={language} className="desk-quote">
      <ForeignText text={text} language={language} />
    </blockquote>
  )
}
