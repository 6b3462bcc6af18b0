import { hasLocale } from 'next-intl'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { siteDirectory } from '@/components/site/site-directory.ts'
import { preloadPageFaces } from '@/components/site/preload-faces.ts'
import { SiteDocument } from '@/components/site/site-document.tsx'
import { isBuilding } from '@/newsroom/settings.ts'
import { languages } from '@/newsroom/stories/model.ts'
import '../../globals.css'
import '../../desk.css'
import '../../desk-queue.css'

export { viewport } from '@/components/site/viewport.ts'

export const metadata: Metadata = { robots: { index: false, follow: false } }

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/**
 * The document of the desk's pages. None of them is kept: each asks first who is there (components/desk/desk-member.ts). Those that say no are
 * made by the build (refused/[reason]/page.tsx), which knows no site.
 */
export default async function DeskLayout({ children, params }: Props) {
  const { locale: language } = await params
  if (!hasLocale(languages, language)) redirect('/desk')
  preloadPageFaces(language)

  const known = isBuilding() ? {} : { site: (await siteDirectory(language)).site }
  return (
    <SiteDocument language={language} {...known} isDesk>
      {children}
    </SiteDocument>
  )
}
