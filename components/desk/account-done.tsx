import { useTranslations } from 'next-intl'
import { DeskDone } from './desk-done.tsx'
import type { DeskNote } from './desk-note.ts'

const keys = ['name', 'password', 'shortcuts', 'twoFactorOn', 'twoFactorOff', 'codes'] as const

/** What a member just changed; recovery codes are shown this once. */
export function AccountDone({ note }: { note: DeskNote | null }) {
  const t = useTranslations('Staff')
  const done = keys.find((key) => key === note?.done)
  if (!done) return null
  return (
    <DeskDone text={t(`account.done.${done}`)}>
      {note?.shown && (
        <>
          <ul dir="ltr" className="desk-codes">
            {note.shown.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
          <p className="text-meta text-soft">{t('account.codesHint')}</p>
        </>
      )}
    </DeskDone>
  )
}
