// For tests only.
import type { Insertable } from 'kysely'
import type { StaffMember } from '../staff/roles.ts'
import type { Schema } from '../store/schema.ts'
import type { Store } from '../store/store.ts'

export const now = new Date('2026-11-25T12:00:00.000Z')
export const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
export const earlier = (seconds: number) => later(-seconds)

const member = (id: string, name: string, role: StaffMember['role']): StaffMember => ({
  id,
  name,
  role,
  email: `${id}@example.org`,
  hasShortcuts: true,
  isTwoFactor: false,
})

export const layla = member('layla', 'ليلى', 'moderator')
export const omar = member('omar', 'Omar', 'moderator')
export const huda = member('huda', 'هدى', 'editor')

/** A story that is public in both languages since `published`; its headline is its slugline. */
export async function addStory(store: Store, slugline = 'suez', published = '2026-11-20T09:00:00.000Z') {
  await store.write(async (transaction) => {
    await transaction
      .insertInto('stories')
      .values({ id: `story-${slugline}`, slugline, section: 'economy', archive: 0, lead_picture: null, pictures: '[]', sources: '[]' })
      .execute()
    await transaction
      .insertInto('editions')
      .values(
        ['ar', 'en'].map((language) => ({
          story_id: `story-${slugline}`,
          language,
          headline: language === 'ar' ? `خبر ${slugline}` : `News ${slugline}`,
          standfirst: '',
          dateline: null,
          status: 'published',
          published_at: published,
          updated_at: null,
          corrections: '[]',
          withdrawn_at: null,
          withdrawn_reason: null,
          body: '',
          word_count: 0,
          stems: '',
        })),
      )
      .execute()
  })
}

type CommentRow = Insertable<Schema['comments']>

/** A comment that came a minute ago and is held; what matters to a test is said by it. */
export const commentRow = (id: string, row: Partial<CommentRow> = {}): CommentRow => ({
  id,
  story_id: 'story-suez',
  parent_id: null,
  thread_id: id,
  thread_at: row.at ?? earlier(60).toISOString(),
  language: 'ar',
  direction: 'rtl',
  name: 'سلمى',
  body: `تعليق ${id}`,
  email_sealed: `sealed-${row.email_key ?? id}`,
  email_key: `key-${id}`,
  status: 'held',
  reasons: '[]',
  picked: 0,
  staff_id: null,
  open_reports: 0,
  version: 0,
  at: earlier(60).toISOString(),
  decided_at: null,
  rejection: null,
  wants_decision: 0,
  wants_replies: 0,
  same_key: null,
  imported_from: null,
  ...row,
})

export async function addComments(store: Store, rows: CommentRow[]) {
  for (let start = 0; start < rows.length; start += 500) {
    const some = rows.slice(start, start + 500)
    await store.write((transaction) => transaction.insertInto('comments').values(some).execute())
  }
}

export async function addReports(store: Store, commentId: string, notes: string[]) {
  await store.write(async (transaction) => {
    const rows = notes.map((note, index) => ({
      comment_id: commentId,
      reason: 'insult',
      note,
      at: earlier(30 - index).toISOString(),
      reader_key: `reader-${index}`,
      settled_at: null,
      settled_by: null,
    }))
    await transaction.insertInto('reports').values(rows).execute()
    await transaction.updateTable('comments').set({ open_reports: notes.length }).where('id', '=', commentId).execute()
  })
}

export const commentOf = (store: Store, id: string) =>
  store.read.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export const renewedPaths = async (store: Store) =>
  (await store.read.selectFrom('renewals').select('path').orderBy('id').execute()).map(({ path }) => path)

export const auditOf = async (store: Store, commentId: string) =>
  (await store.read.selectFrom('audit').selectAll().where('comment_id', '=', commentId).orderBy('id').execute()).map(
    ({ actor, action, from_status: from, to_status: to, reason }) =>
      [actor, action, from, to, reason].filter((part) => part !== null).join(' '),
  )
