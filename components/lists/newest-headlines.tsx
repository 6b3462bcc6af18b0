import { getTranslations } from 'next-intl/server'
import { listCards } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'
import { HeadlineList } from './headline-list.tsx'

const NEWEST = 3

/** The newest stories, where a reader found nothing else. */
export async function NewestHeadlines({ language }: { language: Language }) {
  const t = await getTranslations('Header')
  const cards = await listCards((await theStore()).read, language, { ownLanguageOnly: true }, { limit: NEWEST })
  return <HeadlineList title={t('latest')} cards={cards} language={language} />
}
