import { useTranslations } from 'next-intl'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import { SHORTEST_PASSWORD } from '@/newsroom/staff/password.ts'
import { DeskField } from './desk-field.tsx'

/** A new password, twice: a slip in it would shut its owner out. */
export function NewPasswordFields({ problems }: { problems: { field: string; text: string }[] }) {
  const t = useTranslations('SignIn')
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.text
  return (
    <>
      <DeskField
        name="password"
        type="password"
        label={t('welcome.next')}
        hint={t('welcome.hint', { count: formatNumber(SHORTEST_PASSWORD) })}
        autoComplete="new-password"
        dir="ltr"
        required
        problem={problemOf('password')}
      />
      <DeskField
        name="again"
        type="password"
        label={t('welcome.again')}
        autoComplete="new-password"
        dir="ltr"
        required
        problem={problemOf('again')}
      />
    </>
  )
}
