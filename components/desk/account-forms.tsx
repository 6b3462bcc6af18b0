import { useTranslations } from 'next-intl'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { LONGEST_STAFF_NAME } from '@/newsroom/staff/members.ts'
import type { StaffMember } from '@/newsroom/staff/roles.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { DeskField } from './desk-field.tsx'
import type { DeskNote } from './desk-note.ts'
import { DeskSettingHead } from './desk-setting-head.tsx'
import { NewPasswordFields } from './new-password-fields.tsx'

type Props = { language: Language; member: StaffMember; problems: { field: string; text: string }[] }

export function NameForm({ language, member, note, problems }: Props & { note: DeskNote | null }) {
  const t = useTranslations('Staff')
  return (
    <section aria-labelledby="name-title">
      <DeskSettingHead id="name-title" title={t('account.nameTitle')} hint={t('account.nameHint')} />
      <form method="post" action={deskAddresses.accountChange(language, 'name')} className="desk-form">
        <DeskField
          name="name"
          label={t('name')}
          dir="auto"
          autoComplete="name"
          required
          maxLength={LONGEST_STAFF_NAME}
          defaultValue={note?.values?.name ?? member.name}
          problem={problems.find(({ field }) => field === 'name')?.text}
        />
        <p>
          <button type="submit" className="button">
            {t('account.saveName')}
          </button>
        </p>
      </form>
    </section>
  )
}

export function PasswordForm({ language, member, problems }: Props) {
  const t = useTranslations('Staff')
  return (
    <section aria-labelledby="password-title">
      <DeskSettingHead id="password-title" title={t('account.passwordTitle')} hint={t('account.passwordHint')} />
      <form method="post" action={deskAddresses.accountChange(language, 'password')} className="desk-form">
        {/* So that a browser knows whose password it keeps. */}
        <input type="hidden" name="username" value={member.email} autoComplete="username" />
        <DeskField
          name="current"
          type="password"
          label={t('account.current')}
          autoComplete="current-password"
          dir="ltr"
          required
          problem={problems.find(({ field }) => field === 'current')?.text}
        />
        <NewPasswordFields problems={problems} />
        <p>
          <button type="submit" className="button">
            {t('account.savePassword')}
          </button>
        </p>
      </form>
    </section>
  )
}

export function ShortcutsForm({ language, member }: Omit<Props, 'problems'>) {
  const t = useTranslations('Staff')
  return (
    <section aria-labelledby="shortcuts-title">
      <DeskSettingHead id="shortcuts-title" title={t('account.shortcutsTitle')} hint={t('account.shortcutsHint')} />
      <form method="post" action={deskAddresses.accountChange(language, 'shortcuts')} className="desk-form">
        <label className="desk-check">
          <input type="checkbox" name="shortcuts" value="on" defaultChecked={member.hasShortcuts} />
          {t('account.shortcuts')}
        </label>
        <p>
          <button type="submit" className="button">
            {t('account.save')}
          </button>
        </p>
      </form>
    </section>
  )
}
