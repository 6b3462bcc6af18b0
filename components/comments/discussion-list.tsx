import { dateWriter } from '@/components/site/published-date.tsx'
import { RecentTimes } from '@/components/site/recent-times.tsx'
import type { Thread } from '@/newsroom/comments/list-discussion.ts'
import { CommentThread } from './comment-thread.tsx'
import type { CommentStyle } from './comment-card.tsx'

type Props = Omit<CommentStyle, 'here' | 'dateOf'> & { threads: Thread[] }

/** The threads of one page; nothing where there are none. */
export async function DiscussionList({ threads, ...style }: Props) {
  if (threads.length === 0) return null
  const dateOf = await dateWriter(style.language, { isShort: true, hasTime: true })
  const here = new Set(
    threads.flatMap(({ opening, replies }) => [...(opening.kind === 'comment' ? [opening.comment] : []), ...replies].map(({ id }) => id)),
  )
  return (
    <>
      <ol className="discussion-list" data-recent="">
        {threads.map((thread) => (
          <CommentThread key={thread.id} thread={thread} here={here} dateOf={dateOf} {...style} />
        ))}
      </ol>
      <RecentTimes />
    </>
  )
}
