import type { ReactNode } from 'react'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { by: string; language: Language; children: ReactNode }

/** A quotation set apart, with who said it. */
export function StoryQuote({ by, language, children }: Props) {
  return (
    <figure className="story-quote">
      <blockquote>{children}</blockquote>
      {by && (
        <figcaption className="mbs-1 text-meta text-soft">
          <ForeignText text={by} language={language} />
        </figcaption>
      )}
    </figure>
  )
}
