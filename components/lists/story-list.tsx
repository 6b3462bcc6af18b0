import { useTranslations } from 'next-intl'
import { Digits } from '@/components/site/digits.tsx'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import type { CardPage } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { Pagination } from './pagination.tsx'
import { StoryLines } from './story-lines.tsx'

type Props = {
  list: CardPage
  language: Language
  addressOf: (page: number) => string
  /** Said where the list is empty. */
  empty: string
  isInSection?: boolean
}

/** A page of a list of stories, with the ways on. */
export function StoryList({ list, language, addressOf, empty, isInSection = false }: Props) {
  if (list.total === 0) return <p className="py-8 text-standfirst text-soft">{empty}</p>
  return (
    <div>
      <StoryLines cards={list.cards} language={language} isInSection={isInSection} />
      <Pagination list={list} addressOf={addressOf} />
    </div>
  )
}

/** How many stories a list has, and which of its pages this is. */
export function ListCount({ list }: { list: CardPage }) {
  const t = useTranslations('List')
  if (list.total === 0) return null
  return (
    <p className="flex gap-x-4 text-meta text-soft">
      <span>
        <Digits>{t('stories', { total: list.total, count: formatNumber(list.total) })}</Digits>
      </span>
      {list.pages > 1 && (
        <span>
          <Digits>{t('page', { page: formatNumber(list.page), pages: formatNumber(list.pages) })}</Digits>
        </span>
      )}
    </p>
  )
}
