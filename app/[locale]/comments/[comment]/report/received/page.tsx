import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PlainPage } from '@/components/rights/plain-page.tsx'
import { privateMetadata } from '@/components/rights/private-metadata.ts'
import { pageLanguage } from '@/components/site/page-language.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'

// As many as there are comments: none is worth keeping.
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; comment: string }> }

export default async function Reported({ params }: Props) {
  const language = await pageLanguage(params)
  const { comment } = await params
  const t = await getTranslations('Report')
  return (
    <PlainPage
      language={language}
      twin={addresses.reported(otherLanguage(language), comment)}
      title={t('received')}
      explanation={t('receivedExplanation')}
    >
      <p>
        <a href={addresses.comment(language, comment)} className="underline">
          {t('toComment')}
        </a>
      </p>
    </PlainPage>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('Report')
  return privateMetadata(await pageLanguage(params), t('received'))
}
