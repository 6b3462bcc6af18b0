import type { Metadata } from 'next'
import { TopicPage, topicMetadata } from '@/components/pages/topic-page.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; topic: string }> }

const asked = async (params: Props['params']) => ({ language: await pageLanguage(params), topicKey: (await params).topic, page: 1 })

export default async function Page({ params }: Props) {
  return <TopicPage {...await asked(params)} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return topicMetadata(await asked(params))
}
