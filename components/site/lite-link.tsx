import { useTranslations } from 'next-intl'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { addressOfTwin } from './current-page.ts'

type Props = {
  language: Language
  twin: string
  className: string
  /** One word to the eye, where there is room for no more. */
  isShort?: boolean
}

/** To this page in the lite edition; there serving/lite makes of it the way back. */
export function LiteLink({ language, twin, className, isShort = false }: Props) {
  const t = useTranslations('Lite')
  return (
    <a
      href={addresses.lite(addressOfTwin(twin, language))}
      rel="alternate"
      aria-label={isShort ? t('name') : undefined}
      className={className}
    >
      {t(isShort ? 'short' : 'name')}
    </a>
  )
}
