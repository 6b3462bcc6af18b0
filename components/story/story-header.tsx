import { useTranslations } from 'next-intl'
import { CommentsLink } from '@/components/comments/comments-link.tsx'
import { CardKicker } from '@/components/lists/card-kicker.tsx'
import { preloadFacesOfText } from '@/components/site/preload-faces.ts'
import { PublishedDate } from '@/components/site/published-date.tsx'
import { languageAttributes } from '@/components/ui/direction.ts'
import { ForeignText } from '@/components/ui/foreign-text.tsx'
import { Spoken } from '@/components/ui/spoken.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { StoryView } from '@/newsroom/stories/get-story.ts'
import { inLanguage } from '@/newsroom/stories/localized.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { UntranslatedNotice } from './untranslated-notice.tsx'
import { ReadingTime } from './reading-time.tsx'

type Props = { story: StoryView; language: Language }

/** Kicker, headline and standfirst; for an old story, that it is one. */
export function StoryHeader({ story, language }: Props) {
  const foreign = languageAttributes(story.language, language)
  preloadFacesOfText(language, story.headline, 'foreign headlines')
  preloadFacesOfText(language, story.standfirst)
  return (
    <header className="story-head">
      {story.language !== language && <UntranslatedNotice edition={story.language} />}
      <CardKicker card={{ ...story, language }} language={language} />
      <h1 className="mbs-1 mbe-3 font-head text-hero" {...foreign}>
        <ForeignText text={story.headline} language={story.language} />
      </h1>
      <p className="font-body text-standfirst text-soft max-inline-3xl" {...foreign}>
        <ForeignText text={story.standfirst} language={story.language} />
      </p>
      {story.archive && <ArchiveNote />}
    </header>
  )
}

/** Who wrote the story, where and when: under its head, on wide pages beside its text. */
export function StoryMeta({ story, language }: Props) {
  return (
    <div className="story-meta">
      <p className="story-meta-line">
        <Byline story={story} language={language} />
        {story.dateline && <Spoken name={{ text: story.dateline, language: story.language }} language={language} />}
      </p>
      <p className="story-meta-line">
        <PublishedDate instant={story.published} language={language} hasHijri />
        {story.updated && <Updated instant={story.updated} language={language} />}
        <ReadingTime wordCount={story.wordCount} language={story.language} />
        <CommentsLink storyId={story.id} />
      </p>
    </div>
  )
}

function Byline({ story, language }: Props) {
  return story.authors.map(({ key, name }) => (
    <a key={key} href={addresses.author(language, key)} rel="author" className="font-head text-ink">
      <Spoken name={inLanguage(name, language)} language={language} />
    </a>
  ))
}

function Updated({ instant, language }: { instant: string; language: Language }) {
  const t = useTranslations('Story')
  return <PublishedDate instant={instant} language={language} say={(date) => t('updated', { date })} />
}

function ArchiveNote() {
  const t = useTranslations('Story')
  return <p className="mbs-4 border-s-4 border-rubric ps-4 text-small max-inline-3xl">{t('archiveNote')}</p>
}
