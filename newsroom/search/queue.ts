import type { Reader, Store, Writer } from '../store/store.ts'

/** Rows of one statement. */
const BATCH = 500

/** Notes, inside the transaction that changes them, which stories the index has to take up anew. */
export async function noteForSearch(transaction: Writer, storyIds: Iterable<string>): Promise<void> {
  const rows = [...new Set(storyIds)].map((story_id) => ({ story_id, indexed: 0 }))
  for (let start = 0; start < rows.length; start += BATCH) {
    await transaction
      .insertInto('search_queue')
      .values(rows.slice(start, start + BATCH))
      .onConflict((conflict) => conflict.column('story_id').doUpdateSet({ indexed: 0 }))
      .execute()
  }
}

/** Some of the stories that wait to be indexed or, once they are, for their related stories, in the order of their ids; those after one, where it is named. */
export async function waitingStories(read: Reader, what: 'indexing' | 'relating', limit: number, after = ''): Promise<string[]> {
  const rows = await read
    .selectFrom('search_queue')
    .select('story_id')
    .where('indexed', '=', what === 'indexing' ? 0 : 1)
    .where('story_id', '>', after)
    .orderBy('story_id')
    .limit(limit)
    .execute()
  return rows.map(({ story_id }) => story_id)
}

/** How many stories wait for either. */
export async function countWaiting(read: Reader): Promise<number> {
  const { count } = await read
    .selectFrom('search_queue')
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Notes that the related stories of all are to be found anew. */
export async function relateAll(store: Store): Promise<void> {
  await store.write((transaction) =>
    transaction
      .insertInto('search_queue')
      .columns(['story_id', 'indexed'])
      .expression((eb) =>
        eb
          .selectFrom('stories')
          .select(['id', eb.lit(1).as('indexed')])
          .where(eb.lit(true)),
      )
      .onConflict((conflict) => conflict.column('story_id').doNothing())
      .execute(),
  )
}
