import type { Store, Writer } from '../store/store.ts'
import { staffNames } from '../staff/staff-names.ts'
import type { CheckedComment } from './check-comment.ts'
import type { DiscussionState } from './discussion-state.ts'
import { emailKey } from './email.ts'
import type { Keys } from '../keys/keys.ts'
import type { GivenComment } from './given-comment.ts'
import type { CommentPace } from './paces.ts'
import { getRules } from './rules.ts'
import { textKeyOf, wasRepeated } from './sameness.ts'
import { isTrusted } from './trust.ts'
import { weigh, type Weighing } from './weigh.ts'
import { theMatcher } from './words/the-matcher.ts'

type Incoming = {
  keys: Keys
  given: GivenComment
  sender: { saysOrigin: boolean }
  comment: CheckedComment
  pace: CommentPace
  state: DiscussionState
  now: Date
}

/** Gathers what is known of a comment and weighs it. */
export async function weighComment(
  store: Store,
  transaction: Writer,
  { keys, given, sender, comment, pace, state, now }: Incoming,
): Promise<Weighing> {
  const rules = await getRules(transaction)
  return weigh({
    ...comment,
    honeypot: given.honeypot,
    writingMs: given.writingMs,
    isRepeated: await wasRepeated(transaction, textKeyOf(keys, comment.body), now),
    pace: pace.reader.pace === 'within' ? 'usual' : 'fast',
    isSurging: pace.isSurging,
    saysOrigin: sender.saysOrigin,
    isHeldStory: state === 'held',
    isTrusted: await isTrusted(transaction, emailKey(keys, comment.email), rules, now),
    trustedPass: rules.trustedPass,
    matcher: await theMatcher(store.read),
    staffNames: await staffNames(store.read),
  })
}
