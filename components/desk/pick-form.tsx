import { useTranslations } from 'next-intl'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { may, type StaffMember } from '@/newsroom/staff/roles.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { id: string; isPicked: boolean; member: StaffMember; language: Language; back: string }

/** Makes a comment an editors’ pick, or takes that back. */
export function PickForm({ id, isPicked, member, language, back }: Props) {
  const t = useTranslations('Decision')
  if (!may(member, 'pick')) return null
  return (
    <form method="post" action={deskAddresses.commentPick(language, id)}>
      <input type="hidden" name="back" value={back} />
      <button
        type="submit"
        name="pick"
        value={isPicked ? '0' : '1'}
        className="button"
        {...(member.hasShortcuts && { 'data-desk-key': 'KeyP' })}
      >
        {isPicked ? t('unpick') : t('pick')}
      </button>
    </form>
  )
}
