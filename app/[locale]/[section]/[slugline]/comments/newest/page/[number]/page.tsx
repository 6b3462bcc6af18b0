import type { Metadata } from 'next'
import { DiscussionPage, discussionMetadata } from '@/components/pages/discussion-page.tsx'
import { pageLanguage, pageNumber } from '@/components/site/page-language.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; section: string; slugline: string; number: string }> }

async function asked(params: Props['params']) {
  const { section, slugline, number } = await params
  return { language: await pageLanguage(params), section, slugline, order: 'newest' as const, page: pageNumber(number) }
}

export default async function NewestCommentsNumberedPage({ params }: Props) {
  return <DiscussionPage {...await asked(params)} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return discussionMetadata(await asked(params))
}
