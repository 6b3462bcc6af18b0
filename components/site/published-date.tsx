import { formatDate } from '@/newsroom/arabic/dates.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { siteDirectory } from './site-directory.ts'

type DateStyle = { months?: 'dual' | 'egyptian'; hasWeekday?: boolean; hasTime?: boolean }
type Props = DateStyle & { instant: string; language: Language }

/** A date, absolute: a kept page has no «قبل ساعتين» that could go stale. */
export async function PublishedDate({ instant, language, ...style }: Props) {
  return <time dateTime={instant}>{await dateText(instant, language, style)}</time>
}

/** The same as plain text, for sentences. */
export async function dateText(instant: string, language: Language, style: DateStyle = {}): Promise<string> {
  return (await dateWriter(language, style))(instant)
}

/** Writes dates as the site does, for lists of many. Where the site chose one month name, that one is used everywhere. */
export async function dateWriter(
  language: Language,
  { months = 'dual', hasWeekday = false, hasTime = false }: DateStyle = {},
): Promise<(instant: string) => string> {
  const { site } = await siteDirectory(language)
  const options = {
    timeZone: site.timeZone,
    months: site.months === 'dual' ? months : site.months,
    weekday: hasWeekday,
    time: hasTime,
  }
  return (instant) => formatDate(instant, language, options)
}
