import { sql, type Selectable } from 'kysely'
import { oneOf } from '../store/one-of.ts'
import type { Schema } from '../store/schema.ts'
import type { Store, Writer } from '../store/store.ts'
import { listsShowing } from './list-names.ts'
import { MonthLedger, writeMonths } from './listing-months.ts'
import { meetingsOf } from './public-editions.ts'

/** Stories read together, and rows of one statement. */
const BATCH = 500

type Listing = Selectable<Schema['listings']>

/**
 * Brings the lists to what the store holds of some stories, inside the transaction that changed them and under `lockNewsroom`. What has
 * ended by itself since the last time goes from them too.
 */
export async function relistStories({ engine }: Store, transaction: Writer, storyIds: Iterable<string>, now: Date): Promise<void> {
  const ids = [...new Set([...storyIds, ...(await endedStories(transaction, now))])]
  // Of what it was told in this transaction Postgres knows nothing yet, and would read all of it for each batch.
  if (engine === 'postgres' && ids.length > BATCH) await sql`set local enable_seqscan = off`.execute(transaction)
  const months = new MonthLedger()
  for (let start = 0; start < ids.length; start += BATCH) {
    const some = ids.slice(start, start + BATCH)
    const gone = await transaction
      .deleteFrom('listings')
      .where(oneOf(engine, 'story_id', some))
      .returning(['list', 'language', 'published_at'])
      .execute()
    for (const row of gone) months.add(row, -1)
    const listings = await listingsOf(engine, transaction, some, now)
    for (const row of listings) months.add(row, 1)
    for (let from = 0; from < listings.length; from += BATCH)
      await transaction
        .insertInto('listings')
        .values(listings.slice(from, from + BATCH))
        .execute()
  }
  await writeMonths(transaction, months, now)
}

/** Makes all lists anew where there are none: the stories were put in as rows. */
export async function relistAll(store: Store, transaction: Writer, now: Date): Promise<void> {
  if (await transaction.selectFrom('listings').select('story_id').limit(1).executeTakeFirst()) return
  const stories = await transaction.selectFrom('stories').select('id').execute()
  await relistStories(
    store,
    transaction,
    stories.map(({ id }) => id),
    now,
  )
}

async function endedStories(transaction: Writer, now: Date): Promise<string[]> {
  const rows = await transaction.selectFrom('listings').select('story_id').distinct().where('until', '<=', now.toISOString()).execute()
  return rows.map(({ story_id }) => story_id)
}

async function listingsOf(engine: Store['engine'], transaction: Writer, ids: string[], now: Date): Promise<Listing[]> {
  const stories = await transaction
    .selectFrom('stories')
    .select(['id', 'slugline', 'section'])
    .where(oneOf(engine, 'id', ids))
    .execute()
  const editions = await transaction
    .selectFrom('editions')
    .select(['story_id', 'language', 'status', 'published_at'])
    .where(oneOf(engine, 'story_id', ids))
    .execute()
  const topics = await transaction
    .selectFrom('story_topics')
    .select(['story_id', 'topic'])
    .where(oneOf(engine, 'story_id', ids))
    .execute()
  const authors = await transaction
    .selectFrom('edition_authors')
    .select(['story_id', 'language', 'author'])
    .where(oneOf(engine, 'story_id', ids))
    .execute()
  const of = <Row extends { story_id: string }>(rows: Row[]) => Map.groupBy(rows, ({ story_id }) => story_id)
  const [editionsOf, topicsOf, authorsOf] = [of(editions), of(topics), of(authors)]

  return stories.flatMap(({ id, slugline, section }) =>
    meetingsOf(editionsOf.get(id) ?? [])
      .filter(({ until }) => until === null || until > now.toISOString())
      .flatMap(({ language, edition, from, until }) => {
        const bylines = (authorsOf.get(id) ?? []).filter((row) => row.language === edition.language)
        const lists = listsShowing({
          section,
          topics: (topicsOf.get(id) ?? []).map(({ topic }) => topic),
          authors: bylines.map(({ author }) => author),
          isOwn: edition.language === language,
        })
        return lists.map((list) => ({ list, language, published_at: from, slugline, edition: edition.language, story_id: id, until }))
      }),
  )
}
