import { assertMay, type StaffMember } from '../staff/roles.ts'
import { noteRenewals } from '../store/renewals.ts'
import type { Store } from '../store/store.ts'
import { noteInAudit } from './audit.ts'
import { staffActor } from './decide.ts'
import { discussionPages } from './discussion-state.ts'
import { getRules, writeRules, type DiscussionRules } from './rules.ts'

/**
 * Sets how discussions go on the whole site. Where that opens or closes any, every page is made anew, because which ones is said by the
 * age of each story. Answers whether anything changed.
 */
export async function changeRules(store: Store, member: StaffMember, rules: DiscussionRules, now = new Date()): Promise<boolean> {
  assertMay(member, 'rules')
  return store.write(async (transaction) => {
    const before = await getRules(transaction)
    if (JSON.stringify(before) === JSON.stringify(rules)) return false
    await writeRules(transaction, rules)
    await noteInAudit(transaction, staffActor(member), [{ action: 'rules', details: { before, after: rules } }], now)
    const isSeen = before.isReadOnly !== rules.isReadOnly || before.closeAfterDays !== rules.closeAfterDays
    await noteRenewals(store, transaction, isSeen ? ['/*'] : [])
    return true
  })
}

/** What the desk can say about one story's discussion; `null` leaves it to the rules. */
export const decidedStates = ['open', 'held', 'closed'] as const
export type DecidedState = (typeof decidedStates)[number] | null

/** Opens, holds or closes one story's discussion, whatever the rules say. Answers false where there is no such story. */
export async function setDiscussionState(
  store: Store,
  member: StaffMember,
  storyId: string,
  state: DecidedState,
  now = new Date(),
): Promise<boolean> {
  assertMay(member, 'rules')
  return store.write(async (transaction) => {
    const story = await transaction
      .selectFrom('stories')
      .leftJoin('discussions', 'discussions.story_id', 'stories.id')
      .select(['stories.id', 'section', 'slugline', 'state'])
      .where('stories.id', '=', storyId)
      .executeTakeFirst()
    if (!story) return false
    if (story.state === state) return true
    await transaction
      .insertInto('discussions')
      .values({ story_id: storyId, state })
      .onConflict((conflict) => conflict.column('story_id').doUpdateSet({ state }))
      .execute()
    await noteInAudit(
      transaction,
      staffActor(member),
      [{ action: 'discussion', storyId, details: { before: story.state, after: state } }],
      now,
    )
    await noteRenewals(store, transaction, discussionPages(story))
    return true
  })
}
