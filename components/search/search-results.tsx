import { useTranslations } from 'next-intl'
import { NewestHeadlines } from '@/components/lists/newest-headlines.tsx'
import { Pagination } from '@/components/lists/pagination.tsx'
import { StoryLines } from '@/components/lists/story-lines.tsx'
import { isolated } from '@/components/ui/isolated.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { CardPage } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { list: CardPage; query: string; language: Language }

export function SearchResults({ list, query, language }: Props) {
  const t = useTranslations('Search')
  return (
    <section className="mbs-8">
      <h2 className="border-be border-ink pbe-2 text-headline">
        {t.rich('results', { total: list.total, count: String(list.total), query, bdi: isolated })}
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
