import { useTranslations } from 'next-intl'
import type { StoryCard } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { card: Pick<StoryCard, 'language'>; language: Language }

/** Says, in a kicker, that a story can be read in the other language only; nothing where it is in the page's own. */
export function LanguageMark({ card, language }: Props) {
  const t = useTranslations('Card')
  if (card.language === language) return null
  return <span>{t(`onlyIn.${card.language}`)}</span>
}
