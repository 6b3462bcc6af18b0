import { useTranslations } from 'next-intl'
import type { CardPage } from '@/newsroom/stories/cards.ts'

type Props = { list: CardPage; addressOf: (page: number) => string }

export function Pagination({ list: { page, pages }, addressOf }: Props) {
  const t = useTranslations('List')
  if (pages === 1) return null
  return (
    <nav aria-label={t('pages')} data-screen-only="" className="flex flex-wrap items-center gap-6 py-6 text-small">
      {page > 1 && (
        <a href={addressOf(page - 1)} rel="prev" className="button">
          {t('newer')}
        </a>
      )}
      <span className="text-soft">{t('page', { page: String(page), pages: String(pages) })}</span>
      {page < pages && (
        <a href={addressOf(page + 1)} rel="next" className="button">
          {t('older')}
        </a>
      )}
    </nav>
  )
}
