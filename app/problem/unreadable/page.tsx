import type { Metadata } from 'next'
import { Problem } from '@/components/site/problem.tsx'
import ar from '@/messages/ar.json'

export const metadata: Metadata = { title: `${ar.Problem.unreadableTitle} | ${ar.Site.brand}`, robots: { index: false } }

/** Made once, by the build: serving/unreadable.ts answers with it, and so does a proxy. */
export default function UnreadablePage() {
  return <Problem kind="unreadable" />
}
