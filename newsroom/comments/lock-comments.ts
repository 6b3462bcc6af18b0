import type { Store, Writer } from '../store/store.ts'

export type LockedComment = { id: string; status: string; story_id: string; section: string; slugline: string }

/** Comments with their stories, locked on Postgres: where somebody decides about one at this moment, what they made of it is what is changed. */
export const lockComments = (store: Store, transaction: Writer) =>
  transaction
    .selectFrom('comments')
    .innerJoin('stories', 'stories.id', 'comments.story_id')
    .select(['comments.id', 'comments.status', 'comments.story_id', 'stories.section', 'stories.slugline'])
    .$if(store.engine === 'postgres', (query) => query.forUpdate('comments'))

/** One comment that was written with an address, or all. @param key the address's `email_key` */
export async function lockOwnComments(store: Store, transaction: Writer, key: string, which: string | 'all'): Promise<LockedComment[]> {
  // Postgres answers a NUL with an error, and not that there is none of that name.
  if (which.includes('\0')) return []
  return lockComments(store, transaction)
    .where('comments.email_key', '=', key)
    .$if(which !== 'all', (query) => query.where('comments.id', '=', which))
    .orderBy('comments.id')
    .execute()
}
