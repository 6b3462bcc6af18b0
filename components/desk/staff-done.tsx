import { useTranslations } from 'next-intl'
import { DeskDone } from './desk-done.tsx'
import type { DeskNote } from './desk-note.ts'

const keys = ['added', 'link', 'role', 'disabled', 'enabled'] as const

/** What was just changed about staff; a link is shown this once. */
export function StaffDone({ note }: { note: DeskNote | null }) {
  const t = useTranslations('Staff')
  const done = keys.find((key) => key === note?.done)
  if (!done) return null
  const [link] = note?.shown ?? []
  return (
    <DeskDone text={t(`done.${done}`)}>
      {link && (
        <>
          <p dir="ltr" className="desk-command">
            <code>{link}</code>
          </p>
          <p className="text-meta text-soft">{t('linkHint')}</p>
        </>
      )}
    </DeskDone>
  )
}
