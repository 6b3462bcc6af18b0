import { useTranslations } from 'next-intl'
import { Digits } from '@/components/site/digits.tsx'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import { isolated } from '@/components/ui/isolated.tsx'
import { LONGEST_BODY } from '@/newsroom/comments/model.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { StaffMember } from '@/newsroom/staff/roles.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import type { DeskNote } from './desk-note.ts'

type Props = {
  id: string
  member: StaffMember
  language: Language
  /** What was written and could not be published. */
  words: string | null
  note: DeskNote | null
}

const problems = ['empty', 'too-long', 'parent-not-shown'] as const

/** Where a member replies to a comment, under their own name. */
export function StaffReplyForm({ id, member, language, words, note }: Props) {
  const t = useTranslations('Queue')
  const [given] = note?.form === 'reply' ? (note.problems ?? []) : []
  const problem = problems.find((known) => known === given?.problem)
  return (
    <section aria-labelledby="reply-title" className="desk-reply">
      <h2 id="reply-title" className="text-headline">
        {t('reply')}
      </h2>
      <form method="post" action={deskAddresses.commentReply(language, id)} className="desk-form">
        <div className="desk-field" data-wrong={problem ? '' : undefined}>
          <label htmlFor="body">{t.rich('replyAs', { name: member.name, bdi: isolated })}</label>
          <p id="body-hint" className="text-meta text-soft">
            <Digits>{t('replyHint', { most: formatNumber(LONGEST_BODY.graphemes) })}</Digits>
          </p>
          {problem && (
            <p id="body-problem" role="alert" className="text-small text-rubric">
              <Digits>{t(`replyProblems.${problem}`, { most: formatNumber(LONGEST_BODY.graphemes) })}</Digits>
            </p>
          )}
          <textarea
            id="body"
            name="body"
            rows={5}
            dir="auto"
            required
            defaultValue={words ?? ''}
            aria-describedby={problem ? 'body-hint body-problem' : 'body-hint'}
            {...(problem && { 'aria-invalid': true })}
            className="field"
          />
        </div>
        <p>
          <button type="submit" className="button-solid">
            {t('replySubmit')}
          </button>
        </p>
      </form>
    </section>
  )
}
