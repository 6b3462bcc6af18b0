import { useTranslations } from 'next-intl'
import { isolated } from '@/components/ui/isolated.tsx'
import { Digits } from '@/components/site/digits.tsx'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import type { VerdictStatus } from '@/newsroom/comments/decide.ts'
import type { Seen } from '@/newsroom/comments/on-each-comment.ts'
import { rejectionReasons } from '@/newsroom/comments/model.ts'
import type { OtherComment } from '@/newsroom/comments/queue-cards.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { Excerpt } from './readers-words.tsx'

type Props = {
  comments: OtherComment[]
  seen: Seen[]
  /** Whether more were chosen than are decided about together. */
  isCut: boolean
  verdict: VerdictStatus
  language: Language
  back: string
}

/** The comments that were chosen, each named once more, and the button that decides about all of them. */
export function ConfirmForm({ comments, seen, isCut, verdict, language, back }: Props) {
  const t = useTranslations('Decision')
  return (
    <form method="post" action={deskAddresses.decide(language)} className="desk-confirm">
      {isCut && <p className="text-rubric">{t('problems.too-many')}</p>}
      <input type="hidden" name="back" value={back} />
      {seen.map(({ id, version }) => (
        <input key={id} type="hidden" name="seen[]" value={`${id}.${version}`} />
      ))}
      <ul className="desk-chosen">
        {comments.map(({ id, name, excerpt, direction }) => (
          <li key={id}>
            <span className="font-head">{isolated(name)}</span>
            <Excerpt text={excerpt} direction={direction} />
          </li>
        ))}
      </ul>
      {verdict === 'rejected' && <ReasonChoice />}
      <p>
        <button type="submit" name="verdict" value={verdict} className="button-solid">
          <Digits>{t(`confirmNow.${verdict}`, { total: comments.length, count: formatNumber(comments.length) })}</Digits>
        </button>
      </p>
    </form>
  )
}

function ReasonChoice() {
  const t = useTranslations('Decision')
  return (
    <fieldset className="desk-choice">
      <legend>{t('tellWriter')}</legend>
      {rejectionReasons.map((reason) => (
        <label key={reason} className="desk-check">
          <input type="radio" name="rejection" value={reason} required />
          <span className="first-letter:uppercase">{t(`reasons.${reason}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
