import { useTranslations } from 'next-intl'
import { LanguageMark } from '@/components/lists/language-mark.tsx'
import { languageAttributes } from '@/components/ui/direction.ts'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import type { RelatedCard } from '@/newsroom/related/list-related.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { related: RelatedCard[]; language: Language }

/** Related stories, each with what it shares with this one. */
export function RelatedStories({ related, language }: Props) {
  const t = useTranslations('Story')
  if (related.length === 0) return null
  return (
    <section className="aside-list">
      <h2>{t('related')}</h2>
      <ul>
        {related.map(({ card, reason }) => (
          <li key={card.slugline}>
            <p className="kicker">
              <span>
                <ForeignText
                  text={reason.kind === 'section' ? t('sameSection') : t('relatedWhy', { reason: reason.name.text })}
                  language={language}
                />
              </span>
              <LanguageMark card={card} language={language} />
            </p>
            <a href={addresses.story(language, card.section, card.slugline)} {...languageAttributes(card.language, language)}>
              <ForeignText text={card.headline} language={card.language} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
