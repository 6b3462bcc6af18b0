import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { NotFoundPage, notFoundMetadata } from '@/components/pages/not-found-page.tsx'
import { StoryPage } from '@/components/pages/story-page.tsx'
import { storyMetadata, withdrawnMetadata } from '@/components/pages/story-metadata.ts'
import { WithdrawnPage } from '@/components/pages/withdrawn-page.tsx'
import { askStory } from '@/components/pages/ask-story.ts'
import { pageLanguage } from '@/components/site/page-language.ts'

export const generateStaticParams = () => []

// "Latest" and "most read" beside a story are renewed when it is next read, ten minutes on; its own changes show at once.
export const revalidate = 600

type Props = { params: Promise<{ locale: string; section: string; slugline: string }> }

export default async function Story({ params }: Props) {
  const language = await pageLanguage(params)
  const answer = await askStory(language, await params)

  switch (answer?.kind) {
    case 'story':
      return <StoryPage story={answer.story} language={language} />
    case 'withdrawn':
      return <WithdrawnPage withdrawn={answer} language={language} slugline={(await params).slugline} />
    case 'moved':
      return permanentRedirect(answer.to)
    case undefined:
      return <NotFoundPage language={language} />
  }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await pageLanguage(params)
  const answer = await askStory(language, await params)
  switch (answer?.kind) {
    case 'story':
      return storyMetadata(answer.story, language)
    case 'withdrawn':
      return withdrawnMetadata(language)
    case 'moved':
      return {}
    case undefined:
      return notFoundMetadata(language)
  }
}
