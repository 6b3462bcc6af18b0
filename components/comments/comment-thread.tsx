import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Opening, Thread } from '@/newsroom/comments/list-discussion.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { CommentCard, type CommentStyle } from './comment-card.tsx'
import { WriterName } from './writer-name.tsx'

type Props = CommentStyle & { thread: Thread }

/** A comment with the replies to it, which stand one step in whatever they answer. */
export function CommentThread({ thread: { opening, replies }, ...style }: Props) {
  return (
    <li>
      {opening.kind === 'comment' && <CommentCard comment={opening.comment} {...style} />}
      {opening.kind === 'gone' && <GoneComment />}
      {opening.kind === 'earlier' && <EarlierComment opening={opening} {...style} />}
      {replies.length > 0 && (
        <ol className="comment-replies">
          {replies.map((comment) => (
            <li key={comment.id}>
              <CommentCard comment={comment} {...style} />
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}

/** What stands over replies whose comment is not published any more: nothing of it, and that there was one. */
function GoneComment() {
  const t = useTranslations('Discussion')
  return <p className="comment-absent">{t('gone')}</p>
}

/** At the head of a page that begins within a thread: where the thread begins. */
function EarlierComment({ opening: { id, name }, language }: CommentStyle & { opening: Extract<Opening, { kind: 'earlier' }> }) {
  const t = useTranslations('Discussion')
  const writer = <WriterName name={name ?? ''} language={language} />
  const link = (text: ReactNode) => <a href={addresses.comment(language, id)}>{text}</a>
  return (
    <p className="comment-absent">
      {name === undefined ? t.rich('earlierGone', { opening: link }) : t.rich('earlier', { name, opening: link, writer: () => writer })}
    </p>
  )
}
