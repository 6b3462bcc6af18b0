import type { Metadata } from 'next'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { sectionName } from '@/components/site/site-directory.ts'
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

export const withdrawnMetadata = (): Metadata => ({ robots: { index: false, follow: false } })
