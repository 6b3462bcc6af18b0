import { useTranslations } from 'next-intl'
import type { SearchQuery } from '@/newsroom/search/read-query.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { SearchOptions } from './search-options.tsx'

type Props = { language: Language; query: SearchQuery }

export function SearchForm({ language, query }: Props) {
  const t = useTranslations('Search')
  return (
    <search>
      <form action={addresses.search(language)} method="get" data-search={addresses.suggestions(language)} className="search-form">
        <label htmlFor="q" className="text-small">
          {t('label')}
        </label>
        <div className="search-box">
          <input
            id="q"
            name="q"
            type="search"
            dir="auto"
            defaultValue={query.text}
            maxLength={200}
            aria-describedby="q-hint"
            data-suggestions-label={t('suggestions.label')}
            className="field"
          />
          <button type="submit" className="button-solid">
            {t('submit')}
          </button>
        </div>
        <output className="sr-only" data-suggestions-found="" />
        <p id="q-hint" className="mbs-2 text-meta text-soft">
          {t('hint')}
        </p>
        <SearchOptions language={language} query={query} />
      </form>
    </search>
  )
}
