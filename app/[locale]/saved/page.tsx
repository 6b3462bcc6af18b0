import type { Metadata } from 'next'
import { SavedPage, savedMetadata } from '@/components/offline/saved-page.tsx'
import { NotFoundPage, notFoundMetadata } from '@/components/pages/not-found-page.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { settings } from '@/newsroom/settings.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string }> }

/** What the device keeps, where the site offers to keep it. */
export default async function Saved({ params }: Props) {
  const language = await pageLanguage(params)
  return settings().offlineReading ? <SavedPage language={language} /> : <NotFoundPage language={language} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await pageLanguage(params)
  return settings().offlineReading ? savedMetadata({ language }) : notFoundMetadata(language)
}
