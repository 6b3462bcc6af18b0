import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ListHead } from '@/components/lists/list-head.tsx'
import { ListCount, StoryList } from '@/components/lists/story-list.tsx'
import { numberedTitle } from '@/components/site/numbered-title.ts'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { siteDirectory } from '@/components/site/site-directory.ts'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import { Spoken } from '@/components/ui/spoken.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { pageOfCards } from '@/newsroom/stories/cards.ts'
import { getAuthor } from '@/newsroom/stories/directory.ts'
import { inLanguage } from '@/newsroom/stories/localized.ts'
import { otherLanguage, type Language } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'
import { NotFoundPage, notFoundMetadata } from './not-found-page.tsx'

type Props = { language: Language; authorKey: string; page: number }

const find = cache(async (key: string) => getAuthor((await theStore()).read, key))

/** What a desk or a person wrote. */
export async function AuthorPage({ language, authorKey, page }: Props) {
  const t = await getTranslations('Author')
  const author = await find(authorKey)
  const list = author && (await pageOfCards((await theStore()).read, language, { author: authorKey }, page))
  if (!list) return <NotFoundPage language={language} />

  const name = inLanguage(author.name, language)
  const description = inLanguage(author.description, language)
  return (
    <SiteFrame language={language} twin={addresses.author(otherLanguage(language), authorKey, page)}>
      <ListHead title={<Spoken name={name} language={language} />} count={<ListCount list={list} />}>
        {description.text && <Spoken name={description} language={language} />}
      </ListHead>
      <StoryList list={list} language={language} addressOf={(number) => addresses.author(language, authorKey, number)} empty={t('empty')} />
    </SiteFrame>
  )
}

export async function authorMetadata({ language, authorKey, page }: Props): Promise<Metadata> {
  const t = await getTranslations('Author')
  const author = await find(authorKey)
  if (!author) return notFoundMetadata(language)
  const name = inLanguage(author.name, language).text
  return pageMetadata({
    language,
    address: addresses.author(language, authorKey, page),
    twin: addresses.author(otherLanguage(language), authorKey, page),
    title: await numberedTitle(name, page, language),
    description:
      inLanguage(author.description, language).text || t('description', { author: name, site: (await siteDirectory(language)).name }),
  })
}
