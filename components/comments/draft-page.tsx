import { useTranslations } from 'next-intl'
import { FaultSummary } from '@/components/forms/fault-summary.tsx'
import { TextToCopy } from '@/components/forms/text-to-copy.tsx'
import { PlainPage } from '@/components/rights/plain-page.tsx'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
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
          <TextToCopy label={t('yourText')} text={given.body} direction={directionOf(given.body, 'rtl')} rows={10} />
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
        <ForeignText text={t('draftTitle', { headline })} language={language} />
      </a>
    </p>
  )
}

export function NoDraft({ language }: { language: Language }) {
  const t = useTranslations('CommentForm')
  const twin = addresses.front(otherLanguage(language))
  return <PlainPage language={language} twin={twin} title={t('draftGone')} explanation={t('draftGoneExplanation')} isGone />
}
