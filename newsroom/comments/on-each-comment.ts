import { noteRenewals } from '../store/renewals.ts'
import type { Reader, Store, Writer } from '../store/store.ts'
import { discussionPages } from './discussion-state.ts'
import type { CommentStatus } from './model.ts'

/** A comment and which version of it whoever decides has seen. */
export type Seen = { id: string; version: number }

export type ToDecide = NonNullable<Awaited<ReturnType<typeof findToDecide>>>

/** A comment with what deciding about it needs to know; undefined where there is none. */
export const findToDecide = (read: Reader, id: string) =>
  read
    .selectFrom('comments')
    .innerJoin('stories', 'stories.id', 'comments.story_id')
    .select(['comments.id', 'story_id', 'status', 'picked', 'open_reports', 'version', 'decided_at', 'rejection', 'section', 'slugline'])
    .where('comments.id', '=', id)
    .executeTakeFirst()

/** What came of it; where the status changed, from which to which. */
type Outcome = { kind: string; from?: CommentStatus; to?: CommentStatus }

type Missing = { kind: 'missing'; id: string }

/**
 * Changes comments one after the other, in one transaction, and renews the pages where readers see a difference. Outcomes come in the
 * order of what was asked; the changes in the order of ids, so that two members who decide about the same comments wait for each other
 * and never both for good.
 */
export async function onEachComment<T extends Outcome>(
  store: Store,
  seen: Seen[],
  change: (transaction: Writer, comment: ToDecide, seen: Seen) => Promise<T>,
): Promise<(T | Missing)[]> {
  return store.write(async (transaction) => {
    const outcomes = new Map<string, T | Missing>()
    const touched: string[] = []
    for (const one of seen.toSorted((first, second) => (first.id < second.id ? -1 : 1))) {
      const comment = await findToDecide(transaction, one.id)
      const outcome = comment ? await change(transaction, comment, one) : { kind: 'missing' as const, id: one.id }
      outcomes.set(one.id, outcome)
      if (comment && isVisible(outcome)) touched.push(...discussionPages(comment))
    }
    await noteRenewals(store, transaction, touched)
    return seen.flatMap(({ id }) => outcomes.get(id) ?? [])
  })
}

const isVisible = ({ from, to }: Outcome) => from !== to && (from === 'approved' || to === 'approved')
