import { listCards } from '@/newsroom/stories/cards.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { theStore } from '@/newsroom/store/store.ts'
import { PublishedDate } from './published-date.tsx'

/** The date under the name of the newspaper: that of its newest story, so that a kept page is never of a day that has passed. */
export async function EditionDate({ language }: { language: Language }) {
  const [newest] = await listCards((await theStore()).read, language, { ownLanguageOnly: true }, { limit: 1 })
  if (!newest) return null
  return (
    <p className="page-width pbe-3 text-center text-meta text-soft md:pbe-4">
      <PublishedDate instant={newest.published} language={language} hasWeekday hasHijri />
    </p>
  )
}
