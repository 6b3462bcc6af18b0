import type { Reader } from '../store/store.ts'
import { listName, type StoryList } from './list-names.ts'
import type { ListMonth } from './listing-months.ts'
import type { Language } from './model.ts'

/** Where the story stands that so many others stand before: so many into the list of what is older than `before`. */
export function placeIn(months: ListMonth[], stories: number): { offset: number; before?: string } {
  let offset = stories
  let newer: string | undefined
  for (const { month, stories: inMonth } of months) {
    if (offset < inMonth) return { offset, ...(newer && { before: newer }) }
    offset -= inMonth
    newer = month
  }
  return { offset: 0 }
}

/** Instants, or the beginnings of such: only what is published before the one and not before the other. */
export type ListSpan = { before?: string; since?: string }

/** The editions a list shows a reader of `language` at `now`, in its order. */
export function listed(
  read: Reader,
  language: Language,
  { except = [], ...list }: StoryList & { except?: string[] },
  { before, since, now }: ListSpan & { now: Date },
) {
  let query = read
    .selectFrom('listings')
    .select(['listings.story_id', 'listings.edition', 'listings.published_at', 'listings.slugline'])
    .where('listings.list', '=', listName(list))
    .where('listings.language', '=', language)
    .where('listings.published_at', '<=', now.toISOString())
    .where((eb) => eb.or([eb('listings.until', 'is', null), eb('listings.until', '>', now.toISOString())]))
  if (before) query = query.where('listings.published_at', '<', before)
  if (since) query = query.where('listings.published_at', '>=', since)
  if (except.length > 0) query = query.where('listings.slugline', 'not in', except)
  return query.orderBy('listings.published_at', 'desc').orderBy('listings.slugline')
}
