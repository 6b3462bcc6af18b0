import type { Schema } from '../store/schema.ts'
import { languages, type Language } from './model.ts'

type EditionRow = Pick<Schema['editions'], 'status' | 'published_at'>

const hasCome = ({ published_at: published }: EditionRow, now: string) => published !== null && published <= now

/** The one rule of what is public: published, and its time has come. `now` is an ISO 8601 instant. */
export const isPublicEdition = (edition: EditionRow, now: string): boolean => edition.status === 'published' && hasCome(edition, now)

/** Whether readers met this edition and it was taken from them. What was withdrawn before its time came, they never heard of. */
export const wasWithdrawn = (edition: EditionRow, now: string): boolean => edition.status === 'withdrawn' && hasCome(edition, now)

/**
 * The edition of a story that a reader of `language` meets in a list: the public one in that language or, where the story has none there
 * (neither public nor withdrawn), the public one in the other language; undefined where they meet none. All editions of the story are given.
 */
export function editionMetIn<Row extends EditionRow & { language: string }>(
  language: Language,
  editions: Row[],
  now: string,
): Row | undefined {
  const own = editions.find((edition) => edition.language === language)
  if (own && (isPublicEdition(own, now) || wasWithdrawn(own, now))) return isPublicEdition(own, now) ? own : undefined
  return editions.find((edition) => isPublicEdition(edition, now))
}

/** An edition, and since when and until when (ISO 8601 instants) a reader of `language` meets it. */
export type Meeting<Row> = { language: Language; edition: Row; from: string; until: string | null }

/** The same rule for all time: when readers of either language meet which of a story's editions. */
export function meetingsOf<Row extends EditionRow & { language: string }>(editions: Row[]): Meeting<Row>[] {
  return languages.flatMap((language) => {
    const own = editions.find((edition) => edition.language === language && edition.status !== 'draft')
    return editions.flatMap((edition) => {
      if (edition.status !== 'published' || edition.published_at === null) return []
      const until = edition === own ? null : (own?.published_at ?? null)
      return until !== null && until <= edition.published_at ? [] : [{ language, edition, from: edition.published_at, until }]
    })
  })
}
