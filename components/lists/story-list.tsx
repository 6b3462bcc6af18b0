import { useTranslations } from 'next-intl'
import type { CardPage } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { Pagination } from './pagination.tsx'
import { StoryLine } from './story-line.tsx'

type Props = {
  list: CardPage
  language: Language
  addressOf: (page: number) => string
  /** Said where the list is empty. */
  empty: string
}

/** A page of a list of stories, with its count and the ways on. */
export function StoryList({ list, language, addressOf, empty }: Props) {
  const t = useTranslations('List')
  if (list.total === 0) return <p className="py-8 text-standfirst text-soft">{empty}</p>
  return (
    <div className="max-inline-4xl">
      <p className="mbe-2 flex gap-x-4 border-be border-ink pbe-2 text-meta text-soft">
        <span>{t('stories', { total: list.total, count: String(list.total) })}</span>
        {list.pages > 1 && <span>{t('page', { page: String(list.page), pages: String(list.pages) })}</span>}
      </p>
      {list.cards.map((card) => (
        <StoryLine key={card.slugline} card={card} language={language} />
      ))}
      <Pagination list={list} addressOf={addressOf} />
    </div>
  )
}
