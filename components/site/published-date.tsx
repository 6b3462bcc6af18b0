import type { ReactNode } from 'react'
import { formatDate } from '@/newsroom/arabic/dates.ts'
import type { MonthSet } from '@/newsroom/arabic/months.ts'
import { dateVariants } from '@/newsroom/arabic/variants.ts'
import type { Language, SiteSettings } from '@/newsroom/stories/model.ts'
import { siteDirectory } from './site-directory.ts'
import { Variants } from './variants.tsx'

type DateStyle = {
  /** In lists: of two names a month has, the first. */
  isShort?: boolean
  hasWeekday?: boolean
  hasTime?: boolean
  /** The Hijri date too, where the site shows it. */
  hasHijri?: boolean
}

type Props = DateStyle & {
  instant: string
  language: Language
  /** The sentence the date stands in. */
  say?: (date: string) => string
}

/** A date, absolute: a kept page has no «قبل ساعتين» that could go stale (public/recent-times.js adds it). */
export async function PublishedDate({ instant, language, say, ...style }: Props) {
  const isLong = say !== undefined || (style.hasHijri === true && (await siteDirectory(language)).site.hijri)
  return (
    <time dateTime={instant} className={isLong ? 'whitespace-normal' : undefined}>
      {(await dateWriter(language, style))(instant, say)}
    </time>
  )
}

/** What writes dates in a language, for lists of many: on an Arabic page with the digits and months its reader has chosen. */
export async function dateWriter(
  language: Language,
  style: DateStyle = {},
): Promise<(instant: string, say?: (date: string) => string) => ReactNode> {
  const { site } = await siteDirectory(language)
  return (instant, say = (date) => date) => {
    if (language !== 'ar') return say(formatDate(instant, language, optionsOf(site, style)))
    const variants = dateVariants((choice) => say(formatDate(instant, language, optionsOf({ ...site, ...choice }, style))))
    return <Variants of={variants} isDefault={({ digits, months }) => digits === site.digits && months?.includes(site.months) === true} />
  }
}

/** A date as plain text, for titles, labels and mail: written as the site does, whatever a reader has chosen. */
export async function dateText(instant: string, language: Language, style: DateStyle = {}): Promise<string> {
  const { site } = await siteDirectory(language)
  return formatDate(instant, language, optionsOf(site, style))
}

const optionsOf = (site: SiteSettings, { isShort, hasWeekday, hasTime, hasHijri }: DateStyle) => ({
  timeZone: site.timeZone,
  digits: site.digits,
  months: isShort ? inShort(site.months) : site.months,
  weekday: hasWeekday ?? false,
  time: hasTime ?? false,
  hijri: (hasHijri ?? false) && site.hijri,
})

const inShort = (months: MonthSet) => (months === 'dual' ? 'egyptian' : months)
