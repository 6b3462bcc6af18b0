import { useTranslations } from 'next-intl'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { StoryCard } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { CardKicker } from './card-kicker.tsx'
import { CardMeta } from './card-meta.tsx'

type Props = { cards: StoryCard[]; language: Language }

/** The stories next to the lead, in columns with rules between them. */
export function SecondStories({ cards, language }: Props) {
  const t = useTranslations('Front')
  return (
    <section aria-label={t('seconds')} className="columns-ruled md:grid-cols-3 md:py-7">
      {cards.map((card) => (
        <article key={card.slugline} className="relative py-5 md:py-0">
          <CardKicker card={card} language={language} />
          <h2 className="mbs-0.5 mbe-2 text-subhead">
            <a href={addresses.story(language, card.section, card.slugline)} className="stretched-link">
              <ForeignText text={card.headline} language={card.language} />
            </a>
          </h2>
          <p className="text-small text-soft">
            <ForeignText text={card.standfirst} language={card.language} />
          </p>
          <CardMeta card={card} language={language} />
        </article>
      ))}
    </section>
  )
}
