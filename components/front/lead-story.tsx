import { Picture } from '@/components/ui/picture.tsx'
import { languageAttributes } from '@/components/ui/direction.ts'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { FigureCaption } from '@/components/story/figure-caption.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { StoryCard } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { CardKicker } from '@/components/lists/card-kicker.tsx'
import { CardMeta } from './card-meta.tsx'

type Props = {
  card: StoryCard
  language: Language
  /** On the front of a section, whose name need not be said again. */
  isInSection?: boolean
}

/** The story a front opens with. */
export function LeadStory({ card, language, isInSection = false }: Props) {
  const foreign = languageAttributes(card.language, language)
  return (
    <article className={`lead-story ${isInSection ? 'lead-story-in-section' : ''}`}>
      <div>
        <CardKicker card={card} language={language} hasSection={!isInSection} />
        <h2 className="mbs-1 mbe-3 at-page-start text-hero" {...foreign}>
          <a href={addresses.story(language, card.section, card.slugline)} className="stretched-link">
            <ForeignText text={card.headline} language={card.language} />
          </a>
        </h2>
        <p className="at-page-start text-standfirst text-soft max-inline-xl" {...foreign}>
          <ForeignText text={card.standfirst} language={card.language} />
        </p>
        <CardMeta card={card} language={language} />
      </div>
      {card.picture && (
        <figure className="-order-1 md:order-none">
          <Picture picture={card.picture} sizes="(max-width: 48rem) 100vw, 40rem" isFirst />
          <FigureCaption picture={card.picture} language={card.language} />
        </figure>
      )}
    </article>
  )
}
