import type { Language } from '../stories/model.ts'

/** How many documents of one second have a number of their own before they take the next second's. */
const SLOTS = 4_096

/**
 * The number an edition is found by: seconds since 1970 of its publishing, and a slot in that second. So the order of numbers is that
 * of time, "newest first" needs no sorting and a span of dates is a span of numbers, on both engines.
 * @param published ISO 8601, UTC. @returns a safe integer; where it is taken already, the next free one will do.
 */
export function documentNumber(published: string, storyId: string, language: Language): number {
  return firstNumberOf(published) + slot(`${storyId}/${language}`)
}

/** The lowest number of the second an instant falls into; what is published later has a higher one. */
export const firstNumberOf = (instant: string): number => Math.floor(Date.parse(instant) / 1_000) * SLOTS

/** When the document of a number is published, in milliseconds since 1970; to the second. */
export const publishedOf = (number: number): number => Math.floor(number / SLOTS) * 1_000

// A checksum is enough: it only has to differ for the stories of one second.
function slot(text: string): number {
  let sum = 0
  for (let index = 0; index < text.length; index++) sum = (sum * 31 + text.charCodeAt(index)) % 65_521
  return sum % SLOTS
}
