import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StoryFinder } from '@/components/desk/decided-stories.tsx'
import { DeskDone } from '@/components/desk/desk-done.tsx'
import { DeskFrame } from '@/components/desk/desk-frame.tsx'
import { requireMember } from '@/components/desk/desk-member.ts'
import { readNote, type DeskQuery } from '@/components/desk/desk-note.ts'
import { deskTitle } from '@/components/desk/desk-title.ts'
import { StoryRulesForm } from '@/components/desk/story-rules-form.tsx'
import { pageLanguage } from '@/components/site/page-language.ts'
import { findDeskStory } from '@/newsroom/comments/desk-stories.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: DeskQuery }

/** The discussion of one story. */
export default async function StoryRulesPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params)
  const { story: given } = await searchParams
  const asked = typeof given === 'string' ? given : ''
  const member = await requireMember(language, deskAddresses.storyRules(language, asked), 'rules')
  const [story, note, t] = await Promise.all([
    findDeskStory((await theStore()).read, asked, language),
    readNote(searchParams, member.id),
    getTranslations('Rules'),
  ])

  return (
    <DeskFrame language={language} twin={deskAddresses.storyRules(otherLanguage(language), asked)} member={member} current="rules">
      <div className="list-head">
        <h1 className="text-title">{t('oneStory')}</h1>
      </div>
      {note?.form === 'story' && <DeskDone text={t('storySaved')} />}
      <div className="desk-settings">
        {story && <StoryRulesForm story={story} language={language} />}
        <section aria-label={t('anotherStory')}>
          <StoryFinder language={language} {...(!story && asked !== '' && { missed: asked })} />
          <p>
            <a href={deskAddresses.rules(language)} className="tool-link">
              {t('toRules')}
            </a>
          </p>
        </section>
      </div>
    </DeskFrame>
  )
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Rules')
  return deskTitle(t('oneStory'))
}
