import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { permanentRedirect } from 'next/navigation'
import { askDiscussion } from '@/components/comments/ask-discussion.ts'
import { Discussion } from '@/components/comments/discussion.tsx'
import { ListHead } from '@/components/lists/list-head.tsx'
import { BreadcrumbData } from '@/components/site/breadcrumb-data.tsx'
import { numberedTitle } from '@/components/site/numbered-title.ts'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { sectionName, siteDirectory } from '@/components/site/site-directory.ts'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import { languageAttributes } from '@/components/ui/direction.ts'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { addresses, type DiscussionOrder } from '@/newsroom/stories/addresses.ts'
import type { StoryView } from '@/newsroom/stories/get-story.ts'
import { otherLanguage, type Language } from '@/newsroom/stories/model.ts'
import { askStory } from './ask-story.ts'
import { NotFoundPage, notFoundMetadata } from './not-found-page.tsx'
import { withdrawnMetadata } from './story-metadata.ts'
import { WithdrawnPage } from './withdrawn-page.tsx'

type Props = { language: Language; section: string; slugline: string; order: DiscussionOrder; page: number }

/** A page of a long discussion, away from its story, which the headline leads back to. The first page, oldest first, is the story's own. */
export async function DiscussionPage({ language, section, slugline, order, page }: Props) {
  const answer = await askStory(language, { section, slugline })
  switch (answer?.kind) {
    case 'story': {
      const { story } = answer
      if (!(await askDiscussion(story.id, order, page))) return <NotFoundPage language={language} />
      return <DiscussionFrame story={story} language={language} order={order} page={page} />
    }
    case 'withdrawn':
      return <WithdrawnPage withdrawn={answer} language={language} slugline={slugline} />
    case 'moved': {
      const [toSection = '', toSlugline = ''] = answer.to.split('/').slice(2)
      return permanentRedirect(addresses.discussion(language, toSection, toSlugline, order, page))
    }
    case undefined:
      return <NotFoundPage language={language} />
  }
}

type FrameProps = { story: StoryView; language: Language; order: DiscussionOrder; page: number }

async function DiscussionFrame({ story, language, order, page }: FrameProps) {
  const t = await getTranslations('Discussion')
  const { section, slugline, headline } = story
  const address = addresses.story(language, section, slugline)
  return (
    <SiteFrame language={language} twin={addresses.discussion(otherLanguage(language), section, slugline, order, page)} section={section}>
      <ListHead
        kicker={t('on')}
        title={
          <a href={address} {...languageAttributes(story.language, language)}>
            <ForeignText text={headline} language={story.language} />
          </a>
        }
      />
      <Discussion story={story} language={language} order={order} page={page} />
      <BreadcrumbData
        language={language}
        trail={[
          { name: (await sectionName(language, section)).text, address: addresses.section(language, section) },
          { name: headline, address },
        ]}
      />
    </SiteFrame>
  )
}

/** Newest first the same comments stand in another order: search engines are sent to the story and its numbered pages. */
export async function discussionMetadata({ language, section, slugline, order, page }: Props): Promise<Metadata> {
  const answer = await askStory(language, { section, slugline })
  if (answer?.kind === 'withdrawn') return withdrawnMetadata(language)
  if (answer?.kind === 'moved') return {}
  if (!answer || !(await askDiscussion(answer.story.id, order, page))) return notFoundMetadata(language)

  const { story } = answer
  const t = await getTranslations('Discussion')
  const isIndexed = order === 'oldest'
  const addressIn = (other: Language) => addresses.discussion(other, section, slugline, order, page)
  return pageMetadata({
    language,
    address: addressIn(language),
    twin: addressIn(otherLanguage(language)),
    title: await numberedTitle(t(`titles.${order}`, { headline: story.headline }), page, language),
    description: t('description', { site: (await siteDirectory(language)).name, headline: story.headline }),
    isPaired: isIndexed && story.hasTwin && story.language === language,
    canonical: isIndexed ? addressIn(story.language) : addresses.story(story.language, section, slugline),
    isIndexed,
  })
}
