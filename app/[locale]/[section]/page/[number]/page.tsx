import type { Metadata } from 'next'
import { SectionFront, sectionMetadata } from '@/components/pages/section-front.tsx'
import { pageLanguage, pageNumber } from '@/components/site/page-language.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; section: string; number: string }> }

async function asked(params: Props['params']) {
  const { section, number } = await params
  return { language: await pageLanguage(params), sectionKey: section, page: pageNumber(number) }
}

export default async function SectionNumberedPage({ params }: Props) {
  return <SectionFront {...await asked(params)} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return sectionMetadata(await asked(params))
}
