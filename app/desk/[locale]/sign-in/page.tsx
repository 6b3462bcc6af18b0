import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DeskDone } from '@/components/desk/desk-done.tsx'
import { DeskField } from '@/components/desk/desk-field.tsx'
import { DeskFrame } from '@/components/desk/desk-frame.tsx'
import { currentMember } from '@/components/desk/desk-member.ts'
import { readNote, type DeskQuery } from '@/components/desk/desk-note.ts'
import { DeskProblems } from '@/components/desk/desk-problems.tsx'
import { deskTitle } from '@/components/desk/desk-title.ts'
import { FirstMemberHint } from '@/components/desk/first-member-hint.tsx'
import { signInProblems } from '@/components/desk/sign-in-problems.ts'
import { pageLanguage } from '@/components/site/page-language.ts'
import { deskAddresses, nextAddress } from '@/newsroom/staff/desk-addresses.ts'
import { hasStaff } from '@/newsroom/staff/members.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: DeskQuery }

export default async function SignInPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params)
  const { next: asked } = await searchParams
  const next = nextAddress(typeof asked === 'string' ? asked : null, language)
  if (await currentMember()) redirect(next)
  const t = await getTranslations('SignIn')
  const note = await readNote(searchParams)
  const problems = signInProblems(t, note)
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.text
  const hasNobody = !(await hasStaff((await theStore()).read))

  return (
    <DeskFrame language={language} twin={deskAddresses.signIn(otherLanguage(language), next)}>
      <div className="desk-plain">
        <DeskProblems title={t('summary')} problems={problems} />
        {note?.done === 'signedOut' && <DeskDone text={t('signedOut')} />}
        <h1 className="text-title">{t('title')}</h1>
        {hasNobody && <FirstMemberHint />}
        <form method="post" action={deskAddresses.signInTry(language)} className="desk-form">
          <input type="hidden" name="next" value={next} />
          <DeskField
            name="email"
            type="email"
            label={t('email')}
            autoComplete="username"
            dir="ltr"
            required
            maxLength={254}
            defaultValue={note?.values?.email}
            problem={problemOf('email')}
          />
          <DeskField
            name="password"
            type="password"
            label={t('password')}
            autoComplete="current-password"
            dir="ltr"
            required
            problem={problemOf('password')}
          />
          <p>
            <button type="submit" className="button-solid">
              {t('submit')}
            </button>
          </p>
        </form>
        <p className="mbs-6 border-bs border-rule pbs-3 text-meta text-soft">{t('lost')}</p>
      </div>
    </DeskFrame>
  )
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('SignIn')
  return deskTitle(t('title'), await readNote(searchParams))
}
