import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/ui/spoken.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { inLanguage } from '@/newsroom/stories/localized.ts'
import type { Language, Section } from '@/newsroom/stories/model.ts'

type Props = {
  language: Language
  sections: Section[]
  /** The section the page belongs to. */
  current?: string | undefined
  /** The page's own path. */
  here: string
}

export function SectionBar({ language, sections, current, here }: Props) {
  const t = useTranslations('Header')
  return (
    <nav aria-label={t('sections')} className="border-be border-be-ink rule-double">
      <ul className="section-bar page-width">
        {sections.map(({ key, name }) => (
          <li key={key}>
            <a
              href={addresses.section(language, key)}
              aria-current={addresses.section(language, key) === here ? 'page' : key === current ? 'true' : undefined}
              className="section-link"
            >
              <Spoken name={inLanguage(name, language)} language={language} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
