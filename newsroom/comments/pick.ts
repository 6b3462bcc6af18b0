import { assertMay, type StaffMember } from '../staff/roles.ts'
import { noteRenewals } from '../store/renewals.ts'
import type { Store } from '../store/store.ts'
import { noteInAudit } from './audit.ts'
import { staffActor } from './decide.ts'
import { discussionPages } from './discussion-state.ts'
import { findToDecide } from './on-each-comment.ts'

/**
 * Makes a comment an editors' pick, or takes that back. Answers whether it is as asked now: only a comment that readers see is picked.
 * Asked twice it changes nothing more.
 */
export async function pickComment(store: Store, member: StaffMember, id: string, isPicked: boolean, now = new Date()): Promise<boolean> {
  assertMay(member, 'pick')
  return store.write(async (transaction) => {
    const comment = await findToDecide(transaction, id)
    if (comment?.status !== 'approved') return false
    const picked = isPicked ? 1 : 0
    if (comment.picked === picked) return true
    const { numUpdatedRows } = await transaction
      .updateTable('comments')
      .set({ picked })
      .where('id', '=', id)
      .where('status', '=', 'approved')
      .where('picked', '=', comment.picked)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false
    const action = isPicked ? ('picked' as const) : ('unpicked' as const)
    await noteInAudit(transaction, staffActor(member), [{ action, commentId: id, storyId: comment.story_id }], now)
    await noteRenewals(store, transaction, discussionPages(comment))
    return true
  })
}
