import { Discussion } from '@/components/comments/discussion.tsx'
import { SaveButton } from '@/components/story/save-button.tsx'
import { ShareLinks } from '@/components/story/share-links.tsx'
import { StoryAside } from '@/components/story/story-aside.tsx'
import { StoryBody } from '@/components/story/story-body.tsx'
import { StoryData } from '@/components/story/story-data.tsx'
import { StoryFigure } from '@/components/story/story-figure.tsx'
import { StoryFoot } from '@/components/story/story-foot.tsx'
import { StoryHeader, StoryMeta } from '@/components/story/story-header.tsx'
import { PrintedMasthead } from '@/components/site/printed-masthead.tsx'
import { SiteFrame } from '@/components/site/site-frame.tsx'
import { languageAttributes } from '@/components/ui/direction.ts'
import { settings } from '@/newsroom/settings.ts'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { StoryView } from '@/newsroom/stories/get-story.ts'
import { otherLanguage, type Language } from '@/newsroom/stories/model.ts'

type Props = { story: StoryView; language: Language }

/** A story, with what is related beside it and what readers say below it. The page's language and the edition's are not always the same. */
export function StoryPage({ story, language }: Props) {
  const url = settings().siteUrl + addresses.story(story.language, story.section, story.slugline)
  return (
    <SiteFrame language={language} twin={addresses.story(otherLanguage(language), story.section, story.slugline)} section={story.section}>
      <PrintedMasthead language={language} url={url} />
      <div className="story-grid">
        <article data-slugline={story.slugline} className={story.language === language ? 'story' : 'story story-foreign'}>
          <StoryHeader story={story} language={language} />
          <StoryMeta story={story} language={language} />
          <div className="story-text" {...languageAttributes(story.language, language)}>
            {story.leadPicture && (
              <div className="story-lead-picture">
                <StoryFigure picture={story.leadPicture} language={story.language} isFirst />
              </div>
            )}
            <div className="prose font-body text-body">
              <StoryBody body={story.body} language={story.language} pictures={story.pictures} />
            </div>
          </div>
          <StoryFoot story={story} language={language} />
          {settings().offlineReading && <SaveButton />}
          <ShareLinks story={story} url={url} />
        </article>
        <StoryAside story={story} language={language} />
        <Discussion story={story} language={language} />
      </div>
      <StoryData story={story} />
    </SiteFrame>
  )
}
