import { useTranslations } from 'next-intl'
import { PublishedDate } from '@/components/site/published-date.tsx'
import { languageAttributes } from '@/components/ui/direction.ts'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { Picture } from '@/components/ui/picture.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { StoryCard } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { LanguageMark } from './language-mark.tsx'

type Props = { card: StoryCard; language: Language }

/** A story as a line of a list: headline, standfirst and date, with its picture beside it. */
export function StoryLine({ card, language }: Props) {
  return (
    <article className="relative grid grid-cols-[minmax(0,1fr)_6rem] gap-x-4 border-be border-rule py-5 sm:grid-cols-[minmax(0,1fr)_13rem] sm:gap-x-8">
      <div>
        <h2 className="text-headline sm:text-subhead" {...languageAttributes(card.language, language)}>
          <a href={addresses.story(language, card.section, card.slugline)} className="stretched-link">
            <ForeignText text={card.headline} language={card.language} />
          </a>
        </h2>
        <p className="mbs-1 hidden text-small text-soft sm:block" {...languageAttributes(card.language, language)}>
          <ForeignText text={card.standfirst} language={card.language} />
        </p>
        <CardDate card={card} language={language} />
      </div>
      {card.picture && <Picture picture={card.picture} sizes="(max-width: 40rem) 6rem, 13rem" isDecoration />}
    </article>
  )
}

function CardDate({ card, language }: Props) {
  const t = useTranslations('Card')
  return (
    <p className="mbs-2 flex flex-wrap gap-x-4 text-meta text-soft">
      <PublishedDate instant={card.published} language={language} months="egyptian" />
      {card.archive && <span>{t('archive')}</span>}
      <LanguageMark card={card} language={language} />
    </p>
  )
}
