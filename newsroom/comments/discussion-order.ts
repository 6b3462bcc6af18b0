import { sql, type ExpressionBuilder } from 'kysely'
import type { Schema } from '../store/schema.ts'
import type { Reader } from '../store/store.ts'
import type { DiscussionOrder } from '../stories/addresses.ts'

/** How many comments one page shows: so many cost a story about 10 kB more as it is sent, which who never reads them pays too. */
export const COMMENTS_PER_PAGE = 25

/** Where a comment stands in its discussion. */
export type Place = { id: string; thread_id: string; thread_at: string; at: string }

/** How many of a story's comments readers see. */
export async function countComments(read: Reader, storyId: string): Promise<number> {
  const { total } = await shown(read, storyId)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return Number(total)
}

/**
 * The places of a story's comments, thread by thread: the comment a thread began with, then what was replied, the oldest first whichever
 * way the threads go. All of it is in the index `comments_in_discussion`, in this order up to the threads; only within a thread is anything sorted.
 */
export function placesInOrder(read: Reader, storyId: string, order: DiscussionOrder) {
  const direction = order === 'oldest' ? 'asc' : 'desc'
  return shown(read, storyId)
    .select(['id', 'thread_id', 'thread_at', 'at'])
    .orderBy('thread_at', direction)
    .orderBy('thread_id', direction)
    .orderBy(isReply)
    .orderBy('at')
    .orderBy('id')
}

/** How many comments stand before a place, oldest first. */
export async function countBefore(read: Reader, storyId: string, place: Place): Promise<number> {
  const { total } = await shown(read, storyId)
    .where((eb) => eb.or([isInEarlierThread(eb, place), isEarlierInThread(eb, place)]))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return Number(total)
}

const shown = (read: Reader, storyId: string) =>
  read.selectFrom('comments').where('story_id', '=', storyId).where('status', '=', 'approved')

const isReply = sql`case when ${sql.ref('id')} = ${sql.ref('thread_id')} then 0 else 1 end`

type Comments = ExpressionBuilder<Schema, 'comments'>

const isInEarlierThread = (eb: Comments, { thread_at, thread_id }: Place) =>
  eb.or([eb('thread_at', '<', thread_at), eb.and([eb('thread_at', '=', thread_at), eb('thread_id', '<', thread_id)])])

function isEarlierInThread(eb: Comments, { id, thread_id, thread_at, at }: Place) {
  const isEarlier = eb.or([eb('id', '=', thread_id), eb('at', '<', at), eb.and([eb('at', '=', at), eb('id', '<', id)])])
  // What a thread began with has nothing of it before itself.
  return eb.and([eb('thread_at', '=', thread_at), eb('thread_id', '=', thread_id), id === thread_id ? eb.lit(false) : isEarlier])
}
