import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ListHead } from '@/components/lists/list-head.tsx'
import { ListCount, StoryList } from '@/components/lists/story-list.tsx'
import { numberedTitle } from '@/components/site/numbered-title.ts'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { siteDirectory } from '@/components/site/site-directory.ts'
import { RecentTimes } from '@/components/site/recent-times.tsx'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { pageOfCards } from '@/newsroom/stories/cards.ts'
import { otherLanguage, type Language } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'
import { NotFoundPage } from './not-found-page.tsx'

type Props = { language: Language; page: number }

/** Everything published, newest first. */
export async function LatestList({ language, page }: Props) {
  const t = await getTranslations('Latest')
  const list = await pageOfCards((await theStore()).read, language, {}, page)
  if (!list) return <NotFoundPage language={language} />
  return (
    <SiteFrame language={language} twin={addresses.latest(otherLanguage(language), page)}>
      <ListHead title={t('title')} count={<ListCount list={list} />}>
        {t('description', { site: (await siteDirectory(language)).name })}
      </ListHead>
      <div data-recent="">
        <StoryList list={list} language={language} addressOf={(number) => addresses.latest(language, number)} empty={t('empty')} />
      </div>
      <RecentTimes />
    </SiteFrame>
  )
}

export async function latestMetadata({ language, page }: Props): Promise<Metadata> {
  const t = await getTranslations('Latest')
  return pageMetadata({
    language,
    address: addresses.latest(language, page),
    twin: addresses.latest(otherLanguage(language), page),
    title: await numberedTitle(t('title'), page, language),
    description: t('description', { site: (await siteDirectory(language)).name }),
  })
}
