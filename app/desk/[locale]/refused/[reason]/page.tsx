import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskFrame } from '@/components/desk/desk-frame.tsx'
import { deskTitle } from '@/components/desk/desk-title.ts'
import { pageLanguage } from '@/components/site/page-language.ts'
import { PageStatus } from '@/components/site/page-status.tsx'
import { deskAddresses, refusals, type Refusal } from '@/newsroom/staff/desk-addresses.ts'
import { languages, otherLanguage } from '@/newsroom/stories/model.ts'

type Props = { params: Promise<{ locale: string; reason: string }> }

const reasons = Object.keys(refusals) as Refusal[]

/** Made by the build too: the desk's route handlers answer with these pages, whatever the store does (desk-answers.ts). */
export const generateStaticParams = () => languages.flatMap((locale) => reasons.map((reason) => ({ locale, reason })))

const reasonIn = async (params: Props['params']): Promise<Refusal> => {
  const { reason } = await params
  return reasons.find((known) => known === reason) ?? 'nowhere'
}

/** What the desk says no with, and the way on. */
export default async function RefusedPage({ params }: Props) {
  const language = await pageLanguage(params)
  const reason = await reasonIn(params)
  const t = await getTranslations('Desk')
  return (
    <DeskFrame language={language} twin={deskAddresses.refused(otherLanguage(language), reason)}>
      <PageStatus code={refusals[reason]} />
      <div className="desk-plain">
        <p className="text-small text-rubric">{refusals[reason]}</p>
        <h1 className="text-title">{t(`refusedTitles.${reason}`)}</h1>
        <p className="mbs-4 text-standfirst text-soft">{t(`refusedReasons.${reason}`)}</p>
        <p className="mbs-6 border-bs border-rule pbs-4">
          <a href={deskAddresses.desk(language)} className="underline">
            {t('toDesk')}
          </a>
        </p>
      </div>
    </DeskFrame>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('Desk')
  return deskTitle(t(`refusedTitles.${await reasonIn(params)}`))
}
