import { siteDirectory } from '@/components/site/site-directory.ts'
import { formatDate } from '@/newsroom/arabic/dates.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { instant: string; language: Language }

/** When something happened, to the minute: «25 نوفمبر 2026، 14:05». Tables of the desk name a month once. */
export async function DeskTime({ instant, language }: Props) {
  return <time dateTime={instant}>{await deskTime(instant, language)}</time>
}

/** The same as plain text, for sentences. */
export async function deskTime(instant: string, language: Language): Promise<string> {
  const { site } = await siteDirectory(language)
  return formatDate(instant, language, { timeZone: site.timeZone, months: site.months === 'dual' ? 'egyptian' : site.months, time: true })
}
