import { settings } from '@/newsroom/settings.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { JsonLd } from './json-ld.tsx'
import { siteDirectory } from './site-directory.ts'

type Props = { language: Language; trail: { name: string; address: string }[] }

/** Where a page stands, for search engines: the front page, then the trail. */
export async function BreadcrumbData({ language, trail }: Props) {
  const { name } = await siteDirectory(language)
  const steps = [{ name, address: addresses.front(language) }, ...trail]
  const itemListElement = steps.map((step, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: step.name,
    item: settings().siteUrl + step.address,
  }))
  return <JsonLd data={{ '@type': 'BreadcrumbList', itemListElement }} />
}
