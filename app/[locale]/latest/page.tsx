import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { LatestList, latestMetadata } from '@/components/pages/latest-list.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string }> }

export default async function LatestPage({ params }: Props) {
  return (await LatestList({ language: await pageLanguage(params), page: 1 })) ?? notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return latestMetadata({ language: await pageLanguage(params), page: 1 })
}
