import { useTranslations } from 'next-intl'
import { CommentText } from '@/components/comments/comment-text.tsx'
import { Digits } from '@/components/site/digits.tsx'
import { PublishedDate } from '@/components/site/published-date.tsx'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { isWithdrawable } from '@/newsroom/comments/withdraw-comment.ts'
import type { OwnComment } from '@/newsroom/comments/own-comments.ts'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { otherLanguage, type Language } from '@/newsroom/stories/model.ts'

type Props = { comments: OwnComment[]; token: string; language: Language }

/** What was written with an address, for who reads its mail. */
export function OwnCommentsPage({ comments, token, language }: Props) {
  const t = useTranslations('OwnComments')
  return (
    <SiteFrame language={language} twin={addresses.ownComments(otherLanguage(language), token)}>
      <div className="form-page">
        <h1 className="text-title">{t('title')}</h1>
        <p className="mbs-2 text-standfirst">
          <Digits>{t('count', { total: comments.length, count: formatNumber(comments.length) })}</Digits>
        </p>
        <p className="form-preface mbs-2">{t('validFor')}</p>
        {comments.length > 0 && (
          <p className="form-actions mbe-6 text-small">
            <a href={addresses.ownCommentsFile(language, token)} download className="button">
              {t('download')}
            </a>
            <a href={addresses.changeOwnComments(language, token, 'erase', 'all')} className="underline">
              {t('eraseAll')}
            </a>
          </p>
        )}
        <ul>
          {comments.map((comment) => (
            <li key={comment.id} className="border-bs border-rule py-5">
              <Own comment={comment} token={token} language={language} />
            </li>
          ))}
        </ul>
      </div>
    </SiteFrame>
  )
}

function Own({ comment, token, language }: { comment: OwnComment; token: string; language: Language }) {
  const t = useTranslations('OwnComments')
  const isShown = comment.status === 'approved'
  return (
    <article>
      <p className="text-meta text-soft">
        <span className="text-ink">{t(`statuses.${comment.status}`)}</span>
        {' · '}
        <PublishedDate instant={comment.at} language={language} />
      </p>
      <OwnWords comment={comment} language={language} />
      <ul className="form-actions mbs-3 text-small">
        {isShown && (
          <li>
            <a href={addresses.comment(language, comment.id)} aria-describedby={`own-${comment.id}`} className="underline">
              {t('toComment')}
            </a>
          </li>
        )}
        {(['withdraw', 'erase'] as const)
          .filter((change) => change === 'erase' || isWithdrawable(comment.status))
          .map((change) => (
            <li key={change}>
              <a
                href={addresses.changeOwnComments(language, token, change, comment.id)}
                aria-describedby={`own-${comment.id}`}
                className="underline"
              >
                {t(change)}
              </a>
            </li>
          ))}
      </ul>
    </article>
  )
}

export function OwnWords({ comment, language }: { comment: OwnComment; language: Language }) {
  const t = useTranslations('OwnComments')
  const { story, body, direction } = comment
  return (
    <>
      <h2 id={`own-${comment.id}`} className="mbs-1 text-headline">
        {t.rich('onStory', {
          headline: story.headline,
          story: linkTo(story, language),
        })}
      </h2>
      <div className="mbs-2">
        <CommentText body={body} direction={direction} language={language} />
      </div>
    </>
  )
}

const linkTo = (story: OwnComment['story'], language: Language) => () => (
  <a href={story.address}>
    <ForeignText text={story.headline} language={language} />
  </a>
)
