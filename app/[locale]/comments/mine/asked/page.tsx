import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PlainPage } from '@/components/rights/plain-page.tsx'
import { privateMetadata } from '@/components/rights/private-metadata.ts'
import { pageLanguage } from '@/components/site/page-language.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'

export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string }> }

export default async function Asked({ params }: Props) {
  const language = await pageLanguage(params)
  const t = await getTranslations('OwnComments')
  return (
    <PlainPage
      language={language}
      twin={addresses.ownCommentsAsked(otherLanguage(language))}
      title={t('asked')}
      explanation={t('askedExplanation')}
    >
      <p>{t('notArrived')}</p>
    </PlainPage>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('OwnComments')
  return privateMetadata(await pageLanguage(params), t('asked'))
}
