import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { DeskNote } from './desk-note.ts'

/** What a page of the desk is called in a browser; where something is wrong on it, that first. */
export async function deskTitle(title: string, note: DeskNote | null = null): Promise<Metadata> {
  const t = await getTranslations('Desk')
  return { title: `${note?.problems ? t('titleWithProblems', { title }) : title} | ${t('name')}` }
}
