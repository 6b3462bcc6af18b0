import type { ExpressionBuilder } from 'kysely'
import type { Schema } from '../store/schema.ts'
import type { Reader } from '../store/store.ts'
import type { Language } from './model.ts'

type Editions = ExpressionBuilder<Schema & { editions: Schema['editions'] }, 'editions'>

/** The one rule of what is public: published, and its time has come. `now` is an ISO 8601 instant. */
const isPublic = (now: string) => (eb: Editions) =>
  eb.and([eb('editions.status', '=', 'published'), eb('editions.published_at', '<=', now)])

type EditionRow = Pick<Schema['editions'], 'status' | 'published_at'>

const hasCome = ({ published_at: published }: EditionRow, now: string) => published !== null && published <= now

/** The same rule for a row that has been read. */
export const isPublicEdition = (edition: EditionRow, now: string): boolean => edition.status === 'published' && hasCome(edition, now)

/** Whether readers met this edition and it was taken from them. What was withdrawn before its time came, they never heard of. */
export const wasWithdrawn = (edition: EditionRow, now: string): boolean => edition.status === 'withdrawn' && hasCome(edition, now)

/**
 * The edition a reader of `language` meets in a list: the public one in that language or, where the story has none there (neither
 * public nor withdrawn), the public one in the other language.
 */
export const isMetIn = (language: Language, now: string) => (eb: Editions) =>
  eb.and([
    isPublic(now)(eb),
    eb.or([
      eb('editions.language', '=', language),
      // Counted, because Postgres would turn "not exists" here into a table of all editions before it looks at the first.
      eb(
        eb
          .selectFrom('editions as own')
          .select((own) => own.fn.countAll<number>().as('count'))
          .whereRef('own.story_id', '=', 'editions.story_id')
          .where('own.language', '=', language)
          .where('own.status', 'in', ['published', 'withdrawn'])
          .where('own.published_at', '<=', now),
        '=',
        0,
      ),
    ]),
  ])

/** The same rule for the editions of one story, all of them read; undefined where a reader of `language` meets none. */
export function editionMetIn<Row extends EditionRow & { language: string }>(
  language: Language,
  editions: Row[],
  now: string,
): Row | undefined {
  const own = editions.find((edition) => edition.language === language)
  if (own && (isPublicEdition(own, now) || wasWithdrawn(own, now))) return isPublicEdition(own, now) ? own : undefined
  return editions.find((edition) => isPublicEdition(edition, now))
}

/** Where a public edition stands and since when; `updated` only where it was. */
export type PublicEdition = { language: Language; section: string; slugline: string; published: string; updated: string | null }

/** The public editions of both languages, newest first. */
export async function listPublicEditions(read: Reader, limit: number, now = new Date()): Promise<PublicEdition[]> {
  const rows = await read
    .selectFrom('editions')
    .innerJoin('stories', 'stories.id', 'editions.story_id')
    .select(['editions.language', 'stories.section', 'stories.slugline', 'editions.published_at', 'editions.updated_at'])
    .where((eb) => isPublic(now.toISOString())(eb))
    .orderBy('editions.published_at', 'desc')
    .orderBy('stories.slugline')
    .orderBy('editions.language')
    .limit(limit)
    .execute()
  return rows.map(({ language, section, slugline, published_at: published, updated_at: updated }) => ({
    language: language as Language,
    section,
    slugline,
    published: published ?? '',
    updated,
  }))
}
