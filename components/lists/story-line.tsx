import type { ReactNode } from 'react'
import { PublishedDate } from '@/components/site/published-date.tsx'
import { languageAttributes } from '@/components/ui/direction.ts'
import type { StoryCard } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { CardKicker } from './card-kicker.tsx'
import { Thumbnail } from './thumbnail.tsx'

export type LineStyle = {
  language: Language
  isInSection?: boolean
  /** Of the headlines: one below the heading over the list. */
  level?: 2 | 3
}

type Props = LineStyle & {
  card: StoryCard
  address: string
  headline: ReactNode
  /** What stands under the headline. */
  text: ReactNode
  /** On a phone too, where a standfirst gives way to the next headline. */
  isTextKept?: boolean
}

/** A story as a line of a list: kicker, headline, a sentence and the date, with the picture beside them. */
export function StoryLine({ card, language, isInSection = false, level = 2, address, headline, text, isTextKept = false }: Props) {
  const Headline = level === 2 ? 'h2' : 'h3'
  const foreign = languageAttributes(card.language, language)
  return (
    <article className="story-line">
      <CardKicker card={card} language={language} hasSection={!isInSection} />
      <div className="story-line-text">
        <Headline className="at-page-start text-headline sm:text-subhead" {...foreign}>
          <a href={address} className="stretched-link">
            {headline}
          </a>
        </Headline>
        <p className={`mbs-1.5 at-page-start text-small text-soft ${isTextKept ? '' : 'hidden sm:block'}`} {...foreign}>
          {text}
        </p>
      </div>
      <p className="story-line-date mbs-1.5 text-meta text-soft">
        <PublishedDate instant={card.published} language={language} isShort />
      </p>
      <Thumbnail picture={card.picture} />
    </article>
  )
}
