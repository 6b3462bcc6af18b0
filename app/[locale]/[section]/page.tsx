import type { Metadata } from 'next'
import { SectionFront, sectionMetadata } from '@/components/pages/section-front.tsx'
import { StandingPage, standingPageMetadata } from '@/components/pages/standing-page.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { siteDirectory } from '@/components/site/site-directory.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; section: string }> }

async function asked(params: Props['params']) {
  const language = await pageLanguage(params)
  const { section: key } = await params
  const { sections } = await siteDirectory(language)
  return { language, key, isSection: sections.some((section) => section.key === key) }
}

/** A section front or, since they share one address space, a standing page such as /ar/about. */
export default async function SectionPage({ params }: Props) {
  const { language, key, isSection } = await asked(params)
  return isSection ? <SectionFront language={language} sectionKey={key} page={1} /> : <StandingPage language={language} pageKey={key} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language, key, isSection } = await asked(params)
  return isSection ? sectionMetadata({ language, sectionKey: key, page: 1 }) : standingPageMetadata({ language, pageKey: key })
}
