import type { ReactNode } from 'react'
import { SiteDocument } from '@/components/site/site-document.tsx'
import '../globals.css'

export default function ProblemLayout({ children }: { children: ReactNode }) {
  return <SiteDocument language="ar">{children}</SiteDocument>
}
