import { useTranslations } from 'next-intl'
import { Pagination } from '@/components/lists/pagination.tsx'
import { Digits } from '@/components/site/digits.tsx'
import { isolated } from '@/components/ui/isolated.tsx'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import type { SearchQuery } from '@/newsroom/search/read-query.ts'
import type { Result, Results } from '@/newsroom/search/search-stories.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { NarrowFurther } from './narrow-further.tsx'
import { NothingFound } from './nothing-found.tsx'
import { SearchResult } from './search-result.tsx'

type Props = { found: Results; query: SearchQuery; language: Language }

export function SearchResults({ found, query, language }: Props) {
  const t = useTranslations('Search')
  const whole = found.results.filter(({ isWhole }) => isWhole)
  const partial = found.results.filter(({ isWhole }) => !isWhole)
  const words = { pages: t('pages.label'), back: t('pages.back'), on: t('pages.on') }
  return (
    <section className="mbs-8">
      <Meant found={found} query={query} language={language} />
      <h2 className="border-be border-ink pbe-2 text-headline">
        <Count found={found} query={query} />
      </h2>
      <ResultList results={whole} language={language} />
      {partial.length > 0 && <h2 className="mbs-8 border-be border-ink pbe-2 text-headline">{t('partial')}</h2>}
      <ResultList results={partial} language={language} />
      {found.isMore && found.page === found.pages && <p className="py-4 text-small text-soft">{t('lastOfRanked')}</p>}
      <Pagination list={found} addressOf={(page) => addresses.search(language, query.text, page, query)} words={words} />
      <NarrowFurther facets={found.facets} query={query} language={language} />
      {found.results.length === 0 && <NothingFound query={query} language={language} />}
    </section>
  )
}

/** What was searched for instead, or might have been. */
function Meant({ found: { searchedFor, suggestion }, query, language }: Props) {
  const t = useTranslations('Search')
  const link = (chunks: React.ReactNode) => (
    <a href={addresses.search(language, suggestion ?? '', 1, query)} className="underline">
      <bdi>{chunks}</bdi>
    </a>
  )
  if (searchedFor) return <p className="mbe-4">{t.rich('searchedFor', { query: query.text, meant: searchedFor, bdi: isolated })}</p>
  return suggestion ? <p className="mbe-4">{t.rich('suggestion', { meant: suggestion, link })}</p> : null
}

function Count({ found: { total, isMore, searchedFor }, query }: Omit<Props, 'language'>) {
  const t = useTranslations('Search')
  const text = searchedFor ?? query.text
  const counted = { total, count: formatNumber(total) }
  if (isMore) return text === '' ? t('moreNarrowedResults') : t.rich('moreResults', { query: text, bdi: isolated })
  return <Digits>{text === '' ? t('narrowedResults', counted) : t.rich('results', { ...counted, query: text, bdi: isolated })}</Digits>
}

function ResultList({ results, language }: { results: Result[]; language: Language }) {
  if (results.length === 0) return null
  return (
    <ul>
      {results.map((result) => (
        <li key={`${result.card.slugline}/${result.card.language}`}>
          <SearchResult result={result} language={language} />
        </li>
      ))}
    </ul>
  )
}
