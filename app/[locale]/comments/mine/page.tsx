import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AskOwnComments } from '@/components/rights/ask-own-comments.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string }> }

export default async function OwnComments({ params }: Props) {
  return <AskOwnComments language={await pageLanguage(params)} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const language = await pageLanguage(params)
  const t = await getTranslations('OwnComments')
  return pageMetadata({
    language,
    address: addresses.ownComments(language),
    twin: addresses.ownComments(otherLanguage(language)),
    title: t('title'),
    description: t('explanation'),
    isIndexed: false,
  })
}
