import { addresses } from '../stories/addresses.ts'
import { listAuthors, listPages, listSections, listTopics } from '../stories/directory.ts'
import { languages, type Language } from '../stories/model.ts'
import type { Reader } from '../store/store.ts'
import type { SitemapEntry } from './sitemap-url.ts'

/** Every public page that is no story: fronts, sections, topics, authors, pages about the newspaper. */
export async function sitemapPages(read: Reader): Promise<SitemapEntry[]> {
  const [sections, topics, authors, pages] = await Promise.all([
    listSections(read),
    listTopics(read),
    listAuthors(read),
    Promise.all(languages.map((language) => listPages(read, language))),
  ])
  const inBoth = [
    addresses.front,
    addresses.latest,
    addresses.topics,
    addresses.authors,
    ...sections.map(
      ({ key }) =>
        (language: Language) =>
          addresses.section(language, key),
    ),
    ...topics.map(
      ({ key }) =>
        (language: Language) =>
          addresses.topic(language, key),
    ),
    ...authors.map(
      ({ key }) =>
        (language: Language) =>
          addresses.author(language, key),
    ),
  ].flatMap((addressIn) => pair(addressIn))
  const counted = Map.groupBy(pages.flat(), ({ key }) => key)
  const standing = [...counted.values()].flatMap((editions) =>
    editions.length > 1
      ? pair((language) => addresses.page(language, editions[0]?.key ?? ''))
      : editions.map(({ language, key }) => ({ address: addresses.page(language, key) })),
  )
  return [...inBoth, ...standing]
}

function pair(addressIn: (language: Language) => string): SitemapEntry[] {
  const twins = { ar: addressIn('ar'), en: addressIn('en') }
  return languages.map((language) => ({ address: twins[language], twins }))
}
