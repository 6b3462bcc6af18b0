import type { Keys } from '../keys/keys.ts'
import { unqueueNotices } from '../mail/outbox.ts'
import { noteRenewals } from '../store/renewals.ts'
import type { Store } from '../store/store.ts'
import { noteInAudit } from './audit.ts'
import { discussionPages } from './discussion-state.ts'
import type { CommentStatus } from './model.ts'
import { readReceipt } from './receipts.ts'

/** Takes a comment back, for whoever holds its receipt. False where there is no such receipt; one taken back already stays so. */
export async function withdrawComment(store: Store, keys: Keys, receipt: string, now: Date): Promise<boolean> {
  const id = readReceipt(keys, receipt)
  if (!id) return false
  return store.write(async (transaction) => {
    const comment = await transaction
      .selectFrom('comments')
      .innerJoin('stories', 'stories.id', 'comments.story_id')
      .select(['comments.status', 'comments.version', 'stories.id as storyId', 'stories.section', 'stories.slugline'])
      .where('comments.id', '=', id)
      // Where somebody approves it at this moment, what they made visible is what is taken back.
      .$if(store.engine === 'postgres', (query) => query.forUpdate('comments'))
      .executeTakeFirst()
    if (!comment) return false
    if (comment.status === 'withdrawn') return true

    await transaction
      .updateTable('comments')
      .set({
        status: 'withdrawn',
        version: comment.version + 1,
        decided_at: now.toISOString(),
        picked: 0,
        open_reports: 0,
        same_key: null,
        text_key: null,
      })
      .where('id', '=', id)
      .execute()
    await unqueueNotices(transaction, id)
    const from = comment.status as CommentStatus
    const entry = { action: 'withdrawn' as const, commentId: id, storyId: comment.storyId, from, to: 'withdrawn' as const }
    await noteInAudit(transaction, { kind: 'writer' }, [entry], now)
    if (from === 'approved') await noteRenewals(store, transaction, discussionPages(comment))
    return true
  })
}
