import { formatDate } from '@/newsroom/arabic/dates.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { siteDirectory } from './site-directory.ts'

type Props = { instant: string; language: Language; months?: 'dual' | 'egyptian' }

/** A date, absolute: a kept page has no «قبل ساعتين» that could go stale. */
export async function PublishedDate({ instant, language, months = 'dual' }: Props) {
  return <time dateTime={instant}>{await dateText(instant, language, months)}</time>
}

/** The same as plain text, for sentences. Where the site chose one month name, that one is used everywhere. */
export async function dateText(instant: string, language: Language, months: 'dual' | 'egyptian' = 'dual'): Promise<string> {
  const { site } = await siteDirectory(language)
  return formatDate(instant, language, { timeZone: site.timeZone, months: site.months === 'dual' ? months : site.months })
}
