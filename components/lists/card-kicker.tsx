import { useTranslations } from 'next-intl'
import { sectionName } from '@/components/site/site-directory.ts'
import { Spoken } from '@/components/ui/spoken.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { StoryCard } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { LanguageMark } from './language-mark.tsx'

type Props = {
  card: Pick<StoryCard, 'section' | 'archive' | 'language'>
  language: Language
  /** Left out where all stories are of one section. */
  hasSection?: boolean
}

/** The line above a headline, in red: the section; that the story is from the archive; that it is in the other language. */
export function CardKicker({ card, language, hasSection = true }: Props) {
  if (!hasSection && !card.archive && card.language === language) return null
  return (
    <p className="kicker">
      {hasSection && <SectionLink section={card.section} language={language} />}
      {card.archive && <ArchiveMark />}
      <LanguageMark card={card} language={language} />
    </p>
  )
}

async function SectionLink({ section, language }: { section: string; language: Language }) {
  return (
    <a href={addresses.section(language, section)}>
      <Spoken name={await sectionName(language, section)} language={language} />
    </a>
  )
}

function ArchiveMark() {
  const t = useTranslations('Card')
  return <span>{t('archive')}</span>
}
