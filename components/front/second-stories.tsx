import { useTranslations } from 'next-intl'
import { languageAttributes } from '@/components/ui/direction.ts'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { StoryCard } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { CardKicker } from '@/components/lists/card-kicker.tsx'
import { CardMeta } from './card-meta.tsx'

type Props = { cards: StoryCard[]; language: Language; isInSection?: boolean }

/** The stories next to the lead, in columns with rules between them. */
export function SecondStories({ cards, language, isInSection = false }: Props) {
  const t = useTranslations('Front')
  if (cards.length === 0) return null
  return (
    <section aria-label={t('seconds')} className="columns-ruled md:py-7">
      {cards.map((card) => (
        <SecondStory key={card.slugline} card={card} language={language} isInSection={isInSection} />
      ))}
    </section>
  )
}

function SecondStory({ card, language, isInSection }: { card: StoryCard; language: Language; isInSection: boolean }) {
  const foreign = languageAttributes(card.language, language)
  return (
    <article className="relative py-5 md:py-0">
      <CardKicker card={card} language={language} hasSection={!isInSection} />
      <h2 className="mbs-0.5 mbe-2 at-page-start text-subhead" {...foreign}>
        <a href={addresses.story(language, card.section, card.slugline)} className="stretched-link">
          <ForeignText text={card.headline} language={card.language} />
        </a>
      </h2>
      <p className="at-page-start text-small text-soft" {...foreign}>
        <ForeignText text={card.standfirst} language={card.language} />
      </p>
      <CardMeta card={card} language={language} />
    </article>
  )
}
