import { useTranslations } from 'next-intl'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { otherLanguage, type Language } from '@/newsroom/stories/model.ts'
import { PlainPage } from './plain-page.tsx'

type Props = {
  language: Language
  /** Where a new link can be asked for, and what it is called there. */
  again?: { address: string; label: string }
}

/** A mailed link that is broken or too old. */
export function GoneLink({ language, again }: Props) {
  const t = useTranslations('Notices')
  return (
    <PlainPage
      language={language}
      twin={addresses.front(otherLanguage(language))}
      title={t('gone')}
      explanation={t('goneExplanation')}
      isGone
    >
      {again && (
        <p>
          <a href={again.address} className="underline">
            {again.label}
          </a>
        </p>
      )}
    </PlainPage>
  )
}
