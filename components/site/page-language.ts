import { hasLocale } from 'next-intl'
import { notFound } from 'next/navigation'
import { languages, type Language } from '@/newsroom/stories/model.ts'

/** The language a page's address asks for; there is no page where it is neither. */
export async function pageLanguage(params: Promise<{ locale: string }>): Promise<Language> {
  const { locale } = await params
  if (!hasLocale(languages, locale)) notFound()
  return locale
}

/** The page a list's address asks for: 2 and up, because the first has no number in its address. */
export function pageNumber(number: string): number {
  if (!/^([2-9]|[1-9]\d{1,5})$/.test(number)) notFound()
  return Number(number)
}
