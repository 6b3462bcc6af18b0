import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { isolated } from '@/components/ui/isolated.tsx'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { ListedMember } from '@/newsroom/staff/members.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { RoleSelect } from './role-select.tsx'

type Props = { language: Language; members: ListedMember[]; own: string }

export function MemberList({ language, members, own }: Props) {
  return (
    <ul className="desk-members">
      {members.map((member) => (
        <li key={member.id} id={`member-${member.id}`} tabIndex={-1}>
          <MemberLine member={member} isOwn={member.id === own} />
          {member.id !== own && <MemberChanges language={language} member={member} />}
        </li>
      ))}
    </ul>
  )
}

function MemberLine({ member, isOwn }: { member: ListedMember; isOwn: boolean }) {
  const t = useTranslations('Staff')
  const states = [
    ...(member.isDisabled ? [t('states.disabled')] : []),
    ...(member.hasPassword || member.isDisabled ? [] : [t('states.waiting')]),
    ...(member.isTwoFactor ? [t('states.twoFactor')] : []),
  ]
  return (
    <div className="desk-member">
      <p className="font-head text-headline">
        {isolated(member.name)} {isOwn && <span className="text-small text-rubric">{t('you')}</span>}
      </p>
      <p className="text-small">
        {t(`roles.${member.role}`)}
        {states.map((state) => (
          <span key={state} className="desk-state">
            {state}
          </span>
        ))}
      </p>
      <p className="text-meta text-soft">
        <bdi dir="ltr">{member.email}</bdi>
      </p>
    </div>
  )
}

function MemberChanges({ language, member }: { language: Language; member: ListedMember }) {
  const t = useTranslations('Staff')
  return (
    <details className="desk-more">
      <summary>
        <span aria-hidden="true">{t('change')}</span>
        <span className="sr-only">{t.rich('changeOf', { name: member.name, bdi: isolated })}</span>
      </summary>
      <div className="desk-changes">
        {!member.isDisabled && (
          <>
            <ChangeForm language={language} id={member.id} what="role" label={t('changeRole')}>
              <RoleSelect id={`role-${member.id}`} label={t('newRole')} chosen={member.role} />
            </ChangeForm>
            <ChangeForm language={language} id={member.id} what="link" label={t('link')}>
              {member.isTwoFactor && (
                <label className="desk-check">
                  <input type="checkbox" name="without-two-factor" value="yes" />
                  {t('withoutTwoFactor')}
                </label>
              )}
            </ChangeForm>
          </>
        )}
        <ChangeForm
          language={language}
          id={member.id}
          what={member.isDisabled ? 'enable' : 'disable'}
          label={member.isDisabled ? t('enable') : t('disable')}
        />
      </div>
    </details>
  )
}

type ChangeProps = { language: Language; id: string; what: string; label: string; children?: ReactNode }

function ChangeForm({ language, id, what, label, children }: ChangeProps) {
  return (
    <form method="post" action={deskAddresses.staffChange(language)}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="what" value={what} />
      {children}
      <button type="submit" className="button">
        {label}
      </button>
    </form>
  )
}
