import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DecidedStories, StoryFinder } from '@/components/desk/decided-stories.tsx'
import { DeskDone } from '@/components/desk/desk-done.tsx'
import { DeskFrame } from '@/components/desk/desk-frame.tsx'
import { requireMember } from '@/components/desk/desk-member.ts'
import { readNote, type DeskQuery } from '@/components/desk/desk-note.ts'
import { deskTitle } from '@/components/desk/desk-title.ts'
import { RulesEffect } from '@/components/desk/rules-effect.tsx'
import { RulesForm } from '@/components/desk/rules-form.tsx'
import { fieldsOf, readRuleFields, rulesAddress, toRules } from '@/components/desk/rules-query.ts'
import { pageLanguage } from '@/components/site/page-language.ts'
import { listDecidedStories } from '@/newsroom/comments/desk-stories.ts'
import { effectOfRules } from '@/newsroom/comments/effect-of-rules.ts'
import { getRules } from '@/newsroom/comments/rules.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: DeskQuery }

/** How discussions go on the whole site, and where the desk decided otherwise. */
export default async function RulesPage({ params, searchParams }: Props) {
  const language = await pageLanguage(params)
  const given = Object.entries(await searchParams).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []))
  const asked = readRuleFields(new URLSearchParams(given))
  const member = await requireMember(language, rulesAddress(language, asked), 'rules')
  const { read } = await theStore()
  const [current, stories, note, t] = await Promise.all([
    getRules(read),
    listDecidedStories(read, language),
    readNote(searchParams, member.id),
    getTranslations('Rules'),
  ])
  const made = asked && toRules(asked)
  const wanted = made && 'rules' in made ? made.rules : null

  return (
    <DeskFrame language={language} twin={rulesAddress(otherLanguage(language), asked)} member={member} current="rules">
      <div className="list-head">
        <h1 className="text-title">{t('title')}</h1>
      </div>
      {note?.form === 'rules' && <DeskDone text={note.done === 'saved' ? t('saved') : t('unchanged')} />}
      <div className="desk-columns">
        <section aria-labelledby="site-title">
          <h2 id="site-title" className="text-headline">
            {t('site')}
          </h2>
          <RulesForm fields={asked ?? fieldsOf(current)} wrong={made && 'wrong' in made ? made.wrong : []} language={language} />
          {asked && wanted && <RulesEffect fields={asked} effect={await effectOfRules(read, wanted)} language={language} />}
        </section>
        <section aria-labelledby="stories-title">
          <h2 id="stories-title" className="text-headline">
            {t('oneStory')}
          </h2>
          <StoryFinder language={language} />
          <DecidedStories stories={stories} language={language} />
        </section>
      </div>
    </DeskFrame>
  )
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Rules')
  return deskTitle(t('title'))
}
