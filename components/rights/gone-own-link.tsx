import { useTranslations } from 'next-intl'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { GoneLink } from './gone-link.tsx'

/** A link to one's own comments that is broken or too old, and the way to a new one. */
export function GoneOwnLink({ language }: { language: Language }) {
  const t = useTranslations('OwnComments')
  return <GoneLink language={language} again={{ address: addresses.ownComments(language), label: t('title') }} />
}
