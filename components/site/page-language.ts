import { hasLocale } from 'next-intl'
import { languages, type Language } from '@/newsroom/stories/model.ts'

/** The language a page's address asks for. In neither (/fr) the layout says so, and what the page makes is not shown. */
export async function pageLanguage(params: Promise<{ locale: string }>): Promise<Language> {
  const { locale } = await params
  return hasLocale(languages, locale) ? locale : 'ar'
}

/** The page a list's address asks for: 2 and up, because the first has no number in its address. 0 stands for no page. */
export const pageNumber = (number: string): number => (/^([2-9]|[1-9]\d{1,5})$/.test(number) ? Number(number) : 0)
