import { cache } from 'react'
import { getSite, listPages, listSections } from '@/newsroom/stories/directory.ts'
import { inLanguage, type SpokenText } from '@/newsroom/stories/localized.ts'
import type { Language, Section, SiteSettings, StandingPage } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

/** What every page of the site shows around itself. */
export type SiteDirectory = { site: SiteSettings; name: string; sections: Section[]; pages: StandingPage[] }

/** Asked once for each page that is made, however many components want it. */
export const siteDirectory = cache(async (language: Language): Promise<SiteDirectory> => {
  const { read } = await theStore()
  const [site, sections, pages] = await Promise.all([getSite(read), listSections(read), listPages(read, language)])
  return { site, sections, pages, name: inLanguage(site.name, language).text }
})

export async function sectionName(language: Language, key: string): Promise<SpokenText> {
  const { sections } = await siteDirectory(language)
  return inLanguage(sections.find((section) => section.key === key)?.name ?? {}, language)
}
