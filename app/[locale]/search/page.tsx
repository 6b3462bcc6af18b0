import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ListHead } from '@/components/lists/list-head.tsx'
import { SearchForm } from '@/components/search/search-form.tsx'
import { SearchResults } from '@/components/search/search-results.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import { readQuery } from '@/newsroom/search/read-query.ts'
import { searchStories } from '@/newsroom/search/search-stories.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

// A page that reads its query is made for each asking.
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SearchPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params)
  const t = await getTranslations('Search')
  const query = readQuery(await searchParams)
  const list = query.text ? await searchStories((await theStore()).read, language, query.text, query.page) : null

  return (
    <SiteFrame language={language} twin={addresses.search(otherLanguage(language), query.text, query.page)}>
      <ListHead title={t('title')} />
      <SearchForm language={language} query={query.text} />
      {query.wasCut && <p className="mbs-4 text-small text-rubric">{t('tooLong')}</p>}
      {list && <SearchResults list={list} query={query.text} language={language} />}
    </SiteFrame>
  )
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const language = await pageLanguage(params)
  const t = await getTranslations('Search')
  const { text, page } = readQuery(await searchParams)
  return pageMetadata({
    language,
    address: addresses.search(language, text, page),
    twin: addresses.search(otherLanguage(language), text, page),
    title: text ? t('titleFor', { query: text }) : t('title'),
    description: t('hint'),
    isPaired: !text,
    isIndexed: !text,
  })
}
