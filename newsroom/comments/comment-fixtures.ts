// For tests only.
import type { Insertable } from 'kysely'
import type { Language } from '../stories/model.ts'
import type { Schema } from '../store/schema.ts'
import type { Store, Writer } from '../store/store.ts'

type StoryOptions = {
  id: string
  slugline: string
  section?: string
  status?: string
  published?: string
  /** In each language it has an edition in. */
  headlines?: Partial<Record<Language, string>>
}

/** Puts a story into a store, public in both languages unless something else is said, as far as a discussion looks at it. */
export async function putStory(store: Store, options: StoryOptions): Promise<void> {
  const {
    id,
    slugline,
    section = 'politics',
    status = 'published',
    published = '2026-11-01T09:00:00.000Z',
    headlines = { ar: 'الجسر الأول', en: 'The first bridge' },
  } = options
  const editions = Object.entries(headlines).map(([language, headline]) => ({
    story_id: id,
    language,
    headline,
    standfirst: '',
    status,
    published_at: published,
    corrections: '[]',
    withdrawn_at: status === 'withdrawn' ? published : null,
    body: '',
    word_count: 0,
  }))
  await store.write(async (transaction) => {
    await transaction.insertInto('stories').values({ id, slugline, section, archive: 0, pictures: '[]', sources: '[]' }).execute()
    await transaction.insertInto('editions').values(editions).execute()
  })
}

export type CommentRow = Insertable<Schema['comments']>

/** A held comment in Arabic that answers none; what matters to a test is said by it. */
export const aComment = (row: Partial<CommentRow> & Pick<CommentRow, 'id' | 'story_id' | 'at'>): CommentRow => ({
  thread_id: row.id,
  thread_at: row.at,
  language: 'ar',
  direction: 'rtl',
  name: 'سلمى',
  body: `تعليق ${row.id}`,
  status: 'held',
  reasons: '[]',
  // SQLite fills in no defaults where only some rows of several say them.
  picked: 0,
  open_reports: 0,
  version: 0,
  wants_decision: 0,
  wants_replies: 0,
  ...row,
})

const ROWS = 500

/** Inserts comments, as many at a time as a statement takes. */
export async function insertComments(transaction: Writer, rows: CommentRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS) {
    await transaction
      .insertInto('comments')
      .values(rows.slice(start, start + ROWS))
      .execute()
  }
}
