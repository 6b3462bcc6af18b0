import { inDigits, type DigitSystem } from './digits.ts'
import { formatHijri, hijriDate } from './hijri.ts'
import type { Language } from './language.ts'
import { arabicMonth, englishMonths, type MonthSet } from './months.ts'

export type DateOptions = {
  /** An IANA name, such as `Africa/Cairo`. */
  timeZone: string
  /** For Arabic, dual where it is not said; English has one set of names. */
  months?: MonthSet
  /** For Arabic, Latin where it is not said. */
  digits?: DigitSystem
  weekday?: boolean
  /** Hours and minutes on the 24-hour clock. */
  time?: boolean
  /** In Arabic, the Hijri date beside the other. */
  hijri?: boolean
}

const weekdays: Record<Language, string[]> = {
  ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

/**
 * A date for readers: «2 نوفمبر/تشرين الثاني 2021», “2 November 2021”; with all there is «الثلاثاء، 2 نوفمبر 2021، الموافق 27 ربيع الأول
 * 1443 هـ، 11:05», “Tuesday 2 November 2021, 11:05”.
 *
 * Names come from tables of ours and only numbers from Intl, with calendar and digits pinned: the same instant gives the same string on
 * every server, whatever its ICU. (Between ICU 75 and 76 plain `ar` changed its digits.)
 *
 * @param instant a Date, or an ISO 8601 string with its zone. Throws RangeError when it is neither, or the zone is unknown.
 */
export function formatDate(instant: Date | string, language: Language, options: DateOptions): string {
  return language === 'ar' ? arabicDate(instant, options) : englishDate(instant, options)
}

function arabicDate(instant: Date | string, options: DateOptions) {
  const { weekday, day, month, year, clock } = partsOf(instant, options.timeZone)
  const hijri = options.hijri ? hijriDate(isoDate(instant, options.timeZone)) : null
  const parts = [
    ...(options.weekday ? [weekdays.ar[weekday]!] : []),
    `${day} ${arabicMonth(month, options.months ?? 'dual')} ${year}`,
    ...(hijri ? [`الموافق ${formatHijri(hijri)}`] : []),
    ...(options.time ? [clock] : []),
  ]
  return inDigits(parts.join('، '), options.digits ?? 'latin')
}

function englishDate(instant: Date | string, options: DateOptions) {
  const { weekday, day, month, year, clock } = partsOf(instant, options.timeZone)
  return `${options.weekday ? `${weekdays.en[weekday]} ` : ''}${day} ${englishMonths[month - 1]} ${year}${options.time ? `, ${clock}` : ''}`
}

/** The day an instant falls on in a time zone, as `2021-11-02`. Takes and throws what `formatDate` does. */
export function isoDate(instant: Date | string, timeZone: string): string {
  const { day, month, year } = partsOf(instant, timeZone)
  return `${year.padStart(4, '0')}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}

function partsOf(instant: Date | string, timeZone: string) {
  const parts = formatterFor(timeZone).formatToParts(new Date(instant))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return {
    weekday: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(part('weekday')),
    day: part('day'),
    month: Number(part('month')),
    year: part('year'),
    clock: `${part('hour')}:${part('minute')}`,
  }
}

// Making a formatter costs a hundred times what using it does, and a front page shows dozens of dates.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(timeZone: string) {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    formatters.set(timeZone, formatter)
  }
  return formatter
}
