import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DeskFrame } from '@/components/desk/desk-frame.tsx'
import { readNote, type DeskQuery } from '@/components/desk/desk-note.ts'
import { DeskProblems } from '@/components/desk/desk-problems.tsx'
import { deskTitle } from '@/components/desk/desk-title.ts'
import { NewPasswordFields } from '@/components/desk/new-password-fields.tsx'
import { signInProblems } from '@/components/desk/sign-in-problems.ts'
import { pageLanguage } from '@/components/site/page-language.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { findLink } from '@/newsroom/staff/links.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

type Props = { params: Promise<{ locale: string; token: string }>; searchParams: DeskQuery }

/** Where a link leads that lets a member set a password. */
export default async function WelcomePage({ params, searchParams }: Props) {
  const language = await pageLanguage(params)
  const { token } = await params
  const problems = signInProblems(await getTranslations('SignIn'), await readNote(searchParams))
  const member = await findLink((await theStore()).read, token)
  if (!member) redirect(deskAddresses.refused(language, 'link'))
  const t = await getTranslations('SignIn')

  return (
    <DeskFrame language={language} twin={deskAddresses.welcome(otherLanguage(language), token)}>
      <div className="desk-plain">
        <DeskProblems title={t('welcome.summary')} problems={problems} />
        <h1 className="text-title">{t('welcome.title')}</h1>
        <p className="mbs-2 text-soft">{t('welcome.explanation')}</p>
        <form method="post" action={deskAddresses.welcomeTry(language, token)} className="desk-form">
          {/* A field, so that a browser keeps the password with it. */}
          <div className="desk-field">
            <label htmlFor="email">{t('welcome.account')}</label>
            <p>
              <bdi className="font-head">{member.name}</bdi>
            </p>
            <input id="email" type="email" value={member.email} readOnly autoComplete="username" dir="ltr" className="field" />
          </div>
          <NewPasswordFields problems={problems} />
          <p>
            <button type="submit" className="button-solid">
              {t('welcome.submit')}
            </button>
          </p>
        </form>
      </div>
    </DeskFrame>
  )
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('SignIn')
  return deskTitle(t('welcome.title'), await readNote(searchParams))
}
