import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { NewestHeadlines } from '@/components/lists/newest-headlines.tsx'
import { Pagination } from '@/components/lists/pagination.tsx'
import { StoryLines } from '@/components/lists/story-lines.tsx'
import { Digits } from '@/components/site/digits.tsx'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { CardPage } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'

const isolated = (text: ReactNode) => <bdi>{text}</bdi>

type Props = { list: CardPage; query: string; language: Language }

export function SearchResults({ list, query, language }: Props) {
  const t = useTranslations('Search')
  return (
    <section className="mbs-8">
      <h2 className="border-be border-ink pbe-2 text-headline">
        <Digits>{t.rich('results', { total: list.total, count: formatNumber(list.total), query, bdi: isolated })}</Digits>
      </h2>
      {list.total === 0 && (
        <p className="py-6">
          {t('nothing')}{' '}
          <a href={addresses.topics(language)} className="underline">
            {t('topics')}
          </a>
        </p>
      )}
      {list.total === 0 && <NewestHeadlines language={language} />}
      <StoryLines cards={list.cards} language={language} level={3} />
      <Pagination list={list} addressOf={(page) => addresses.search(language, query, page)} />
    </section>
  )
}
