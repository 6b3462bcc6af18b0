import { DAY_MS } from '../spans.ts'

/** Whether a text is a day of the calendar as 2021-11-02, in the years a newspaper may have. */
export function isDay(text: string): boolean {
  if (!/^(?:1[5-9]|2\d)\d{2}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  // 2021-02-30 is read as the second of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** The day after. @param day as 2021-11-02 */
export const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10)

/**
 * The instant a day begins in a time zone, as ISO 8601 in UTC. Where clocks go forward at midnight it is the first that exists.
 * @param day as 2021-11-02 @param timeZone an IANA name
 */
export function dayStart(day: string, timeZone: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  // The offset at the answer itself: once with that of midnight in UTC, and again with that of what came out.
  const near = midnight - offsetAt(midnight, timeZone)
  return new Date(midnight - offsetAt(near, timeZone)).toISOString()
}

/** How far a time zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((candidate) => candidate.type === type)?.value ?? 0)
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) -
    Math.floor(instant / 1_000) * 1_000
  )
}
