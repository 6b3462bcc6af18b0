// For tests and benchmarks only.
import { directionOf } from '../arabic/direction.ts'
import type { Keys } from '../keys/keys.ts'
import type { Store } from '../store/store.ts'
import { newCommentId } from './comment-id.ts'
import { emailKey } from './email.ts'
import type { CommentStatus } from './model.ts'
import { sampleComment } from './sample-comments.ts'
import { MINUTE_MS } from '../spans.ts'

const ROWS = 500

export type Seeding = {
  storyId: string
  count: number
  status?: CommentStatus
  /** Of every so many comments one is a reply to the one before it; 0: none. */
  replyEvery?: number
  /** When the first was written; each further one a minute later. */
  from?: Date
  /** Seals e-mail addresses; without it comments have none. */
  keys?: Keys
}

/** Fills a discussion quickly, without weighing, audit and renewals. Returns the ids in the order of writing. */
export async function seedComments(
  store: Store,
  { storyId, count, status = 'approved', replyEvery = 4, from = new Date('2024-01-01T00:00:00.000Z'), keys }: Seeding,
): Promise<string[]> {
  const ids: string[] = []
  let before: { id: string; thread_id: string; thread_at: string } | undefined
  for (let start = 0; start < count; start += ROWS) {
    const rows = Array.from({ length: Math.min(ROWS, count - start) }, (_, index) => {
      const number = start + index
      const parent = replyEvery > 0 && number % replyEvery === replyEvery - 1 ? before : undefined
      const { name, body, email, language } = sampleComment(number)
      const [id, at] = [newCommentId(), new Date(from.getTime() + number * MINUTE_MS).toISOString()]
      ids.push(id)
      before = { id, thread_id: parent?.thread_id ?? id, thread_at: parent?.thread_at ?? at }
      return {
        ...before,
        story_id: storyId,
        parent_id: parent?.id ?? null,
        language,
        direction: directionOf(body, language === 'ar' ? 'rtl' : 'ltr'),
        name,
        body,
        email_sealed: keys ? keys.seal('email', email) : null,
        email_key: keys ? emailKey(keys, email) : null,
        status,
        reasons: status === 'held' ? '[{"kind":"first"}]' : '[]',
        at,
        decided_at: status === 'held' ? null : at,
      }
    })
    await store.write((transaction) => transaction.insertInto('comments').values(rows).execute())
  }
  return ids
}
