import type { Metadata } from 'next'
import { Problem } from '@/components/site/problem.tsx'
import ar from '@/messages/ar.json'

export const metadata: Metadata = { title: `${ar.Problem.awayTitle} | ${ar.Site.brand}`, robots: { index: false } }

/** Made once, by the build: what a proxy answers while the site does not (scripts/steps/write-proxy-pages.ts). */
export default function AwayPage() {
  return <Problem kind="away" />
}
