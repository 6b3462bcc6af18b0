import type { Metadata } from 'next'
import { LatestList, latestMetadata } from '@/components/pages/latest-list.tsx'
import { pageLanguage, pageNumber } from '@/components/site/page-language.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; number: string }> }

const asked = async (params: Props['params']) => ({ language: await pageLanguage(params), page: pageNumber((await params).number) })

export default async function LatestNumberedPage({ params }: Props) {
  return <LatestList {...await asked(params)} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return latestMetadata(await asked(params))
}
