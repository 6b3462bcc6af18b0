import { SiteFrame } from '@/components/site/site-frame.tsx'
import { WithdrawnNotice } from '@/components/story/withdrawn-notice.tsx'
import { addresses } from '@/newsroom/stories/addresses.ts'
import type { StoryAnswer } from '@/newsroom/stories/get-story.ts'
import { otherLanguage, type Language } from '@/newsroom/stories/model.ts'

type Props = { withdrawn: Extract<StoryAnswer, { kind: 'withdrawn' }>; language: Language; slugline: string }

export function WithdrawnPage({ withdrawn, language, slugline }: Props) {
  const twin = addresses.story(otherLanguage(language), withdrawn.section, slugline)
  return (
    <SiteFrame language={language} twin={twin} section={withdrawn.section}>
      <WithdrawnNotice withdrawn={withdrawn} language={language} twin={twin} />
    </SiteFrame>
  )
}
