import { getTranslations } from 'next-intl/server'
import { Pagination } from '@/components/lists/pagination.tsx'
import { Digits } from '@/components/site/digits.tsx'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import { addresses, type DiscussionOrder } from '@/newsroom/stories/addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { askDiscussion } from './ask-discussion.ts'
import { CommentForm } from './comment-form.tsx'
import { DiscussionList } from './discussion-list.tsx'
import { DiscussionNotice } from './discussion-notice.tsx'
import { OrderSwitch } from './order-switch.tsx'

type Props = {
  story: { id: string; section: string; slugline: string }
  language: Language
  order?: DiscussionOrder
  page?: number
}

/** What readers say about a story and, on the first page, where they say it; nothing where the story has no discussion or it ends before that page. */
export async function Discussion({ story, language, order = 'oldest', page = 1 }: Props) {
  const t = await getTranslations('Discussion')
  const discussion = await askDiscussion(story.id, order, page)
  if (!discussion) return null
  const { total, takesComments } = discussion
  const addressOf = (toOrder: DiscussionOrder, toPage = 1) => addresses.discussion(language, story.section, story.slugline, toOrder, toPage)

  return (
    <section id="comments" aria-labelledby="comments-title" data-screen-only="" className="discussion">
      <h2 id="comments-title">
        <Digits>{total > 0 ? t('comments', { total, count: formatNumber(total) }) : t('title')}</Digits>
      </h2>
      <DiscussionNotice discussion={discussion} />
      {takesComments && page === 1 && (
        <div className="discussion-form">
          <h3>{t('write')}</h3>
          <CommentForm storyId={story.id} language={language} />
        </div>
      )}
      {takesComments && page > 1 && (
        <p className="discussion-notice">
          <a href={addressOf('oldest')} className="underline">
            {t('write')}
          </a>
        </p>
      )}
      {total > 1 && <OrderSwitch order={order} addressOf={addressOf} />}
      <DiscussionList threads={discussion.threads} language={language} takesComments={takesComments} />
      <Pagination
        list={discussion}
        addressOf={(number) => addressOf(order, number)}
        words={{ pages: t('pages'), back: t('previous'), on: t('next') }}
      />
    </section>
  )
}
