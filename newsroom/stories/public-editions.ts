import type { ExpressionBuilder } from 'kysely'
import type { Schema } from '../store/schema.ts'
import type { Language } from './model.ts'

type Editions = ExpressionBuilder<Schema & { editions: Schema['editions'] }, 'editions'>

/** The one rule of what is public: published, and its time has come. `now` is an ISO 8601 instant. */
export const isPublic = (now: string) => (eb: Editions) =>
  eb.and([eb('editions.status', '=', 'published'), eb('editions.published_at', '<=', now)])

/** The same rule for a row that has been read. */
export const isPublicEdition = (
  { status, published_at: published }: Pick<Schema['editions'], 'status' | 'published_at'>,
  now: string,
): boolean => status === 'published' && published !== null && published <= now

/**
 * The edition a reader of `language` meets in a list: the public one in that language or, where the story has none there (neither
 * public nor withdrawn), the public one in the other language.
 */
export const isMetIn = (language: Language, now: string) => (eb: Editions) =>
  eb.and([
    isPublic(now)(eb),
    eb.or([
      eb('editions.language', '=', language),
      eb.not(
        eb.exists(
          eb
            .selectFrom('editions as own')
            .select('own.language')
            .whereRef('own.story_id', '=', 'editions.story_id')
            .where('own.language', '=', language)
            .where((own) =>
              own.or([
                own('own.status', '=', 'withdrawn'),
                own.and([own('own.status', '=', 'published'), own('own.published_at', '<=', now)]),
              ]),
            ),
        ),
      ),
    ]),
  ])
