import type { ReactNode } from 'react'
import { directionIn } from '@/components/ui/direction.ts'
import { readerChoicesScript } from '@/newsroom/reader-choices-script.ts'
import { settings } from '@/newsroom/settings.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language, SiteSettings } from '@/newsroom/stories/model.ts'

type Props = {
  language: Language
  children: ReactNode
  /** What readers see who have chosen nothing; absent on pages the build makes, which know no site. */
  site?: Pick<SiteSettings, 'digits' | 'months'>
  isDesk?: boolean
}

/** The document every page stands in: its language, its direction, and what scripts add to it (public/reader.js, public/desk.js). */
export function SiteDocument({ language, children, site, isDesk = false }: Props) {
  const shown = language === 'ar' && site ? { 'data-digits': site.digits, 'data-months': site.months } : {}
  // Said by the page, not built into a script: it follows the setting at the next start (public/reader.js).
  const offered = site && !isDesk && settings().offlineReading ? { 'data-offline-reading': '' } : {}
  return (
    <html lang={language} dir={directionIn(language)} {...shown} {...offered} suppressHydrationWarning>
      <head>
        {!isDesk && <link rel="manifest" href={addresses.manifest(language)} />}
        <link rel="apple-touch-icon" href="/icons/apple-touch-icon.png" />
        {/* In the head: nothing is painted before there is a body, so the page never shows what was not chosen first. */}
        <script dangerouslySetInnerHTML={{ __html: readerChoicesScript }} />
        <script src="/reader.js" defer />
        {/* oxlint-disable-next-line nextjs/no-sync-scripts -- a module waits for the page by itself */}
        {isDesk && <script src="/desk.js" type="module" />}
      </head>
      <body>{children}</body>
    </html>
  )
}
