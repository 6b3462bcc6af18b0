import type { Metadata } from 'next'
import { siteDirectory } from '@/components/site/site-directory.ts'
import type { Language } from '@/newsroom/stories/model.ts'

/**
 * What is said of a page that is one reader's business: no search engine's, and no site's that a link leads to. Not `no-referrer`, with
 * which browsers would not say of its forms that they stood on this site.
 */
export async function privateMetadata(language: Language, title: string): Promise<Metadata> {
  return { title: `${title} | ${(await siteDirectory(language)).name}`, robots: { index: false, follow: false }, referrer: 'same-origin' }
}
