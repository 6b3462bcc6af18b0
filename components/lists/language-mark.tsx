import { useTranslations } from 'next-intl'
import type { StoryCard } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { card: Pick<StoryCard, 'language'>; language: Language }

/** Says that a story in this list can be read in the other language only; nothing where it is in the page's own. */
export function LanguageMark({ card, language }: Props) {
  const t = useTranslations('Card')
  if (card.language === language) return null
  return <span className="border border-rule px-2 text-meta text-soft">{t(`onlyIn.${card.language}`)}</span>
}
