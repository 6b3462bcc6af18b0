import { getTranslations } from 'next-intl/server'
import type { Language } from '@/newsroom/stories/model.ts'
import { numberText } from './site-digits.ts'

/** The title of a list's page: its number is said from the second on. */
export async function numberedTitle(title: string, page: number, language: Language): Promise<string> {
  const t = await getTranslations('List')
  return page > 1 ? t('titlePage', { title, page: await numberText(page, language) }) : title
}
