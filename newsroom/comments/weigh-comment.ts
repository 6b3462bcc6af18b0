import type { Store, Writer } from '../store/store.ts'
import { staffNames } from '../staff/staff-names.ts'
import type { CheckedComment } from './check-comment.ts'
import type { DiscussedStory } from './discussion-state.ts'
import type { GivenComment } from './given-comment.ts'
import type { CommentPace } from './paces.ts'
import { wasRepeated } from './sameness.ts'
import { isTrusted } from './trust.ts'
import { weigh, type Weighing } from './weigh.ts'
import { theMatcher } from './words/the-matcher.ts'

type Incoming = {
  given: GivenComment
  sender: { saysOrigin: boolean }
  comment: CheckedComment
  emailKey: string
  textKey: string | null
  pace: CommentPace
  story: DiscussedStory
  now: Date
}

/** Gathers what is known of a comment and weighs it. */
export async function weighComment(store: Store, transaction: Writer, incoming: Incoming): Promise<Weighing> {
  const { given, sender, comment, emailKey, textKey, pace, now } = incoming
  const { rules, state } = incoming.story
  return weigh({
    ...comment,
    honeypot: given.honeypot,
    writingMs: given.writingMs,
    isRepeated: await wasRepeated(transaction, textKey, now),
    pace: pace.reader.pace === 'within' ? 'usual' : 'fast',
    isSurging: pace.isSurging,
    saysOrigin: sender.saysOrigin,
    isHeldStory: state === 'held',
    isTrusted: await isTrusted(transaction, emailKey, rules, now),
    trustedPass: rules.trustedPass,
    matcher: await theMatcher(store.read),
    staffNames: await staffNames(store.read),
  })
}
