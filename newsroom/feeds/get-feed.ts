import { plainIsolate } from '../arabic/isolate.ts'
import { listCards, type StoryCard } from '../stories/cards.ts'
import { getSite, listSections } from '../stories/directory.ts'
import { inLanguage } from '../stories/localized.ts'
import { isLanguage, type Language } from '../stories/model.ts'
import type { Reader } from '../store/store.ts'

const LENGTH = 30

/** The newest stories of a language, or of one of its sections; only editions in that language. */
export type Feed = { language: Language; section?: string; title: string; description: string; cards: StoryCard[] }

/** What a feed's address asks for: `ar.xml`, `en.json`, `ar/politics.xml`; null where that is no feed. */
export function readFeedAddress(address: string[]): { language: Language; section?: string; format: 'xml' | 'json' } | null {
  const [, path, format] = /^(.+)\.(xml|json)$/.exec(address.join('/')) ?? []
  const [language, section, ...rest] = (path ?? '').split('/')
  if (!isLanguage(language) || rest.length > 0) return null
  return { language, ...(section && { section }), format: format as 'xml' | 'json' }
}

export async function getFeed(read: Reader, { language, section }: { language: Language; section?: string }): Promise<Feed | null> {
  const [site, sections] = await Promise.all([getSite(read), listSections(read)])
  const found = sections.find(({ key }) => key === section)
  if (section && !found) return null

  const name = inLanguage(site.name, language).text
  return {
    language,
    ...(section && { section }),
    title: plainIsolate(found ? `${name} | ${inLanguage(found.name, language).text}` : name, language),
    description: plainIsolate(inLanguage((found ?? site).description, language).text, language),
    cards: await listCards(read, language, { ...(section && { section }), ownLanguageOnly: true }, { limit: LENGTH }),
  }
}
