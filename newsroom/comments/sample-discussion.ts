// For tests only.
import type { Store } from '../store/store.ts'
import { aComment, insertComments, putStory, type CommentRow } from './comment-fixtures.ts'
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
  await store.write((transaction) =>
    transaction
      .insertInto('sections')
      .values({ key: 'politics', position: 1, name: '{}', description: '{}' })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )
  await putStory(store, { id, slugline, published, headlines: { ar: 'الجسر' } })
  await store.write((transaction) => insertComments(transaction, commentRows(id, comments)))
  return id
}

/** The rows of a test's comments; a comment stands after what it answers. */
export function commentRows(storyId: string, comments: SampleComment[]): CommentRow[] {
  const places = new Map<number, { thread_id: string; thread_at: string }>()
  return comments.map(({ number, minute = number, parent, ...rest }) => {
    const at = new Date(Date.UTC(2026, 9, 2) + minute * 60_000).toISOString()
    const place = places.get(parent ?? -1) ?? { thread_id: idOf(number), thread_at: at }
    places.set(number, place)
    return aComment({
      id: idOf(number),
      story_id: storyId,
      parent_id: parent === undefined ? null : idOf(parent),
      ...place,
      language: rest.language ?? 'ar',
      direction: rest.direction ?? 'rtl',
      name: rest.name ?? `قارئ ${number}`,
      body: rest.body ?? `تعليق ${number}`,
      status: rest.status ?? 'approved',
      picked: rest.isPicked ? 1 : 0,
      staff_id: rest.staffId ?? null,
      at,
    })
  })
}
