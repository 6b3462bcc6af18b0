import { join } from 'node:path'
import type { Insertable } from 'kysely'
import { directionOf } from '../newsroom/arabic/direction.ts'
import { newCommentId } from '../newsroom/comments/comment-id.ts'
import type { Schema } from '../newsroom/store/schema.ts'
import { openStore, type Store } from '../newsroom/store/store.ts'
import type { OwnSite } from './own-site.ts'

export type CommentRow = Insertable<Schema['comments']>

/** Does something with a site's store, beside its server. */
export async function withStore<T>(site: OwnSite, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(`file:${join(site.dataDir, 'midad.sqlite')}`)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** A comment of a test's own, which waits on a story; each is a second older than the one before. Resolves with the ids. */
export async function putComments(site: OwnSite, slugline: string, given: Partial<CommentRow>[]): Promise<string[]> {
  return withStore(site, async (store) => {
    const story = await store.read.selectFrom('stories').select('id').where('slugline', '=', slugline).executeTakeFirstOrThrow()
    const rows = given.map((row, index) => {
      const id = row.id ?? newCommentId()
      const at = row.at ?? new Date(Date.now() - (given.length - index) * 1_000).toISOString()
      const body = row.body ?? 'تعليق'
      return {
        id,
        story_id: story.id,
        parent_id: null,
        thread_id: id,
        thread_at: at,
        language: 'ar',
        direction: directionOf(body, 'rtl'),
        name: 'سلمى',
        email_sealed: null,
        email_key: null,
        status: 'held',
        reasons: '[{"kind":"first"}]',
        picked: 0,
        staff_id: null,
        open_reports: 0,
        version: 0,
        decided_at: null,
        rejection: null,
        wants_decision: 0,
        wants_replies: 0,
        same_key: null,
        imported_from: null,
        ...row,
        body,
        at,
      } satisfies CommentRow
    })
    await store.write((transaction) => transaction.insertInto('comments').values(rows).execute())
    return rows.map(({ id }) => id)
  })
}

/** How a comment stands in the store. */
export const storedComment = (site: OwnSite, id: string) =>
  withStore(site, (store) => store.read.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirstOrThrow())

/** Removes what other tests left waiting, so that a test meets its own comments first. */
export const clearQueue = (site: OwnSite) =>
  withStore(site, (store) =>
    store.write((transaction) => transaction.updateTable('comments').set({ status: 'spam' }).where('status', '=', 'held').execute()),
  )
