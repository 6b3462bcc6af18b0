import { useTranslations } from 'next-intl'
import { preloadFaceFor } from '@/components/site/preload-faces.ts'
import type { StoryCard } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { card: Pick<StoryCard, 'language'>; language: Language }

/** Says, in a kicker, that a story can be read in the other language only; nothing where it is in the page's own. */
export function LanguageMark({ card, language }: Props) {
  const t = useTranslations('Card')
  if (card.language === language) return null
  preloadFaceFor(language, 'foreign headlines')
  return <span>{t(`onlyIn.${card.language}`)}</span>
}

/** The mark alone above a headline, where a kicker would say nothing else. */
export function LanguageKicker({ card, language }: Props) {
  if (card.language === language) return null
  return (
    <p className="kicker">
      <LanguageMark card={card} language={language} />
    </p>
  )
}
