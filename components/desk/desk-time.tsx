import { PublishedDate, dateText } from '@/components/site/published-date.tsx'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { instant: string; language: Language }

/** When something happened, to the minute: «25 نوفمبر 2026، 14:05». Tables of the desk name a month once. */
export function DeskTime({ instant, language }: Props) {
  return <PublishedDate instant={instant} language={language} isShort hasTime />
}

/** The same as plain text, for sentences. */
export const deskTime = (instant: string, language: Language): Promise<string> =>
  dateText(instant, language, { isShort: true, hasTime: true })
