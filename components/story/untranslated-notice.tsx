import { useTranslations } from 'next-intl'
import type { Language } from '@/newsroom/stories/model.ts'

/** Tells a reader that the story below is in the other language. `edition` is the language it is in. */
export function UntranslatedNotice({ edition }: { edition: Language }) {
  const t = useTranslations('Story')
  return (
    <p role="note" className="mbe-6 border-s-4 border-rubric bg-wash px-4 py-3 text-small">
      {t(`notTranslated.${edition}`)}
    </p>
  )
}
