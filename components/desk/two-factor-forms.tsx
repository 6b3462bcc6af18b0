import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { deskAddresses, type AccountChange } from '@/newsroom/staff/desk-addresses.ts'
import type { StaffMember } from '@/newsroom/staff/roles.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { DeskField } from './desk-field.tsx'
import { DeskSettingHead } from './desk-setting-head.tsx'

type Problems = { field: string; text: string }[]
type Props = { language: Language; member: StaffMember; problems: Problems }

/** Taking an authenticator into use, or out of it. Each asks for the password: a desk may stand unlocked. */
export function TwoFactorForms({ language, member, problems }: Props) {
  const t = useTranslations('Staff')
  const form = { language, problems }
  return (
    <section aria-labelledby="two-factor-title">
      <DeskSettingHead
        id="two-factor-title"
        title={t('account.twoFactorTitle')}
        hint={member.isTwoFactor ? t('account.twoFactorOn') : t('account.twoFactorOff')}
      />
      {member.isTwoFactor ? (
        <div>
          <details className="desk-more" open={problems.some(({ field }) => field === 'two-factor-codes')}>
            <summary>{t('account.newCodes')}</summary>
            <PasswordAsked {...form} change="two-factor-codes">
              {t('account.newCodes')}
            </PasswordAsked>
          </details>
          <details className="desk-more" open={problems.some(({ field }) => field === 'two-factor-end')}>
            <summary>{t('account.twoFactorEnd')}</summary>
            <PasswordAsked {...form} change="two-factor-end">
              {t('account.twoFactorEnd')}
            </PasswordAsked>
          </details>
        </div>
      ) : (
        <PasswordAsked {...form} change="two-factor-begin">
          {t('account.twoFactorBegin')}
        </PasswordAsked>
      )}
    </section>
  )
}

type AskedProps = { language: Language; problems: Problems; change: AccountChange; children: ReactNode }

function PasswordAsked({ language, problems, change, children }: AskedProps) {
  const t = useTranslations('Staff')
  return (
    <form method="post" action={deskAddresses.accountChange(language, change)} className="desk-form">
      <DeskField
        id={change}
        name="current"
        type="password"
        label={t('account.confirmPassword')}
        autoComplete="current-password"
        dir="ltr"
        required
        problem={problems.find(({ field }) => field === change)?.text}
      />
      <p>
        <button type="submit" className="button">
          {children}
        </button>
      </p>
    </form>
  )
}
