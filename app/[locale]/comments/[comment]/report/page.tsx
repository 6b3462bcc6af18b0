import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotFoundPage } from '@/components/pages/not-found-page.tsx'
import { ReportPage } from '@/components/rights/report-page.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { privateMetadata } from '@/components/rights/private-metadata.ts'
import { findReportable } from '@/newsroom/comments/report-comment.ts'
import { theStore } from '@/newsroom/store/store.ts'

// Whether a comment can be reported changes with every decision.
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; comment: string }> }

export default async function Report({ params }: Props) {
  const language = await pageLanguage(params)
  const comment = await findReportable(await theStore(), (await params).comment, language)
  return comment ? <ReportPage comment={comment} language={language} /> : <NotFoundPage language={language} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('Report')
  return privateMetadata(await pageLanguage(params), t('title'))
}
