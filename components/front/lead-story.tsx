import { Picture } from '@/components/ui/picture.tsx'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { FigureCaption } from '@/components/story/figure-caption.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { StoryCard } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { CardKicker } from './card-kicker.tsx'
import { CardMeta } from './card-meta.tsx'

type Props = { card: StoryCard; language: Language }

/** The story the front page opens with. */
export function LeadStory({ card, language }: Props) {
  return (
    <article className="relative grid grid-cols-1 gap-x-9 gap-y-5 border-be border-rule py-6 md:grid-cols-[minmax(0,7fr)_minmax(0,6fr)] md:py-9">
      <div>
        <CardKicker card={card} language={language} />
        <h2 className="mbs-1 mbe-3 text-hero">
          <a href={addresses.story(language, card.section, card.slugline)} className="stretched-link">
            <ForeignText text={card.headline} language={card.language} />
          </a>
        </h2>
        <p className="text-standfirst text-soft max-inline-xl">
          <ForeignText text={card.standfirst} language={card.language} />
        </p>
        <CardMeta card={card} language={language} />
      </div>
      {card.picture && (
        <figure className="-order-1 md:order-none">
          <Picture picture={card.picture} sizes="(max-width: 48rem) 100vw, 36rem" isFirst />
          <FigureCaption picture={card.picture} language={card.language} />
        </figure>
      )}
    </article>
  )
}
