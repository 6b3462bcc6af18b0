import type { Metadata } from 'next'
import { Problem } from '@/components/site/problem.tsx'
import ar from '@/messages/ar.json'

export const metadata: Metadata = { title: `${ar.Problem.title} | ${ar.Site.brand}`, robots: { index: false } }

/** Made once, by the build: serving/problem-page.ts answers with it where a page cannot be made. */
export default function ProblemPage() {
  return <Problem />
}
