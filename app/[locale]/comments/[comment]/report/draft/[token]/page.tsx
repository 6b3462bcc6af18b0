import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotFoundPage } from '@/components/pages/not-found-page.tsx'
import { privateMetadata } from '@/components/rights/private-metadata.ts'
import { ReportPage, type ShownFault } from '@/components/rights/report-page.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { findReportable } from '@/newsroom/comments/report-comment.ts'
import { readFormDraft } from '@/newsroom/forms/form-drafts.ts'
import { theKeys } from '@/newsroom/keys/keys.ts'
import { theStore } from '@/newsroom/store/store.ts'

// For one reader's eyes.
export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string; comment: string; token: string }> }

/** A report that was not accepted, with every word of it. Once the draft is gone it is the empty form. */
export default async function ReportDraft({ params }: Props) {
  const language = await pageLanguage(params)
  const { comment: id, token } = await params
  const store = await theStore()
  const comment = await findReportable(store, id, language)
  if (!comment) return <NotFoundPage language={language} />
  const draft = await readFormDraft(store.read, theKeys(), 'report', token)
  return <ReportPage comment={comment} language={language} values={draft?.values ?? {}} faults={(draft?.faults ?? []) as ShownFault[]} />
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('Report')
  return privateMetadata(await pageLanguage(params), t('faultsTitle'))
}
