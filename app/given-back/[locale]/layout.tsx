import { hasLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { SiteDocument } from '@/components/site/site-document.tsx'
import { languages } from '@/newsroom/stories/model.ts'
import '../../globals.css'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export const generateStaticParams = () => languages.map((locale) => ({ locale }))

export default async function GivenBackLayout({ children, params }: Props) {
  const { locale } = await params
  return <SiteDocument language={hasLocale(languages, locale) ? locale : 'ar'}>{children}</SiteDocument>
}
