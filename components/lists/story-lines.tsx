import { CardKicker } from './card-kicker.tsx'
import { PublishedDate } from '@/components/site/published-date.tsx'
import { languageAttributes } from '@/components/ui/direction.ts'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { StoryCard } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { Thumbnail } from './thumbnail.tsx'

type LineStyle = {
  language: Language
  isInSection?: boolean
  /** Of the headlines: one below the heading over the list. */
  level?: 2 | 3
}

/** Stories as lines of a list; nothing where there are none. */
export function StoryLines({ cards, ...style }: LineStyle & { cards: StoryCard[] }) {
  if (cards.length === 0) return null
  return (
    <ul>
      {cards.map((card) => (
        <li key={card.slugline}>
          <StoryLine card={card} {...style} />
        </li>
      ))}
    </ul>
  )
}

/** Kicker, headline, standfirst and date, with the picture beside them. */
function StoryLine({ card, language, isInSection = false, level = 2 }: LineStyle & { card: StoryCard }) {
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
        <PublishedDate instant={card.published} language={language} isShort />
      </p>
      <Thumbnail picture={card.picture} />
    </article>
  )
}
