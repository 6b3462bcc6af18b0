import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SectionFront, sectionMetadata } from '@/components/pages/section-front.tsx'
import { pageLanguage, pageNumber } from '@/components/site/page-language.ts'
import { siteDirectory } from '@/components/site/site-directory.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; section: string; number: string }> }

async function asked(params: Props['params']) {
  const language = await pageLanguage(params)
  const { section: key, number } = await params
  const { sections } = await siteDirectory(language)
  const section = sections.find((candidate) => candidate.key === key) ?? notFound()
  return { section, language, page: pageNumber(number) }
}

export default async function SectionNumberedPage({ params }: Props) {
  return (await SectionFront(await asked(params))) ?? notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return sectionMetadata(await asked(params))
}
