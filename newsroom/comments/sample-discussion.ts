// For tests only.
import type { Selectable } from 'kysely'
import type { Schema } from '../store/schema.ts'
import type { Store } from '../store/store.ts'
import type { CommentStatus } from './model.ts'

/** Numbers that can be told from ids: the comment called 7 has the id `222222222229`. */
const LETTERS = '23456789bcdfghjkmnpqrstvwxz'

/** The id of a test's comment. */
export function idOf(number: number): string {
  let rest = number
  let id = ''
  for (let place = 0; place < 12; place++) {
    id = LETTERS[rest % LETTERS.length] + id
    rest = Math.floor(rest / LETTERS.length)
  }
  return id
}

/** A comment of a test: by its number, when it came (in minutes), and what it answers. */
export type SampleComment = {
  number: number
  minute?: number
  parent?: number
  status?: CommentStatus
  name?: string
  body?: string
  direction?: 'rtl' | 'ltr'
  language?: 'ar' | 'en'
  isPicked?: boolean
  staffId?: string
}

/** Puts a published story and its comments into an empty store, and gives back the story's id. */
export async function storeDiscussion(store: Store, comments: SampleComment[], story: { slugline?: string; published?: string } = {}) {
  const { slugline = 'first-bridge', published = '2026-10-01T09:00:00.000Z' } = story
  const id = `id-${slugline}`
  await store.write(async (transaction) => {
    await transaction
      .insertInto('sections')
      .values({ key: 'politics', position: 1, name: '{}', description: '{}' })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await transaction
      .insertInto('stories')
      .values({ id, slugline, section: 'politics', archive: 0, lead_picture: null, pictures: '[]', sources: '[]' })
      .execute()
    await transaction
      .insertInto('editions')
      .values({
        story_id: id,
        language: 'ar',
        headline: 'الجسر',
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
      })
      .execute()
    const rows = commentRows(id, comments)
    for (let start = 0; start < rows.length; start += 500) {
      await transaction
        .insertInto('comments')
        .values(rows.slice(start, start + 500))
        .execute()
    }
  })
  return id
}

/** The rows of a test's comments; a comment stands after what it answers. */
export function commentRows(storyId: string, comments: SampleComment[]): Selectable<Schema['comments']>[] {
  const places = new Map<number, { thread_id: string; thread_at: string }>()
  return comments.map(({ number, minute = number, parent, ...rest }) => {
    const at = new Date(Date.UTC(2026, 9, 2) + minute * 60_000).toISOString()
    const place = places.get(parent ?? -1) ?? { thread_id: idOf(number), thread_at: at }
    places.set(number, place)
    return {
      id: idOf(number),
      story_id: storyId,
      parent_id: parent === undefined ? null : idOf(parent),
      ...place,
      language: rest.language ?? 'ar',
      direction: rest.direction ?? 'rtl',
      name: rest.name ?? `قارئ ${number}`,
      body: rest.body ?? `تعليق ${number}`,
      email_sealed: null,
      email_key: null,
      status: rest.status ?? 'approved',
      reasons: '[]',
      picked: rest.isPicked ? 1 : 0,
      staff_id: rest.staffId ?? null,
      open_reports: 0,
      version: 0,
      wants_decision: 0,
      wants_replies: 0,
      at,
      decided_at: null,
      rejection: null,
      same_key: null,
      text_key: null,
      imported_from: null,
    }
  })
}
