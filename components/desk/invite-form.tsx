import { useTranslations } from 'next-intl'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { LONGEST_STAFF_NAME } from '@/newsroom/staff/members.ts'
import { isRole, roles } from '@/newsroom/staff/roles.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { DeskField } from './desk-field.tsx'
import type { DeskNote } from './desk-note.ts'
import { RoleSelect } from './role-select.tsx'

type Props = { language: Language; note: DeskNote | null; problems: { field: string; text: string }[] }

export function InviteForm({ language, note, problems }: Props) {
  const t = useTranslations('Staff')
  const values = note?.form === 'invite' && note.problems ? note.values : undefined
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.text
  return (
    <section aria-labelledby="invite">
      <h2 id="invite" className="text-headline">
        {t('invite')}
      </h2>
      <p className="text-small text-soft">{t('inviteHint')}</p>
      <form method="post" action={deskAddresses.staffInvite(language)} className="desk-form">
        <DeskField
          name="name"
          label={t('name')}
          hint={t('nameHint')}
          dir="auto"
          autoComplete="off"
          required
          maxLength={LONGEST_STAFF_NAME}
          defaultValue={values?.name}
          problem={problemOf('name')}
        />
        <DeskField
          name="email"
          type="email"
          label={t('email')}
          dir="ltr"
          autoComplete="off"
          required
          maxLength={254}
          defaultValue={values?.email}
          problem={problemOf('email')}
        />
        <div className="desk-field">
          <RoleSelect id="role" label={t('role')} chosen={isRole(values?.role) ? values.role : 'moderator'} />
        </div>
        <dl className="desk-roles">
          {roles.map((role) => (
            <div key={role}>
              <dt>{t(`roles.${role}`)}</dt>
              <dd>{t(`roleHints.${role}`)}</dd>
            </div>
          ))}
        </dl>
        <p>
          <button type="submit" className="button-solid">
            {t('inviteSubmit')}
          </button>
        </p>
      </form>
    </section>
  )
}
