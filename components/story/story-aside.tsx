import { useTranslations } from 'next-intl'
import { sectionName } from '@/components/site/site-directory.ts'
import { listMostRead } from '@/newsroom/reads/most-read.ts'
import { listRelated, type RelatedCard } from '@/newsroom/related/list-related.ts'
import { listCards, type StoryCard } from '@/newsroom/stories/cards.ts'
import type { StoryView } from '@/newsroom/stories/get-story.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'
import { HeadlineList } from './headline-list.tsx'
import { RelatedStories } from './related-stories.tsx'

const LATEST = 4
const MOST_READ = 5

type Props = { story: StoryView; language: Language }

/** What stands beside a story: related stories, the latest of its section, the most read. */
export async function StoryAside({ story, language }: Props) {
  const { read } = await theStore()
  const related = await listRelated(read, story.id, story.language, language)
  const [latest, mostRead, section] = await Promise.all([
    latestOfSection(story, related, language),
    listMostRead(read, language, MOST_READ),
    sectionName(language, story.section),
  ])
  return (
    <AsideColumn>
      <RelatedStories related={related} language={language} />
      <LatestIn section={section.text} cards={latest} language={language} />
      <MostRead cards={mostRead} language={language} />
    </AsideColumn>
  )
}

/** Without those already shown as related; in a small section, where those are all, with them. */
async function latestOfSection(story: StoryView, related: RelatedCard[], language: Language): Promise<StoryCard[]> {
  const { read } = await theStore()
  const list = (except: string[]) => listCards(read, language, { section: story.section, except }, { limit: LATEST })
  const others = await list([story.slugline, ...related.map(({ card }) => card.slugline)])
  return others.length > 0 ? others : list([story.slugline])
}

function AsideColumn({ children }: { children: React.ReactNode }) {
  const t = useTranslations('Story')
  return (
    <aside aria-label={t('beside')} data-screen-only="" className="grid content-start gap-9">
      {children}
    </aside>
  )
}

function LatestIn({ section, cards, language }: { section: string; cards: StoryCard[]; language: Language }) {
  const t = useTranslations('Story')
  return <HeadlineList title={t('latestIn', { section })} cards={cards} language={language} />
}

function MostRead({ cards, language }: { cards: StoryCard[]; language: Language }) {
  const t = useTranslations('Story')
  return <HeadlineList title={t('mostRead')} cards={cards} language={language} isRanked />
}
