import { useTranslations } from 'next-intl'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { DeskDone } from './desk-done.tsx'
import type { DeskNote } from './desk-note.ts'
import { requestTime } from './request-time.ts'

type Props = { note: DeskNote | null; language: Language; back: string }

/** What the form before has done, with the way to undo it for as long as that is possible. */
export function DecisionDone({ note, language, back }: Props) {
  if (note?.form !== 'decision') return null
  const lines = Number(note.values?.lines ?? 0)
  const texts = note.shown?.slice(0, lines) ?? []
  const undo = note.shown?.slice(lines) ?? []
  return (
    <DeskDone text={texts[0] ?? ''}>
      {texts.slice(1).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {undo.length > 0 && requestTime().getTime() < Number(note.values?.until) && <UndoForm seen={undo} language={language} back={back} />}
    </DeskDone>
  )
}

type UndoProps = { seen: string[]; language: Language; back: string }

export function UndoForm({ seen, language, back }: UndoProps) {
  const t = useTranslations('Decision')
  return (
    <form method="post" action={deskAddresses.undo(language)} data-desk-undo="">
      {seen.map((one) => (
        <input key={one} type="hidden" name="seen[]" value={one} />
      ))}
      <input type="hidden" name="back" value={back} />
      <button type="submit" className="button">
        {t('undo')}
        <span aria-hidden="true" data-desk-countdown="" className="desk-countdown" />
      </button>
    </form>
  )
}
