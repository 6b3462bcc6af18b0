import { useTranslations } from 'next-intl'
import { Digits } from '@/components/site/digits.tsx'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import type { CardPage } from '@/newsroom/stories/cards.ts'

type Props = {
  list: Pick<CardPage, 'page' | 'pages'>
  addressOf: (page: number) => string
  /** Said where these are no stories: what the pages are of, and the ways back and on. */
  words?: { pages: string; back: string; on: string }
}

export function Pagination({ list: { page, pages }, addressOf, words }: Props) {
  const t = useTranslations('List')
  if (pages === 1) return null
  return (
    <nav aria-label={words?.pages ?? t('pages')} data-screen-only="" className="flex flex-wrap items-center gap-6 py-6 text-small">
      {page > 1 && (
        <a href={addressOf(page - 1)} rel="prev" className="button">
          {words?.back ?? t('newer')}
        </a>
      )}
      <span className="text-soft">
        <Digits>{t('page', { page: formatNumber(page), pages: formatNumber(pages) })}</Digits>
      </span>
      {page < pages && (
        <a href={addressOf(page + 1)} rel="next" className="button">
          {words?.on ?? t('older')}
        </a>
      )}
    </nav>
  )
}
