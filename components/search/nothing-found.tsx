import { useTranslations } from 'next-intl'
import { MostReadHeadlines } from '@/components/lists/most-read-headlines.tsx'
import { NewestHeadlines } from '@/components/lists/newest-headlines.tsx'
import { asksSomething, type SearchQuery } from '@/newsroom/search/read-query.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { query: SearchQuery; language: Language }

/** Ways on for whoever found nothing: what to try, and what there is to read. */
export function NothingFound({ query, language }: Props) {
  return (
    <div className="nothing-found">
      <Tips query={query} language={language} />
      <NewestHeadlines language={language} />
      <MostReadHeadlines language={language} />
    </div>
  )
}

function Tips({ query, language }: Props) {
  const t = useTranslations('Search')
  const isNarrowed = asksSomething({ ...query, text: '' })
  return (
    <section className="aside-list">
      <h2>{t('tips.title')}</h2>
      <ul>
        <li>{t('tips.spelling')}</li>
        {query.text.includes(' ') && <li>{t('tips.fewer')}</li>}
        {isNarrowed && query.text !== '' && (
          <li>
            <a href={addresses.search(language, query.text)}>{t('tips.wider')}</a>
          </li>
        )}
        {query.text !== '' && query.language !== 'both' && (
          <li>
            <a href={addresses.search(language, query.text, 1, { ...query, language: 'both' })}>{t('tips.other')}</a>
          </li>
        )}
        <li>
          <a href={addresses.topics(language)}>{t('tips.topics')}</a>
        </li>
      </ul>
    </section>
  )
}
