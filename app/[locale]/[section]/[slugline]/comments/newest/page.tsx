import type { Metadata } from 'next'
import { DiscussionPage, discussionMetadata } from '@/components/pages/discussion-page.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; section: string; slugline: string }> }

async function asked(params: Props['params']) {
  const { section, slugline } = await params
  return { language: await pageLanguage(params), section, slugline, order: 'newest' as const, page: 1 }
}

export default async function NewestComments({ params }: Props) {
  return <DiscussionPage {...await asked(params)} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return discussionMetadata(await asked(params))
}
