import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DecisionDone } from '@/components/desk/decision-done.tsx'
import { DecisionParts } from '@/components/desk/decision-parts.tsx'
import { DeskFrame } from '@/components/desk/desk-frame.tsx'
import { requireMember } from '@/components/desk/desk-member.ts'
import { readNote, type DeskQuery } from '@/components/desk/desk-note.ts'
import { deskTitle } from '@/components/desk/desk-title.ts'
import { KeysButton } from '@/components/desk/keys-sheet.tsx'
import { QueueFilter } from '@/components/desk/queue-filter.tsx'
import { QueueList } from '@/components/desk/queue-list.tsx'
import { QueueNews } from '@/components/desk/queue-news.tsx'
import { QueueTabs } from '@/components/desk/queue-tabs.tsx'
import { requestTime } from '@/components/desk/request-time.ts'
import { pageLanguage } from '@/components/site/page-language.ts'
import { getCardStory } from '@/newsroom/comments/queue-cards.ts'
import { queueAddress, readQueueQuery } from '@/newsroom/comments/queue-query.ts'
import { queueCounts, queuePage } from '@/newsroom/comments/queue.ts'
import { otherLanguage } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'

type Props = { params: Promise<{ locale: string }>; searchParams: DeskQuery }

/** The comments that wait, or another of the desk's lists. */
export default async function QueuePage({ params, searchParams }: Props) {
  const language = await pageLanguage(params)
  const query = readQueueQuery(await searchParams)
  const here = queueAddress(language, query)
  const member = await requireMember(language, here, 'moderate')
  const { read } = await theStore()
  const [page, counts, story, note, t] = await Promise.all([
    queuePage(read, query, language),
    queueCounts(read),
    query.storyId === undefined ? null : getCardStory(read, query.storyId, language),
    readNote(searchParams, member.id),
    getTranslations('Queue'),
  ])

  return (
    <DeskFrame language={language} twin={queueAddress(otherLanguage(language), query)} member={member} current="queue">
      <div className="desk-queue-head">
        <h1 className="text-title">{t('title')}</h1>
        <QueueNews query={query} made={requestTime()} language={language} />
        {member.hasShortcuts && <KeysButton />}
      </div>
      <QueueTabs query={query} counts={counts} language={language} />
      <QueueFilter query={query} story={story} language={language} />
      <DecisionDone note={note} language={language} back={here} />
      <QueueList page={page} query={query} member={member} language={language} />
      <DecisionParts member={member} language={language} back={here} />
    </DeskFrame>
  )
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('Queue')
  return deskTitle(t(`kinds.${readQueueQuery(await searchParams).kind}`))
}
