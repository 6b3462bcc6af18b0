import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AccountDone } from '@/components/desk/account-done.tsx'
import { accountProblems } from '@/components/desk/account-problems.ts'
import { NameForm, PasswordForm, ShortcutsForm } from '@/components/desk/account-forms.tsx'
import { DeskFrame } from '@/components/desk/desk-frame.tsx'
import { requireMember } from '@/components/desk/desk-member.ts'
import { readNote, type DeskQuery } from '@/components/desk/desk-note.ts'
import { DeskProblems } from '@/components/desk/desk-problems.tsx'
import { deskTitle } from '@/components/desk/desk-title.ts'
import { TwoFactorForms } from '@/components/desk/two-factor-forms.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: DeskQuery }

/** What a member changes about themself. */
export default async function AccountPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params)
  const member = await requireMember(language, deskAddresses.account(language))
  const t = await getTranslations('Staff')
  const note = await readNote(searchParams, member.id)
  const problems = await accountProblems(note)

  return (
    <DeskFrame language={language} twin={deskAddresses.account(otherLanguage(language))} member={member} current="account">
      <div className="list-head">
        <h1 className="text-title">{t('account.title')}</h1>
        <p className="text-small text-soft">
          {t(`roles.${member.role}`)} · <bdi dir="ltr">{member.email}</bdi>
        </p>
      </div>
      <DeskProblems problems={problems} />
      <AccountDone note={note} />
      <div className="desk-settings">
        <NameForm language={language} member={member} note={note} problems={problems} />
        <PasswordForm language={language} member={member} problems={problems} />
        <TwoFactorForms language={language} member={member} problems={problems} />
        <ShortcutsForm language={language} member={member} />
      </div>
    </DeskFrame>
  )
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Staff')
  return deskTitle(t('account.title'))
}
