import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GivenBack } from '@/components/comments/given-back.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { givenBackReasons, type GivenBackReason } from '@/newsroom/forms/given-back-page.ts'

export const dynamicParams = false

export const generateStaticParams = () => givenBackReasons.map((code) => ({ code }))

type Props = { params: Promise<{ locale: string; code: string }> }

/** Made by the build, and filled in by newsroom/forms/given-back-page.ts where a form cannot be taken. */
export default async function GivenBackPage({ params }: Props) {
  return <GivenBack language={await pageLanguage(params)} reason={(await params).code as GivenBackReason} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('GivenBack')
  const site = await getTranslations('Site')
  const { code } = await params
  return { title: `${t(`titles.${code as GivenBackReason}`)} | ${site('brand')}`, robots: { index: false } }
}
