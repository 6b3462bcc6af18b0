import { useTranslations } from 'next-intl'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import { isolated } from '@/components/ui/isolated.tsx'
import type { DiscussedStory } from '@/newsroom/comments/discussion-state.ts'
import type { PublishedComment } from '@/newsroom/comments/published-comment.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { otherLanguage, type Language } from '@/newsroom/stories/model.ts'
import { CommentForm } from './comment-form.tsx'
import { CommentText } from './comment-text.tsx'
import { DiscussionNotice } from './discussion-notice.tsx'

type Props = { parent: PublishedComment; story: DiscussedStory; language: Language }

/** A comment and the form to answer it in: where a reply link leads without scripts. */
export function ReplyPage({ parent, story, language }: Props) {
  const t = useTranslations('CommentForm')
  const isOpen = story.state === 'open' || story.state === 'held'
  return (
    <SiteFrame language={language} twin={addresses.reply(otherLanguage(language), parent.id)} section={story.section}>
      <div className="form-page">
        <h1 className="text-title">{t.rich('replyTitle', { name: parent.name, bdi: isolated })}</h1>
        <blockquote className="comment-quoted">
          <CommentText body={parent.body} direction={parent.direction} language={language} />
        </blockquote>
        {isOpen ? (
          <CommentForm storyId={story.id} language={language} parent={parent} />
        ) : (
          <DiscussionNotice discussion={{ state: story.state, total: 1 }} />
        )}
        <p className="form-way-back">
          <a href={addresses.comment(language, parent.id)} className="underline">
            {t('toStory')}
          </a>
        </p>
      </div>
    </SiteFrame>
  )
}
