import { useTranslations } from 'next-intl'
import { sectionName } from '@/components/site/site-directory.ts'
import { Spoken } from '@/components/ui/spoken.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { StoryCard } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { card: Pick<StoryCard, 'section' | 'archive'>; language: Language }

/** The line above a headline, in red: the section and, for an old story, that it is from the archive. */
export async function CardKicker({ card, language }: Props) {
  const name = await sectionName(language, card.section)
  return (
    <p className="relative z-1 text-small text-rubric">
      <a href={addresses.section(language, card.section)}>
        <Spoken name={name} language={language} />
      </a>
      {card.archive && <ArchiveMark />}
    </p>
  )
}

function ArchiveMark() {
  const t = useTranslations('Card')
  return (
    <>
      <span aria-hidden="true"> · </span>
      <span>{t('archive')}</span>
    </>
  )
}
