import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ListHead } from '@/components/lists/list-head.tsx'
import { StoryList } from '@/components/lists/story-list.tsx'
import { BreadcrumbData } from '@/components/site/breadcrumb-data.tsx'
import { siteDirectory } from '@/components/site/site-directory.ts'
import { NotFoundPage, notFoundMetadata } from './not-found-page.tsx'
import { numberedTitle } from '@/components/site/numbered-title.ts'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import { Spoken } from '@/components/ui/spoken.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { pageOfCards } from '@/newsroom/stories/cards.ts'
import { inLanguage } from '@/newsroom/stories/localized.ts'
import { otherLanguage, type Language, type Section } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

type Props = { language: Language; sectionKey: string; page: number }

async function find(language: Language, key: string): Promise<Section | undefined> {
  const { sections } = await siteDirectory(language)
  return sections.find((section) => section.key === key)
}

/** A section's stories, page by page. */
export async function SectionFront({ language, sectionKey, page }: Props) {
  const t = await getTranslations('Section')
  const section = await find(language, sectionKey)
  const list = section && (await pageOfCards((await theStore()).read, language, { section: sectionKey }, page))
  if (!list) return <NotFoundPage language={language} />
  const name = inLanguage(section.name, language)

  return (
    <SiteFrame language={language} twin={addresses.section(otherLanguage(language), section.key, page)} section={section.key}>
      <ListHead title={<Spoken name={name} language={language} />}>{inLanguage(section.description, language).text}</ListHead>
      <StoryList
        list={list}
        language={language}
        addressOf={(number) => addresses.section(language, section.key, number)}
        empty={t('empty')}
      />
      <BreadcrumbData language={language} trail={[{ name: name.text, address: addresses.section(language, section.key) }]} />
    </SiteFrame>
  )
}

export async function sectionMetadata({ language, sectionKey, page }: Props): Promise<Metadata> {
  const section = await find(language, sectionKey)
  if (!section) return notFoundMetadata(language)
  return pageMetadata({
    language,
    address: addresses.section(language, section.key, page),
    twin: addresses.section(otherLanguage(language), section.key, page),
    title: await numberedTitle(inLanguage(section.name, language).text, page),
    description: inLanguage(section.description, language).text,
  })
}
