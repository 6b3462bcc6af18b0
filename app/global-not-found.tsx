import type { Metadata } from 'next'
import { NowherePage } from '@/components/pages/nowhere-page.tsx'
import { ReaderScripts } from '@/components/site/reader-scripts.tsx'
import ar from '@/messages/ar.json'
import './globals.css'

export const metadata: Metadata = { title: `${ar.NotFound.title} | ${ar.Site.brand}`, robots: { index: false } }

/** An address no route answers at all. */
export default function GlobalNotFound() {
  return (
    <html lang="ar" dir="rtl" suppressHydrationWarning>
      <body>
        <ReaderScripts />
        <NowherePage />
      </body>
    </html>
  )
}
