import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DirectoryList } from '@/components/lists/directory-list.tsx'
import { ListHead } from '@/components/lists/list-head.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { siteDirectory } from '@/components/site/site-directory.ts'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { listAuthors } from '@/newsroom/stories/directory.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string }> }

export default async function AuthorsPage({ params }: Props) {
  const language = await pageLanguage(params)
  const t = await getTranslations('Authors')
  const authors = await listAuthors((await theStore()).read)

  return (
    <SiteFrame language={language} twin={addresses.authors(otherLanguage(language))}>
      <ListHead title={t('title')}>{t('description', { site: (await siteDirectory(language)).name })}</ListHead>
      <div className="pbs-5">
        <DirectoryList entries={authors} addressOf={(key) => addresses.author(language, key)} language={language} />
      </div>
    </SiteFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await pageLanguage(params)
  const t = await getTranslations('Authors')
  return pageMetadata({
    language,
    address: addresses.authors(language),
    twin: addresses.authors(otherLanguage(language)),
    title: t('title'),
    description: t('description', { site: (await siteDirectory(language)).name }),
  })
}
