import { createHash } from 'node:crypto'
import { directionOf } from '../arabic/direction.ts'
import { assertMay, type StaffMember } from '../staff/roles.ts'
import type { Language } from '../stories/model.ts'
import { noteRenewals } from '../store/renewals.ts'
import type { Store, Writer } from '../store/store.ts'
import { noteInAudit } from './audit.ts'
import { newCommentId } from './comment-id.ts'
import { staffActor } from './decide.ts'
import { queueReplyNotice } from './decision-notices.ts'
import { discussionPages } from './discussion-state.ts'
import { insertUnlessSame } from './sameness.ts'
import { cleanBody } from './text/clean-text.ts'
import { isTooLong } from './text/count-letters.ts'

export type StaffReply = { parentId: string; body: string; language: Language }

export type StaffReplyOutcome =
  | { kind: 'published'; id: string }
  | { kind: 'empty' }
  | { kind: 'too-long' }
  /** There is no such comment, or none that readers see. */
  | { kind: 'parent-not-shown' }

/** Publishes a reply by a member of staff, under their name. The same reply sent twice is one. */
export async function replyAsStaff(store: Store, member: StaffMember, reply: StaffReply, now = new Date()): Promise<StaffReplyOutcome> {
  assertMay(member, 'reply')
  const { text: body } = cleanBody(reply.body)
  if (body === '') return { kind: 'empty' }
  if (isTooLong(body)) return { kind: 'too-long' }
  return store.write(async (transaction) => {
    const parent = await findParent(transaction, reply.parentId)
    if (parent?.status !== 'approved') return { kind: 'parent-not-shown' }
    const sameKey = createHash('sha256')
      .update(JSON.stringify([member.id, parent.id, body]))
      .digest('base64url')
    const id = newCommentId()
    const row = {
      id,
      story_id: parent.story_id,
      parent_id: parent.id,
      thread_id: parent.thread_id,
      thread_at: parent.thread_at,
      language: reply.language,
      direction: directionOf(body, reply.language === 'ar' ? 'rtl' : 'ltr'),
      name: member.name,
      body,
      status: 'approved',
      reasons: '[]',
      staff_id: member.id,
      at: now.toISOString(),
      decided_at: now.toISOString(),
      same_key: sameKey,
    }
    if (!(await insertUnlessSame(transaction, row))) {
      const same = await transaction.selectFrom('comments').select('id').where('same_key', '=', sameKey).executeTakeFirstOrThrow()
      return { kind: 'published', id: same.id }
    }
    await queueReplyNotice(transaction, id, now)
    await noteInAudit(
      transaction,
      staffActor(member),
      [{ action: 'received', commentId: id, storyId: parent.story_id, to: 'approved' }],
      now,
    )
    await noteRenewals(store, transaction, discussionPages(parent))
    return { kind: 'published', id }
  })
}

const findParent = (transaction: Writer, id: string) =>
  transaction
    .selectFrom('comments')
    .innerJoin('stories', 'stories.id', 'comments.story_id')
    .select(['comments.id', 'story_id', 'thread_id', 'thread_at', 'status', 'section', 'slugline'])
    .where('comments.id', '=', id)
    .executeTakeFirst()
