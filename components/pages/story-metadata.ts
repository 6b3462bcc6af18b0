import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { sectionName, siteDirectory } from '@/components/site/site-directory.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { StoryView } from '@/newsroom/stories/get-story.ts'
import { otherLanguage, type Language } from '@/newsroom/stories/model.ts'

/** A story met on the other language's side points search engines to where it really is. */
export async function storyMetadata(story: StoryView, language: Language): Promise<Metadata> {
  const { section, slugline } = story
  return pageMetadata({
    language: story.language,
    address: addresses.story(language, section, slugline),
    twin: addresses.story(otherLanguage(language), section, slugline),
    title: story.headline,
    description: story.standfirst,
    isPaired: story.hasTwin && story.language === language,
    canonical: addresses.story(story.language, section, slugline),
    picture: story.leadPicture,
    article: { published: story.published, updated: story.updated, section: (await sectionName(story.language, section)).text },
  })
}

export async function withdrawnMetadata(language: Language): Promise<Metadata> {
  const t = await getTranslations('Withdrawn')
  return { title: `${t('title')} | ${(await siteDirectory(language)).name}` }
}
