import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskFrame } from '@/components/desk/desk-frame.tsx'
import { requireMember } from '@/components/desk/desk-member.ts'
import { deskTitle } from '@/components/desk/desk-title.ts'
import { MissedQueries } from '@/components/desk/missed-queries.tsx'
import { ListHead } from '@/components/lists/list-head.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { listMisses } from '@/newsroom/search/missed-queries.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

const LATELY = { days: 30, limit: 200 }

type Props = { params: Promise<{ locale: string }> }

/** What readers looked for and did not find: what to write about, and what to call it. */
export default async function SearchesPage({ params }: Props) {
  const language = await pageLanguage(params)
  const member = await requireMember(language, deskAddresses.searches(language), 'searches')
  const t = await getTranslations('Searches')
  const misses = await listMisses((await theStore()).read, LATELY)

  return (
    <DeskFrame language={language} twin={deskAddresses.searches(otherLanguage(language))} member={member} current="searches">
      <ListHead title={t('title')}>{t('hint')}</ListHead>
      <MissedQueries misses={misses} language={language} />
    </DeskFrame>
  )
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Searches')
  return deskTitle(t('title'))
}
