import type { Metadata } from 'next'
import { NowherePage } from '@/components/pages/nowhere-page.tsx'
import { SiteDocument } from '@/components/site/site-document.tsx'
import ar from '@/messages/ar.json'
import './globals.css'

export const metadata: Metadata = { title: `${ar.NotFound.title} | ${ar.Site.brand}`, robots: { index: false } }

/** An address no route answers at all. */
export default function GlobalNotFound() {
  return (
    <SiteDocument language="ar">
      <NowherePage />
    </SiteDocument>
  )
}
