import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'

/** What a page of the desk is called in a browser. */
export async function deskTitle(title: string): Promise<Metadata> {
  const t = await getTranslations('Desk')
  return { title: `${title} | ${t('name')}` }
}
