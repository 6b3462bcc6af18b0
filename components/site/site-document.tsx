import type { ReactNode } from 'react'
import { directionIn } from '@/components/ui/direction.ts'
import type { Language } from '@/newsroom/stories/model.ts'

// The reader's choice of day or night, kept on the device. No cookie, so every page is the same for everyone.
const chooseScheme = `try{var s=localStorage.getItem('scheme');if(s==='light'||s==='dark')document.documentElement.dataset.scheme=s}catch(e){}`

type Props = { language: Language; children: ReactNode; isDesk?: boolean }

/** The document every page stands in: its language, its direction, and what scripts add to it (public/reader.js, public/desk.js). */
export function SiteDocument({ language, children, isDesk = false }: Props) {
  return (
    <html lang={language} dir={directionIn(language)} suppressHydrationWarning>
      <head>
        {/* In the head: nothing is painted before there is a body, so the page never shows the other scheme first. */}
        <script dangerouslySetInnerHTML={{ __html: chooseScheme }} />
        <script src="/reader.js" defer />
        {/* oxlint-disable-next-line nextjs/no-sync-scripts -- a module waits for the page by itself */}
        {isDesk && <script src="/desk.js" type="module" />}
      </head>
      <body>{children}</body>
    </html>
  )
}
