import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Digits } from '@/components/site/digits.tsx'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import { ConfirmForm } from '@/components/desk/confirm-form.tsx'
import { DeskFrame } from '@/components/desk/desk-frame.tsx'
import { requireMember } from '@/components/desk/desk-member.ts'
import { type DeskQuery } from '@/components/desk/desk-note.ts'
import { deskTitle } from '@/components/desk/desk-title.ts'
import { pageLanguage } from '@/components/site/page-language.ts'
import { MOST_AT_ONCE, verdicts } from '@/newsroom/comments/decide.ts'
import { listOthers } from '@/newsroom/comments/queue-cards.ts'
import { readSeen } from '@/newsroom/comments/read-decision.ts'
import { deskAddresses, nextAddress } from '@/newsroom/staff/desk-addresses.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: DeskQuery }

/** Asks once more before several comments are decided about. */
export default async function ConfirmPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params)
  const asked = toParameters(await searchParams)
  const here = `${deskAddresses.confirm(language)}?${asked}`
  const member = await requireMember(language, here, 'moderate')
  const seen = readSeen(asked) ?? []
  const verdict = verdicts.find((known) => known === asked.get('verdict'))
  const back = nextAddress(asked.get('back'), language)
  if (!verdict) redirect(back)

  const t = await getTranslations('Decision')
  const comments = await listOthers(
    (await theStore()).read,
    seen.slice(0, MOST_AT_ONCE).map(({ id }) => id),
  )
  const twin = `${deskAddresses.confirm(otherLanguage(language))}?${asked}`
  return (
    <DeskFrame language={language} twin={twin} member={member} current="queue">
      <div className="list-head">
        <h1 className="text-title">
          <Digits>{t(`confirm.${verdict}`, { total: comments.length, count: formatNumber(comments.length) })}</Digits>
        </h1>
      </div>
      {comments.length === 0 ? (
        <p className="desk-empty">{t('problems.none-chosen')}</p>
      ) : (
        <ConfirmForm
          comments={comments}
          seen={seen.slice(0, MOST_AT_ONCE)}
          isCut={seen.length > MOST_AT_ONCE}
          verdict={verdict}
          language={language}
          back={back}
        />
      )}
      <p className="pbe-12">
        <a href={back} className="tool-link">
          {t('toQueue')}
        </a>
      </p>
    </DeskFrame>
  )
}

function toParameters(query: Record<string, string | string[] | undefined>): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) for (const one of [value ?? []].flat()) parameters.append(key, one)
  return parameters
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Decision')
  return deskTitle(t('severalTitle'))
}
