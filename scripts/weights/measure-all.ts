import type { Browser } from '@playwright/test'
import { languages, type Language } from '../../newsroom/stories/model.ts'
import type { Measured } from './budgets.ts'
import { measurePage } from './measure-page.ts'
import type { MeasuredPage } from './measured-pages.ts'
import { warmPage } from './warm-page.ts'

/** Measures pages of a measured site, those of each language. `onPage` hears of each before it is measured. */
export async function measureAll(
  browser: Browser,
  siteUrl: string,
  pages: Record<Language, MeasuredPage[]>,
  onPage: (language: Language, kind: string) => void = () => {},
): Promise<Measured> {
  const measured: Measured = { ar: {}, en: {} }
  for (const language of languages) {
    for (const { kind, address } of pages[language]) {
      onPage(language, kind)
      const url = siteUrl + address(language)
      await warmPage(url)
      measured[language][kind] = await measurePage(browser, url)
    }
  }
  return measured
}
