import { useTranslations } from 'next-intl'
import { FaultSummary } from '@/components/forms/fault-summary.tsx'
import { PageStatus } from '@/components/site/page-status.tsx'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import { directionOf } from '@/newsroom/arabic/direction.ts'
import type { DiscussedStory } from '@/newsroom/comments/discussion-state.ts'
import type { Draft } from '@/newsroom/comments/drafts.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import { otherLanguage, type Language } from '@/newsroom/stories/model.ts'
import { CommentForm } from './comment-form.tsx'
import { useFaultText, faultyField } from './fault-text.ts'

type Props = { draft: Draft; story: DiscussedStory | null; token: string; language: Language }

/** A comment that was not accepted: what is wrong with it, and every word of it to be mended. */
export function DraftPage({ draft: { given, faults }, story, token, language }: Props) {
  const t = useTranslations('CommentForm')
  const faultText = useFaultText()
  // A reply whose comment is gone can be sent as a comment of its own.
  const parentId = faults.some(({ field }) => field === 'parent') ? '' : given.parentId
  const isOver = faults.some(({ field }) => field === 'story')
  return (
    <SiteFrame language={language} twin={addresses.draft(otherLanguage(language), token)} {...(story && { section: story.section })}>
      <div className="form-page">
        <h1 className="text-title">{t(parentId === '' ? 'title' : 'reply')}</h1>
        {story && <OnStory story={story} language={language} />}
        <FaultSummary
          title={t('faultsTitle')}
          lines={faults.map((fault) => ({ text: faultText(fault), fieldId: isOver ? undefined : faultyField(fault) }))}
        />
        {isOver ? (
          <TextToKeep body={given.body} />
        ) : (
          <CommentForm
            storyId={given.storyId}
            language={language}
            values={{ ...given, parentId }}
            faults={faults}
            isReply={parentId !== ''}
          />
        )}
      </div>
    </SiteFrame>
  )
}

function OnStory({ story, language }: { story: DiscussedStory; language: Language }) {
  const t = useTranslations('CommentForm')
  const headline = story.headlines[language] ?? story.headlines[otherLanguage(language)] ?? ''
  return (
    <p className="mbs-1">
      <a href={addresses.story(language, story.section, story.slugline)} className="underline">
        {t('draftTitle', { headline })}
      </a>
    </p>
  )
}

/** Where it can no longer be sent, it can still be copied. */
function TextToKeep({ body }: { body: string }) {
  const t = useTranslations('CommentForm')
  return (
    <div className="form-field">
      <label htmlFor="text" className="form-label">
        {t('yourText')}
      </label>
      <textarea id="text" readOnly rows={10} dir={directionOf(body, 'rtl')} defaultValue={body} className="field inline-full" />
    </div>
  )
}

export function NoDraft({ language }: { language: Language }) {
  const t = useTranslations('CommentForm')
  return (
    <SiteFrame language={language} twin={addresses.front(otherLanguage(language))}>
      <div className="py-12 max-inline-2xl">
        <PageStatus code={404} />
        <h1 className="text-title">{t('draftGone')}</h1>
        <p className="mbs-4 text-standfirst text-soft">{t('draftGoneExplanation')}</p>
      </div>
    </SiteFrame>
  )
}
