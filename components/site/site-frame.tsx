import type { ReactNode } from 'react'
import type { Language } from '@/newsroom/stories/model.ts'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'
import { SkipLink } from './skip-link.tsx'

type Props = {
  language: Language
  /** This page's address in the other language. */
  twin: string
  /** The section this page belongs to. */
  section?: string
  isFront?: boolean
  children: ReactNode
}

/** What stands around every page of the site. The page hands it what a layout cannot know: where its twin is. */
export function SiteFrame({ language, twin, section, isFront = false, children }: Props) {
  return (
    <>
      <SkipLink />
      <SiteHeader language={language} twin={twin} section={section} isFront={isFront} />
      <main id="content" tabIndex={-1} className="page-width outline-none">
        {children}
      </main>
      <SiteFooter language={language} twin={twin} />
    </>
  )
}
