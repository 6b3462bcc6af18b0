import type { Metadata } from 'next'
import { LatestList, latestMetadata } from '@/components/pages/latest-list.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string }> }

export default async function LatestPage({ params }: Props) {
  return <LatestList language={await pageLanguage(params)} page={1} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return latestMetadata({ language: await pageLanguage(params), page: 1 })
}
