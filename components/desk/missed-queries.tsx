import { getTranslations } from 'next-intl/server'
import { dateWriter } from '@/components/site/published-date.tsx'
import { Digits } from '@/components/site/digits.tsx'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import type { MissedQuery } from '@/newsroom/search/missed-queries.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { misses: MissedQuery[]; language: Language }

/** Queries that found nothing, each a link to the search as its reader saw it. */
export async function MissedQueries({ misses, language }: Props) {
  const t = await getTranslations('Searches')
  const write = await dateWriter(language, { isShort: true })
  if (misses.length === 0) return <p className="py-6 text-soft">{t('empty')}</p>
  return (
    <ol className="desk-misses">
      {misses.map(({ language: asked, query, count, last }) => (
        <li key={`${asked} ${query}`}>
          <a href={addresses.search(asked, query)}>
            <bdi lang={asked}>{query}</bdi>
          </a>
          <span className="text-meta text-soft">
            <Digits>{t('asked', { total: count, count: formatNumber(count) })}</Digits>
          </span>
          <span className="text-meta text-soft">{write(`${last}T12:00:00.000Z`, (date) => t('last', { date }))}</span>
        </li>
      ))}
    </ol>
  )
}
