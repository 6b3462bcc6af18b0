import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReplyPage } from '@/components/comments/reply-page.tsx'
import { NotFoundPage } from '@/components/pages/not-found-page.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { siteDirectory } from '@/components/site/site-directory.ts'
import { findDiscussion } from '@/newsroom/comments/discussion-state.ts'
import { getPublished } from '@/newsroom/comments/published-comment.ts'
import { theStore } from '@/newsroom/store/store.ts'

// Whether a comment can be answered changes with every decision.
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; comment: string }> }

export default async function Reply({ params }: Props) {
  const language = await pageLanguage(params)
  const { read } = await theStore()
  const parent = await getPublished(read, (await params).comment)
  const story = parent && (await findDiscussion(read, parent.storyId))
  return parent && story ? <ReplyPage parent={parent} story={story} language={language} /> : <NotFoundPage language={language} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await pageLanguage(params)
  const t = await getTranslations('CommentForm')
  return { title: `${t('reply')} | ${(await siteDirectory(language)).name}`, robots: { index: false, follow: false } }
}
