import type { Metadata } from 'next'
import { TopicPage, topicMetadata } from '@/components/pages/topic-page.tsx'
import { pageLanguage, pageNumber } from '@/components/site/page-language.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; topic: string; number: string }> }

async function asked(params: Props['params']) {
  const { topic, number } = await params
  return { language: await pageLanguage(params), topicKey: topic, page: pageNumber(number) }
}

export default async function NumberedPage({ params }: Props) {
  return <TopicPage {...await asked(params)} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return topicMetadata(await asked(params))
}
