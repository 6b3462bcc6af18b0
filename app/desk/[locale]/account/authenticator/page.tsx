import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { accountProblems } from '@/components/desk/account-problems.ts'
import { DeskField } from '@/components/desk/desk-field.tsx'
import { DeskFrame } from '@/components/desk/desk-frame.tsx'
import { requireMember } from '@/components/desk/desk-member.ts'
import { readNote, type DeskQuery } from '@/components/desk/desk-note.ts'
import { DeskProblems } from '@/components/desk/desk-problems.tsx'
import { deskTitle } from '@/components/desk/desk-title.ts'
import { SquareCode } from '@/components/desk/square-code.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: DeskQuery }

/** Where an authenticator is shown its secret, this once, and shows a code in return. */
export default async function AuthenticatorPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params)
  const member = await requireMember(language, deskAddresses.account(language))
  const note = await readNote(searchParams, member.id)
  const [uri] = note?.shown ?? []
  if (!note || !uri) redirect(deskAddresses.account(language))
  const t = await getTranslations('Staff')
  const problems = await accountProblems(note)
  const query = new URLSearchParams({ note: String((await searchParams).note) })

  return (
    <DeskFrame language={language} twin={`${deskAddresses.twoFactor(otherLanguage(language))}?${query}`} member={member} current="account">
      <div className="desk-plain">
        <DeskProblems problems={problems} />
        <h1 className="text-title">{t('authenticator.title')}</h1>
        <p className="mbs-2 text-soft">{t('authenticator.explanation')}</p>
        <SquareCode text={uri} label={t('authenticator.picture')} />
        <p className="text-small">{t('authenticator.key')}</p>
        <p dir="ltr" className="desk-command">
          <code>{inFours(new URL(uri).searchParams.get('secret') ?? '')}</code>
        </p>
        <form method="post" action={deskAddresses.accountChange(language, 'two-factor-confirm')} className="desk-form">
          <input type="hidden" name="note" value={String((await searchParams).note)} />
          <DeskField
            name="code"
            label={t('authenticator.code')}
            autoComplete="one-time-code"
            inputMode="numeric"
            dir="ltr"
            required
            maxLength={20}
            problem={problems.find(({ field }) => field === 'code')?.text}
          />
          <p>
            <button type="submit" className="button-solid">
              {t('authenticator.submit')}
            </button>
          </p>
        </form>
        <p className="mbs-6 border-bs border-rule pbs-3 text-meta">
          <a href={deskAddresses.account(language)} className="underline">
            {t('authenticator.cancel')}
          </a>
        </p>
      </div>
    </DeskFrame>
  )
}

const inFours = (secret: string) => secret.replace(/(.{4})(?=.)/g, '$1 ')

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Staff')
  return deskTitle(t('authenticator.title'))
}
