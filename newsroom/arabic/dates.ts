import type { Language } from './language.ts'

/** How months are named in Arabic: «نوفمبر/تشرين الثاني», «نوفمبر» or «تشرين الثاني». */
type MonthNames = 'dual' | 'egyptian' | 'levantine'

export type DateOptions = {
  /** An IANA name, such as `Africa/Cairo`. */
  timeZone: string
  /** For Arabic; English has one set of names. */
  months?: MonthNames
  weekday?: boolean
  /** Hours and minutes on the 24-hour clock. */
  time?: boolean
}

// prettier-ignore
const egyptianMonths = ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر']
// prettier-ignore
const levantineMonths = ['كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'تشرين الأول', 'تشرين الثاني', 'كانون الأول']
// prettier-ignore
const englishMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

const weekdays: Record<Language, string[]> = {
  ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

/** Every name a month goes by, January first, for code that must recognise a date in a text. */
export const monthNames: string[][] = englishMonths.map((name, month) => [egyptianMonths[month]!, levantineMonths[month]!, name])

/**
 * A date for readers: «2 نوفمبر/تشرين الثاني 2021», “2 November 2021”; with weekday and time «الثلاثاء، 2 نوفمبر 2021، 11:05»,
 * “Tuesday 2 November 2021, 11:05”.
 *
 * Names come from the tables above and only numbers from Intl, with calendar and digits pinned: the same instant gives the
 * same string on every server and browser, whatever its ICU. (Between ICU 75 and 76 plain `ar` changed its digits.)
 *
 * @param instant a Date, or an ISO 8601 string with its zone. Throws RangeError when it is neither, or the zone is unknown.
 */
export function formatDate(instant: Date | string, language: Language, options: DateOptions): string {
  const { weekday, day, month, year, hour, minute } = partsOf(instant, options.timeZone)
  const comma = language === 'ar' ? '،' : ','
  const dayName = options.weekday ? weekdays[language][weekday]! + (language === 'ar' ? '، ' : ' ') : ''
  const monthName = language === 'ar' ? arabicMonth(month, options.months ?? 'dual') : englishMonths[month - 1]!
  const clock = options.time ? `${comma} ${hour}:${minute}` : ''
  return `${dayName}${day} ${monthName} ${year}${clock}`
}

/** The day an instant falls on in a time zone, as `2021-11-02`. Takes and throws what `formatDate` does. */
export function isoDate(instant: Date | string, timeZone: string): string {
  const { day, month, year } = partsOf(instant, timeZone)
  return `${year.padStart(4, '0')}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}

function arabicMonth(month: number, names: MonthNames) {
  const egyptian = egyptianMonths[month - 1]!
  const levantine = levantineMonths[month - 1]!
  if (names === 'egyptian') return egyptian
  return names === 'levantine' ? levantine : `${egyptian}/${levantine}`
}

function partsOf(instant: Date | string, timeZone: string) {
  const parts = formatterFor(timeZone).formatToParts(new Date(instant))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return {
    weekday: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(part('weekday')),
    day: part('day'),
    month: Number(part('month')),
    year: part('year'),
    hour: part('hour'),
    minute: part('minute'),
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
