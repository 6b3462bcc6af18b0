import { getTranslations } from 'next-intl/server'
import { listMostRead } from '@/newsroom/reads/most-read.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'
import { HeadlineList } from './headline-list.tsx'

type Props = { language: Language; limit?: number }

/** The stories most read this week, numbered. */
export async function MostReadHeadlines({ language, limit = 3 }: Props) {
  const t = await getTranslations('Story')
  const cards = await listMostRead((await theStore()).read, language, limit)
  return <HeadlineList title={t('mostRead')} cards={cards} language={language} isRanked />
}
