import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PublicComment } from '@/newsroom/comments/model.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { CommentText } from './comment-text.tsx'
import { WriterName } from './writer-name.tsx'

/** How the comments of a page are shown. */
export type CommentStyle = {
  language: Language
  takesComments: boolean
  /** Writes when a comment came. */
  dateOf: (instant: string) => ReactNode
  /** The ids of all that stand on the page. */
  here: Set<string>
}

type Props = CommentStyle & { comment: PublicComment }

/** One comment: who, when, what, and what can be done about it. */
export function CommentCard({ comment, language, takesComments, dateOf, here }: Props) {
  const t = useTranslations('Discussion')
  const { id, name, isPicked, isStaff } = comment
  return (
    <article id={`comment-${id}`} aria-labelledby={`by-${id}`} className="comment">
      <p id={`by-${id}`} className="comment-by">
        <WriterName name={comment.name} language={language} />
        {isStaff && <span className="comment-mark">{t('staff')}</span>}
        {isPicked && <span className="comment-mark">{t('picked')}</span>}
        <a href={addresses.comment(language, id)}>
          <time dateTime={comment.at}>{dateOf(comment.at)}</time>
        </a>
      </p>
      {comment.inReplyTo && <InReplyTo parent={comment.inReplyTo} language={language} here={here} />}
      <CommentText body={comment.body} direction={comment.direction} language={language} />
      <p className="comment-actions">
        {/* Where the form stands on the page, public/comments.js brings it here. */}
        {takesComments && (
          <a href={addresses.reply(language, id)} data-reply={id} aria-label={t('replyTo', { name })}>
            {t('reply')}
          </a>
        )}
        <a href={addresses.report(language, id)} aria-label={t('reportOf', { name })}>
          {t('report')}
        </a>
      </p>
    </article>
  )
}

type InReplyToProps = { parent: NonNullable<PublicComment['inReplyTo']>; language: Language; here: Set<string> }

function InReplyTo({ parent, language, here }: InReplyToProps) {
  const t = useTranslations('Discussion')
  if (parent === 'gone') return <p className="comment-answers">{t('inReplyToGone')}</p>
  const address = here.has(parent.id) ? `#comment-${parent.id}` : addresses.comment(language, parent.id)
  const writer = () => (
    <a href={address}>
      <WriterName name={parent.name} language={language} />
    </a>
  )
  return <p className="comment-answers">{t.rich('inReplyTo', { name: parent.name, writer })}</p>
}
