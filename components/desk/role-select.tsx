import { useTranslations } from 'next-intl'
import { roles, type Role } from '@/newsroom/staff/roles.ts'

type Props = { id: string; label: string; chosen: Role }

export function RoleSelect({ id, label, chosen }: Props) {
  const t = useTranslations('Staff')
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} name="role" defaultValue={chosen} className="field">
        {roles.map((role) => (
          <option key={role} value={role}>
            {t(`roles.${role}`)}
          </option>
        ))}
      </select>
    </>
  )
}
