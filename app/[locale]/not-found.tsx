import { hasLocale } from 'next-intl'
import * as rootParams from 'next/root-params'
import { NotFoundPage } from '@/components/pages/not-found-page.tsx'
import { languages } from '@/newsroom/stories/model.ts'

export default async function NotFound() {
  const locale = await rootParams.locale()
  return <NotFoundPage language={hasLocale(languages, locale) ? locale : 'ar'} />
}
