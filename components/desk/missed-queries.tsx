import { getTranslations } from 'next-intl/server'
import { dateWriter } from '@/components/site/published-date.tsx'
import type { MissedQuery } from '@/newsroom/search/missed-queries.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { misses: MissedQuery[]; language: Language }

/** Queries that found nothing, each a link to the search as its reader saw it. */
export async function MissedQueries({ misses, language }: Props) {
  const t = await getTranslations('Searches')
  const write = await dateWriter(language, { months: 'egyptian' })
  if (misses.length === 0) return <p className="py-6 text-soft">{t('empty')}</p>
  return (
    <ol className="desk-misses">
      {misses.map(({ language: asked, query, count, last }) => (
        <li key={`${asked} ${query}`}>
          <a href={addresses.search(asked, query)}>
            <bdi lang={asked}>{query}</bdi>
          </a>
          <span className="text-meta text-soft">{t('asked', { total: count, count: String(count) })}</span>
          <span className="text-meta text-soft">{t('last', { date: write(`${last}T12:00:00.000Z`) })}</span>
        </li>
      ))}
    </ol>
  )
}
