import { useTranslations } from 'next-intl'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { DeskField } from './desk-field.tsx'
import type { RuleField, RuleFields } from './rules-query.ts'

type Props = { fields: RuleFields; wrong: RuleField[]; language: Language }

/** The rules of the site. Its button shows what they would change: nothing is saved yet. */
export function RulesForm({ fields, wrong, language }: Props) {
  const t = useTranslations('Rules')
  const number = (name: RuleField) => ({
    name,
    label: t(`fields.${name}`),
    hint: t(`hints.${name}`),
    inputMode: 'numeric' as const,
    dir: 'ltr',
    autoComplete: 'off',
    defaultValue: fields[name],
    problem: wrong.includes(name) ? t(`wrong.${name}`) : undefined,
  })
  return (
    <form method="get" action={deskAddresses.rules(language)} className="desk-form">
      <div>
        <label className="desk-check">
          <input type="checkbox" name="isReadOnly" value="on" defaultChecked={fields.isReadOnly} />
          {t('fields.isReadOnly')}
        </label>
        <p className="text-meta text-soft">{t('hints.isReadOnly')}</p>
      </div>
      <DeskField {...number('closeAfterDays')} />
      <div>
        <label className="desk-check">
          <input type="checkbox" name="trustedPass" value="on" defaultChecked={fields.trustedPass} />
          {t('fields.trustedPass')}
        </label>
        <p className="text-meta text-soft">{t('hints.trustedPass')}</p>
      </div>
      <DeskField {...number('approvals')} required />
      <DeskField {...number('cleanDays')} required />
      <p>
        <button type="submit" className="button">
          {t('show')}
        </button>
      </p>
    </form>
  )
}
