// For tests only.
import { aComment, putStory, type CommentRow } from '../comments/comment-fixtures.ts'
import { emailKey } from '../comments/email.ts'
import { Keys } from '../keys/keys.ts'
import type { Store } from '../store/store.ts'
import type { Recipient } from './model.ts'

export const keys = new Keys(Buffer.alloc(32, 3))
export const now = new Date('2026-11-25T12:00:00.000Z')
export const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
export const DAY = 24 * 60 * 60

export const recipient = (email: string): Recipient => ({ sealed: keys.seal('email', email), key: emailKey(keys, email) })

/** A story that is public in both languages. */
export const addStory = (store: Store, headlines = { ar: 'قناة السويس في مئة وخمسين عامًا', en: 'The canal at 150' }) =>
  putStory(store, { id: 'suez', slugline: 'suez', section: 'economy', headlines })

/** A comment in Arabic that came a minute ago and is approved, by this address; what matters to a test is said by it. */
export async function addComment(store: Store, id: string, email: string | null, row: Partial<CommentRow> = {}) {
  const writer = email === null ? null : recipient(email)
  const values = aComment({
    id,
    story_id: 'suez',
    body: 'رأيي في القناة',
    email_sealed: writer?.sealed ?? null,
    email_key: writer?.key ?? null,
    status: 'approved',
    at: later(-60).toISOString(),
    ...row,
  })
  await store.write((transaction) => transaction.insertInto('comments').values(values).execute())
}

export const commentOf = (store: Store, id: string) =>
  store.read.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export const auditOf = async (store: Store) =>
  (await store.read.selectFrom('audit').selectAll().orderBy('id').execute()).map(
    ({ actor, action, comment_id: id, from_status: from, to_status: to }) =>
      [actor, action, id, from, to].filter((part) => part !== null).join(' '),
  )
