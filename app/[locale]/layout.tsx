import { hasLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { NowherePage } from '@/components/pages/nowhere-page.tsx'
import { siteDirectory } from '@/components/site/site-directory.ts'
import { preloadPageFaces } from '@/components/site/preload-faces.ts'
import { SiteDocument } from '@/components/site/site-document.tsx'
import { languages } from '@/newsroom/stories/model.ts'
import '../globals.css'

export { viewport } from '@/components/site/viewport.ts'

// Nothing is made by the build: every page is made when it is first asked for, from the store it then has.
export const generateStaticParams = () => []

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function SiteLayout({ children, params }: Props) {
  const { locale: asked } = await params
  // In neither language (/fr) the page answers 404, and its reader is told so in both, Arabic first.
  const locale = hasLocale(languages, asked) ? asked : 'ar'
  preloadPageFaces(locale)

  if (asked !== locale) {
    return (
      <SiteDocument language={locale}>
        <NowherePage />
      </SiteDocument>
    )
  }
  const { site } = await siteDirectory(locale)
  return (
    <SiteDocument language={locale} site={site}>
      {children}
    </SiteDocument>
  )
}
