import { useTranslations } from 'next-intl'
import type { VerdictStatus } from '@/newsroom/comments/decide.ts'
import { rejectionReasons, type CommentStatus } from '@/newsroom/comments/model.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { StaffMember } from '@/newsroom/staff/roles.ts'
import type { Language } from '@/newsroom/stories/model.ts'

/** The key that decides, by its place on a keyboard: desk.js listens to `event.code`. */
const keyOf: Partial<Record<VerdictStatus, string>> = { approved: 'KeyA', rejected: 'KeyR', spam: 'KeyS', hidden: 'KeyH' }

type Props = {
  comment: { id: string; version: number; status: CommentStatus; verdicts: VerdictStatus[] }
  member: StaffMember
  language: Language
  /** The page to come back to. */
  back: string
  /** Whether something can be noted for the log. */
  hasNote?: boolean
}

/** What can be decided about a comment: a button each, so that it needs no script. */
export function DecisionForm({ comment, member, language, back, hasNote = false }: Props) {
  const t = useTranslations('Decision')
  const keyFor = (verdict: VerdictStatus) => (member.hasShortcuts && keyOf[verdict] ? { 'data-desk-key': keyOf[verdict] } : {})
  return (
    <form method="post" action={deskAddresses.decide(language)} className="desk-decision" data-desk-decision="">
      <input type="hidden" name="seen[]" value={`${comment.id}.${comment.version}`} />
      <input type="hidden" name="back" value={back} />
      {hasNote && <NoteField />}
      {comment.verdicts.map((verdict) =>
        verdict === 'rejected' ? (
          <details key={verdict} className="desk-reject">
            <summary className="button" {...keyFor(verdict)}>
              {t('verdicts.rejected')}
            </summary>
            <ReasonButtons />
          </details>
        ) : (
          <button
            key={verdict}
            type="submit"
            name="verdict"
            value={verdict}
            className={verdict === 'approved' ? 'button-solid' : 'button'}
            {...keyFor(verdict)}
          >
            {verdict === 'approved' && comment.status === 'approved' ? t('keep') : t(`verdicts.${verdict}`)}
          </button>
        ),
      )}
    </form>
  )
}

function NoteField() {
  const t = useTranslations('Decision')
  return (
    <div className="desk-note">
      <label htmlFor="note">{t('note')}</label>
      <p id="note-hint" className="text-meta text-soft">
        {t('noteHint')}
      </p>
      <input
        id="note"
        name="note"
        type="text"
        dir="auto"
        maxLength={500}
        autoComplete="off"
        aria-describedby="note-hint"
        className="field"
      />
    </div>
  )
}

/** The nine reasons a writer may be told, each chosen by its digit too. */
function ReasonButtons() {
  const t = useTranslations('Decision')
  return (
    <div className="desk-reasons">
      <p className="text-meta text-soft">{t('tellWriter')}</p>
      <ol>
        {rejectionReasons.map((reason, index) => (
          <li key={reason}>
            <button type="submit" name="verdict" value={`rejected:${reason}`} className="desk-reason">
              <span aria-hidden="true" className="desk-digit">
                {index + 1}
              </span>
              <span className="first-letter:uppercase">{t(`reasons.${reason}`)}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}
