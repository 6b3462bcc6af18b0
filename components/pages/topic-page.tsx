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
import { getTopic } from '@/newsroom/stories/directory.ts'
import { inLanguage } from '@/newsroom/stories/localized.ts'
import { otherLanguage, type Language } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'
import { NotFoundPage, notFoundMetadata } from './not-found-page.tsx'

type Props = { language: Language; topicKey: string; page: number }

const find = cache(async (key: string) => getTopic((await theStore()).read, key))

/** The stories of a topic, place or person. */
export async function TopicPage({ language, topicKey, page }: Props) {
  const t = await getTranslations('Topic')
  const topic = await find(topicKey)
  const list = topic && (await pageOfCards((await theStore()).read, language, { topic: topicKey }, page))
  if (!list) return <NotFoundPage language={language} />

  const name = inLanguage(topic.name, language)
  const description = inLanguage(topic.description, language)
  return (
    <SiteFrame language={language} twin={addresses.topic(otherLanguage(language), topicKey, page)}>
      <ListHead kicker={t(`kinds.${topic.kind}`)} title={<Spoken name={name} language={language} />} count={<ListCount list={list} />}>
        {description.text && <Spoken name={description} language={language} />}
      </ListHead>
      <StoryList list={list} language={language} addressOf={(number) => addresses.topic(language, topicKey, number)} empty={t('empty')} />
    </SiteFrame>
  )
}

export async function topicMetadata({ language, topicKey, page }: Props): Promise<Metadata> {
  const t = await getTranslations('Topic')
  const topic = await find(topicKey)
  if (!topic) return notFoundMetadata(language)
  const name = inLanguage(topic.name, language).text
  return pageMetadata({
    language,
    address: addresses.topic(language, topicKey, page),
    twin: addresses.topic(otherLanguage(language), topicKey, page),
    title: await numberedTitle(name, page, language),
    description:
      inLanguage(topic.description, language).text || t('description', { site: (await siteDirectory(language)).name, topic: name }),
  })
}
