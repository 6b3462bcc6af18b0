import { getTranslations } from 'next-intl/server'

/** The title of a list's page: its number is said from the second on. */
export async function numberedTitle(title: string, page: number): Promise<string> {
  const t = await getTranslations('List')
  return page > 1 ? t('titlePage', { title, page: String(page) }) : title
}
