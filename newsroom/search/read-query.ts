import type { Language } from '../stories/model.ts'
import { dayStart, isDay, nextDay } from './calendar-day.ts'
import type { Scope } from './scope.ts'

const LONGEST = 200

/** What a reader asked for, as it stands in the address: kept as it was written, so that the form can give it back. */
export type SearchQuery = {
  text: string
  wasCut: boolean
  page: number
  /** Absent: what answers best stands first. */
  order?: 'newest'
  /** Absent: the page's. */
  language?: Language | 'both'
  section?: string
  topic?: string
  author?: string
  /** As 2021-11-02, or whatever else was written there. */
  from?: string
  until?: string
}

type Parameters = Record<string, string | string[] | undefined>

/** Reads `?q=…&section=…&page=…`: white space folded, controls dropped, at most 200 characters; what makes no sense is left out. */
export function readQuery(parameters: Parameters): SearchQuery {
  const given = (name: string) => tidy([parameters[name]].flat()[0] ?? '')
  const characters = [...given('q')]
  const key = (name: string) => (/^[a-z0-9-]{1,60}$/.test(given(name)) ? { [name]: given(name) } : {})
  const day = (name: string) => (given(name) ? { [name]: given(name).slice(0, 20) } : {})
  const language = given('language')
  return {
    text: characters.slice(0, LONGEST).join(''),
    wasCut: characters.length > LONGEST,
    page: /^[1-9]\d{0,4}$/.test(given('page')) ? Number(given('page')) : 1,
    ...(given('order') === 'newest' && { order: 'newest' }),
    ...(language === 'ar' || language === 'en' || language === 'both' ? { language } : {}),
    ...key('section'),
    ...key('topic'),
    ...key('author'),
    ...day('from'),
    ...day('until'),
  }
}

const tidy = (text: string) => text.replace(/[\p{Cc}\p{Zs}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()

/** Whether a query asks for anything. */
export const asksSomething = ({ text, section, topic, author, from, until }: SearchQuery): boolean =>
  text !== '' || [section, topic, author, from, until].some((value) => value !== undefined)

/** Which of a query's days are none: 2021-02-30, or words. They narrow nothing. */
export const falseDays = ({ from, until }: SearchQuery): string[] =>
  [from, until].filter((day) => day !== undefined && !isDay(day)) as string[]

/** What a query narrows the search to. Days are those of the site's time zone; the later of the two may come first. */
export function scopeOf(query: SearchQuery, page: Language, timeZone: string): Scope {
  const { language = page, section, topic, author } = query
  const [from, until] = [query.from, query.until].map((day) => (day !== undefined && isDay(day) ? day : undefined))
  const [first, last] = from && until && from > until ? [until, from] : [from, until]
  return {
    languages: language === 'both' ? (page === 'ar' ? ['ar', 'en'] : ['en', 'ar']) : [language],
    ...(section && { section }),
    ...(topic && { topic }),
    ...(author && { author }),
    ...(first && { from: dayStart(first, timeZone) }),
    ...(last && { until: dayStart(nextDay(last), timeZone) }),
  }
}
