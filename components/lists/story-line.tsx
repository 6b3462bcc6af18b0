import { CardKicker } from '@/components/front/card-kicker.tsx'
import { PublishedDate } from '@/components/site/published-date.tsx'
import { languageAttributes } from '@/components/ui/direction.ts'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { StoryCard } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { Thumbnail } from './thumbnail.tsx'

type Props = {
  card: StoryCard
  language: Language
  isInSection?: boolean
  /** Of its headline: one below the heading over the list. */
  level?: 2 | 3
}

/** A story as a line of a list: kicker, headline, standfirst and date, with its picture beside it. */
export function StoryLine({ card, language, isInSection = false, level = 2 }: Props) {
  const Headline = level === 2 ? 'h2' : 'h3'
  const foreign = languageAttributes(card.language, language)
  return (
    <article className="story-line">
      <CardKicker card={card} language={language} hasSection={!isInSection} />
      <div className="story-line-text">
        <Headline className="at-page-start text-headline sm:text-subhead" {...foreign}>
          <a href={addresses.story(language, card.section, card.slugline)} className="stretched-link">
            <ForeignText text={card.headline} language={card.language} />
          </a>
        </Headline>
        <p className="mbs-1.5 hidden at-page-start text-small text-soft sm:block" {...foreign}>
          <ForeignText text={card.standfirst} language={card.language} />
        </p>
      </div>
      <p className="story-line-date mbs-1.5 text-meta text-soft">
        <PublishedDate instant={card.published} language={language} months="egyptian" />
      </p>
      <Thumbnail picture={card.picture} />
    </article>
  )
}
