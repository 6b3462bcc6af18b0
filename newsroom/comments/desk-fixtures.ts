// For tests only.
import type { StaffMember } from '../staff/roles.ts'
import type { Store } from '../store/store.ts'
import { aComment, insertComments, putStory, type CommentRow } from './comment-fixtures.ts'

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
export const addStory = (store: Store, slugline = 'suez', published = '2026-11-20T09:00:00.000Z') =>
  putStory(store, {
    id: `story-${slugline}`,
    slugline,
    section: 'economy',
    published,
    headlines: { ar: `خبر ${slugline}`, en: `News ${slugline}` },
  })

/** A comment that came a minute ago and is held; what matters to a test is said by it. */
export const commentRow = (id: string, row: Partial<CommentRow> = {}): CommentRow =>
  aComment({
    id,
    story_id: 'story-suez',
    email_sealed: `sealed-${row.email_key ?? id}`,
    email_key: `key-${id}`,
    at: earlier(60).toISOString(),
    ...row,
  })

export const addComments = (store: Store, rows: CommentRow[]) => store.write((transaction) => insertComments(transaction, rows))

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
