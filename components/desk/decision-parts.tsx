import { useTranslations } from 'next-intl'
import type { StaffMember } from '@/newsroom/staff/roles.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { UndoForm } from './decision-done.tsx'
import { KeysSheet } from './keys-sheet.tsx'

type Props = { member: StaffMember; language: Language; back: string }

/** What desk.js needs to decide without leaving the page: what it says, what takes the place of a card, the sheet of keys. */
export function DecisionParts({ member, language, back }: Props) {
  const t = useTranslations('Decision')
  return (
    <div data-desk-decisions="" data-not-sent={t('notSent')} {...(member.hasShortcuts && { 'data-shortcuts': '' })}>
      <output className="sr-only" data-desk-status="" />
      <div hidden data-desk-decided="">
        <div className="desk-decided" tabIndex={-1}>
          <p data-desk-text="" />
          <UndoForm seen={['']} language={language} back={back} />
        </div>
      </div>
      {member.hasShortcuts && <KeysSheet member={member} />}
    </div>
  )
}
