import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SectionFront, sectionMetadata } from '@/components/pages/section-front.tsx'
import { StandingPage, standingPageMetadata } from '@/components/pages/standing-page.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { siteDirectory } from '@/components/site/site-directory.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; section: string }> }

/** A section front or, since they share one address space, a standing page such as /ar/about. */
export default async function SectionPage({ params }: Props) {
  const language = await pageLanguage(params)
  const { section: key } = await params
  const { sections } = await siteDirectory(language)
  const section = sections.find((candidate) => candidate.key === key)
  return (section ? await SectionFront({ section, language, page: 1 }) : await StandingPage({ pageKey: key, language })) ?? notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await pageLanguage(params)
  const { section: key } = await params
  const { sections } = await siteDirectory(language)
  const section = sections.find((candidate) => candidate.key === key)
  return section ? sectionMetadata({ section, language, page: 1 }) : standingPageMetadata({ pageKey: key, language })
}
