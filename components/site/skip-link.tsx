import { useTranslations } from 'next-intl'

/** The first thing a keyboard meets: past the head of the page, to its content. */
export function SkipLink() {
  const t = useTranslations('Site')
  return (
    <a
      href="#content"
      data-screen-only=""
      className="sr-only focus:not-sr-only focus:absolute focus:inset-s-4 focus:inset-bs-2 focus:z-10 focus:bg-ink focus:px-4 focus:py-2 focus:text-paper"
    >
      {t('skip')}
    </a>
  )
}
