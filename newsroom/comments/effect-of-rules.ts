import type { Language } from '../stories/model.ts'
import { isPublicEdition } from '../stories/public-editions.ts'
import type { Reader } from '../store/store.ts'
import { stateOf } from './discussion-state.ts'
import type { CommentStatus, Reason } from './model.ts'
import { listRecent, PAST_COMMENTS, type RecentComment } from './recent-comments.ts'
import { getRules, type DiscussionRules } from './rules.ts'
import { APPROVALS_WITHIN_DAYS, daysBefore } from './trust.ts'

/** What rules would change, told before they are saved. */
export type EffectOfRules = {
  /** How many discussions would close, and open, at once. */
  closing: number
  opening: number
  /** Headlines of some that would close. */
  examples: { storyId: string; headlines: Partial<Record<Language, string>> }[]
  /** Of so many comments that readers wrote last … */
  past: number
  /** … how many passed for their writers’ trust under the rules as they are, and would under these. */
  passing: { before: Passing; after: Passing }
}

/** `refused` are those of them the desk rejected, hid or took for spam: readers would have seen them until then. */
export type Passing = { count: number; refused: number }

const MOST_EXAMPLES = 5

export async function effectOfRules(read: Reader, rules: DiscussionRules, now = new Date()): Promise<EffectOfRules> {
  const current = await getRules(read)
  return { ...(await effectOnDiscussions(read, current, rules, now)), ...(await effectOnComments(read, current, rules)) }
}

async function effectOnDiscussions(read: Reader, current: DiscussionRules, rules: DiscussionRules, now: Date) {
  const rows = await read
    .selectFrom('editions')
    .leftJoin('discussions', 'discussions.story_id', 'editions.story_id')
    .select(['editions.story_id', 'language', 'headline', 'status', 'published_at', 'state'])
    .execute()
  const shown = rows.filter((edition) => isPublicEdition(edition, now.toISOString()))
  const stories = [...Map.groupBy(shown, ({ story_id: id }) => id)].map(([storyId, editions]) => {
    const published = editions.map(({ published_at: at }) => at ?? '').toSorted()[0] ?? ''
    const isOpen = (under: DiscussionRules) => !['closed', 'read-only'].includes(stateOf(under, editions[0]?.state ?? null, published, now))
    const headlines = Object.fromEntries(editions.map(({ language, headline }) => [language, headline]))
    return { storyId, headlines, was: isOpen(current), willBe: isOpen(rules) }
  })
  const closing = stories.filter(({ was, willBe }) => was && !willBe)
  return {
    closing: closing.length,
    opening: stories.filter(({ was, willBe }) => !was && willBe).length,
    examples: closing.slice(0, MOST_EXAMPLES).map(({ storyId, headlines }) => ({ storyId, headlines })),
  }
}

async function effectOnComments(read: Reader, current: DiscussionRules, rules: DiscussionRules) {
  const recent = (await listRecent(read, PAST_COMMENTS)).filter(({ staffId, isImported }) => staffId === null && !isImported)
  // What waits for another reason than that nobody decided yet, waits whoever wrote it.
  const candidates = recent.filter(({ emailKey, reasons }) => emailKey !== null && reasons.every(({ kind }: Reason) => kind === 'first'))
  const writers = await historiesOf(read, [...new Set(candidates.flatMap(({ emailKey }) => emailKey ?? []))])
  const passingUnder = (under: DiscussionRules): Passing => {
    const passing = candidates.filter((comment) => wasTrusted(writers.get(comment.emailKey ?? ''), comment, under))
    return { count: passing.length, refused: passing.filter(({ status }) => refusals.includes(status)).length }
  }
  return { past: recent.length, passing: { before: passingUnder(current), after: passingUnder(rules) } }
}

const refusals: CommentStatus[] = ['rejected', 'spam', 'hidden']

type History = { confirmedAt: string; comments: { id: string; status: string; at: string; decided_at: string | null }[] }

/** The writers whose address is confirmed, with what they wrote. */
async function historiesOf(read: Reader, keys: string[]): Promise<Map<string, History>> {
  const histories = new Map<string, History>()
  for (let start = 0; start < keys.length; start += 500) {
    const some = keys.slice(start, start + 500)
    const confirmed = await read
      .selectFrom('writers')
      .select(['email_key', 'confirmed_at'])
      .where('email_key', 'in', some)
      .where('confirmed_at', 'is not', null)
      .execute()
    for (const { email_key: key, confirmed_at: confirmedAt } of confirmed) {
      const comments = await read
        .selectFrom('comments')
        .select(['id', 'status', 'at', 'decided_at'])
        .where('email_key', '=', key)
        .orderBy('at', 'desc')
        .limit(500)
        .execute()
      histories.set(key, { confirmedAt: confirmedAt ?? '', comments })
    }
  }
  return histories
}

/** As trust.ts, but for the moment a comment came: with what was known of its writer then, as far as that can still be told. */
function wasTrusted(history: History | undefined, { id, at }: RecentComment, { trust, trustedPass }: DiscussionRules): boolean {
  if (!trustedPass || !history || history.confirmedAt > at) return false
  const then = new Date(at)
  const before = history.comments.filter((comment) => comment.id !== id && comment.at < at)
  const approved = before.filter((comment) => comment.status === 'approved' && comment.at > daysBefore(then, APPROVALS_WITHIN_DAYS))
  const isRefused = before.some(
    ({ status, decided_at: decided, at: came }) =>
      (status === 'rejected' || status === 'spam') && (decided ?? came) <= at && (decided ?? came) > daysBefore(then, trust.cleanDays),
  )
  return approved.length >= trust.approvals && !isRefused
}
