// For tests only.
import type { Insertable } from 'kysely'
import { emailKey } from '../comments/email.ts'
import { Keys } from '../keys/keys.ts'
import type { Schema } from '../store/schema.ts'
import type { Store } from '../store/store.ts'
import type { Recipient } from './model.ts'

export const keys = new Keys(Buffer.alloc(32, 3))
export const now = new Date('2026-11-25T12:00:00.000Z')
export const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
export const DAY = 24 * 60 * 60

export const recipient = (email: string): Recipient => ({ sealed: keys.seal('email', email), key: emailKey(keys, email) })

/** A story that is public in both languages. */
export async function addStory(store: Store, headlines = { ar: 'قناة السويس في مئة وخمسين عامًا', en: 'The canal at 150' }) {
  await store.write(async (transaction) => {
    await transaction
      .insertInto('stories')
      .values({ id: 'suez', slugline: 'suez', section: 'economy', archive: 0, lead_picture: null, pictures: '[]', sources: '[]' })
      .execute()
    const rows = (['ar', 'en'] as const).map((language) => ({
      story_id: 'suez',
      language,
      headline: headlines[language],
      standfirst: '',
      status: 'published',
      published_at: '2026-11-01T09:00:00.000Z',
      corrections: '[]',
      body: '',
      word_count: 0,
      stems: '',
    }))
    await transaction.insertInto('editions').values(rows).execute()
  })
}

type CommentRow = Insertable<Schema['comments']>

/** A comment in Arabic that came a minute ago and is approved, by this address; what matters to a test is said by it. */
export async function addComment(store: Store, id: string, email: string | null, row: Partial<CommentRow> = {}) {
  const writer = email === null ? null : recipient(email)
  const at = row.at ?? later(-60).toISOString()
  const values: CommentRow = {
    id,
    story_id: 'suez',
    parent_id: null,
    thread_id: id,
    thread_at: at,
    language: 'ar',
    direction: 'rtl',
    name: 'سلمى',
    body: 'رأيي في القناة',
    email_sealed: writer?.sealed ?? null,
    email_key: writer?.key ?? null,
    status: 'approved',
    reasons: '[]',
    picked: 0,
    open_reports: 0,
    version: 0,
    at,
    wants_decision: 0,
    wants_replies: 0,
    ...row,
  }
  await store.write((transaction) => transaction.insertInto('comments').values(values).execute())
}

export const commentOf = (store: Store, id: string) =>
  store.read.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export const auditOf = async (store: Store) =>
  (await store.read.selectFrom('audit').selectAll().orderBy('id').execute()).map(
    ({ actor, action, comment_id: id, from_status: from, to_status: to }) =>
      [actor, action, id, from, to].filter((part) => part !== null).join(' '),
  )
