import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DirectoryList } from '@/components/lists/directory-list.tsx'
import { ListHead } from '@/components/lists/list-head.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { listTopics } from '@/newsroom/stories/directory.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string }> }

const kinds = ['topic', 'place', 'person', 'series'] as const

export default async function TopicsPage({ params }: Props) {
  const language = await pageLanguage(params)
  const t = await getTranslations('Topics')
  const topics = await listTopics((await theStore()).read)

  return (
    <SiteFrame language={language} twin={addresses.topics(otherLanguage(language))}>
      <ListHead title={t('title')}>{t('description')}</ListHead>
      <div className="directories">
        {kinds.map((kind) => (
          <DirectoryList
            key={kind}
            title={t(`kinds.${kind}`)}
            entries={topics.filter((topic) => topic.kind === kind)}
            addressOf={(key) => addresses.topic(language, key)}
            language={language}
          />
        ))}
      </div>
    </SiteFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await pageLanguage(params)
  const t = await getTranslations('Topics')
  return pageMetadata({
    language,
    address: addresses.topics(language),
    twin: addresses.topics(otherLanguage(language)),
    title: t('title'),
    description: t('description'),
  })
}
