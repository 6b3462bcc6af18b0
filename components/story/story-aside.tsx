import { useTranslations } from 'next-intl'
import { HeadlineList } from '@/components/lists/headline-list.tsx'
import { MostReadHeadlines } from '@/components/lists/most-read-headlines.tsx'
import { listRelated, shownCards } from '@/newsroom/related/list-related.ts'
import { listCards, type StoryCard } from '@/newsroom/stories/cards.ts'
import type { StoryView } from '@/newsroom/stories/get-story.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'
import { RelatedStories } from './related-stories.tsx'

const LATEST = 4
const MOST_READ = 5

type Props = { story: StoryView; language: Language }

/** What stands beside a story: related stories, the latest, the most read. */
export async function StoryAside({ story, language }: Props) {
  const { read } = await theStore()
  const list = await listRelated(read, story, story.language, language)
  const shown = [story.slugline, ...shownCards(list).map(({ slugline }) => slugline)]
  const latest = await latestBeside(story, shown, language)
  return (
    <AsideColumn>
      <RelatedStories list={list} language={language} />
      <Latest {...latest} language={language} />
      <MostReadHeadlines language={language} limit={MOST_READ} />
    </AsideColumn>
  )
}

type LatestCards = { of: 'section' | 'site'; cards: StoryCard[] }

/** The latest of the section; of the whole site where a small section has no other story that is not shown already. */
async function latestBeside({ section }: StoryView, shown: string[], language: Language): Promise<LatestCards> {
  const { read } = await theStore()
  const ofSection = await listCards(read, language, { section, except: shown }, { limit: LATEST })
  if (ofSection.length > 0) return { of: 'section', cards: ofSection }
  return { of: 'site', cards: await listCards(read, language, { except: shown }, { limit: LATEST }) }
}

function AsideColumn({ children }: { children: React.ReactNode }) {
  const t = useTranslations('Story')
  return (
    <aside aria-label={t('beside')} data-screen-only="" className="story-aside">
      {children}
    </aside>
  )
}

function Latest({ of, cards, language }: LatestCards & { language: Language }) {
  const ofSection = useTranslations('Story')
  const ofSite = useTranslations('Header')
  return <HeadlineList title={of === 'section' ? ofSection('latestIn') : ofSite('latest')} cards={cards} language={language} />
}
