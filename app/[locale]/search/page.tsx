import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ListHead } from '@/components/lists/list-head.tsx'
import { NarrowedBy } from '@/components/search/narrowed-by.tsx'
import { QueryNotes } from '@/components/search/query-notes.tsx'
import { SearchForm } from '@/components/search/search-form.tsx'
import { SearchResults } from '@/components/search/search-results.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import { answerQuery } from '@/components/search/answer-query.ts'
import { readQuery } from '@/newsroom/search/read-query.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'

// A page that reads its query is made for each asking.
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SearchPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params)
  const t = await getTranslations('Search')
  const query = readQuery(await searchParams)
  const found = await answerQuery(query, language)

  return (
    <SiteFrame language={language} twin={addresses.search(otherLanguage(language), query.text, query.page, query)}>
      <ListHead title={t('title')} />
      <SearchForm language={language} query={query} />
      <NarrowedBy language={language} query={query} />
      <QueryNotes query={query} hasAnswer={found !== null} />
      {found && <SearchResults found={found} query={query} language={language} />}
      {/* oxlint-disable-next-line nextjs/no-sync-scripts -- a module waits for the page by itself */}
      <script src="/search.js" type="module" />
    </SiteFrame>
  )
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const language = await pageLanguage(params)
  const t = await getTranslations('Search')
  const query = readQuery(await searchParams)
  const { text, page } = query
  return pageMetadata({
    language,
    address: addresses.search(language, text, page, query),
    twin: addresses.search(otherLanguage(language), text, page, query),
    title: text ? t('titleFor', { query: text }) : t('title'),
    description: t('hint'),
    isPaired: !text,
    isIndexed: !text,
  })
}
