import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LeadStory } from '@/components/front/lead-story.tsx'
import { SecondStories } from '@/components/front/second-stories.tsx'
import { ListHead } from '@/components/lists/list-head.tsx'
import { ListCount, StoryList } from '@/components/lists/story-list.tsx'
import { BreadcrumbData } from '@/components/site/breadcrumb-data.tsx'
import { siteDirectory } from '@/components/site/site-directory.ts'
import { NotFoundPage, notFoundMetadata } from './not-found-page.tsx'
import { numberedTitle } from '@/components/site/numbered-title.ts'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import { Spoken } from '@/components/ui/spoken.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { pageOfCards, type StoryCard } from '@/newsroom/stories/cards.ts'
import { inLanguage } from '@/newsroom/stories/localized.ts'
import { otherLanguage, type Language, type Section } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

/** A lead and two seconds. */
const OPENING = 3

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
  const description = inLanguage(section.description, language)
  const opening = page === 1 ? list.cards.slice(0, OPENING) : []

  return (
    <SiteFrame language={language} twin={addresses.section(otherLanguage(language), section.key, page)} section={section.key}>
      <ListHead
        title={
          <span className="text-rubric">
            <Spoken name={name} language={language} />
          </span>
        }
        count={<ListCount list={list} />}
      >
        {description.text && <Spoken name={description} language={language} />}
      </ListHead>
      {opening.length > 0 && <SectionOpening cards={opening} language={language} />}
      <StoryList
        list={{ ...list, cards: list.cards.slice(opening.length) }}
        language={language}
        isInSection
        addressOf={(number) => addresses.section(language, section.key, number)}
        empty={t('empty')}
      />
      <BreadcrumbData language={language} trail={[{ name: name.text, address: addresses.section(language, section.key) }]} />
    </SiteFrame>
  )
}

/** The newest stories of a section, as its front opens with them. */
function SectionOpening({ cards: [lead, ...seconds], language }: { cards: StoryCard[]; language: Language }) {
  if (!lead) return null
  return (
    <div className="section-opening">
      <LeadStory card={lead} language={language} isInSection />
      <SecondStories cards={seconds} language={language} isInSection />
    </div>
  )
}

export async function sectionMetadata({ language, sectionKey, page }: Props): Promise<Metadata> {
  const section = await find(language, sectionKey)
  if (!section) return notFoundMetadata(language)
  return pageMetadata({
    language,
    address: addresses.section(language, section.key, page),
    twin: addresses.section(otherLanguage(language), section.key, page),
    title: await numberedTitle(inLanguage(section.name, language).text, page, language),
    description: inLanguage(section.description, language).text,
  })
}
