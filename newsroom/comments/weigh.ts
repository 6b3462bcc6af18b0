import { reasonKinds, type Reason, type ReasonKind } from './model.ts'
import { nameReasons } from './text/check-name.ts'
import { findLinks } from './text/links.ts'
import type { WordMatch, WordMatcher } from './words/word-matcher.ts'

/** What is known of a comment as it comes; `name` and `body` are cleaned. */
export type Signals = {
  name: string
  body: string
  /** Whether `cleanName` or `cleanBody` took something out. */
  wasCleaned: boolean
  /** What stood in the field no person sees. */
  honeypot: string
  /** From the first focus to sending; null where no script ran, which is nobody's fault. */
  writingMs: number | null
  /** Whether the same text came before, from whomever. */
  isRepeated: boolean
  /** Whether this reader sends more than a person does. */
  pace: 'usual' | 'fast'
  /** Whether the story or the site receives more than it usually does. */
  isSurging: boolean
  /** Whether the browser said which site the form stood on. */
  saysOrigin: boolean
  /** Whether everything is held in this discussion. */
  isHeldStory: boolean
  /** Whether the writer is one the house trusts, and whether such comments are published at once (comments/rules.ts). */
  isTrusted: boolean
  trustedPass: boolean
  matcher: WordMatcher
  /** The names nobody else may pass for. */
  staffNames: string[]
}

export type Weighing = { status: 'approved' | 'held' | 'rejected' | 'spam'; reasons: Reason[] }

/** A few words («شكرًا») are quickly written; more than this is not, in less than that. */
const SHORT_BODY = 30
const QUICKEST_MS = 3_000

const MOST_LINKS = 1
const MOST_FOUND = 20

/**
 * Decides what becomes of a comment as it comes, and why. The honeypot makes it spam, an entry of the word list that rejects and stands
 * there as it is rejects it, and anything else holds it; where there is nothing, it is approved if its writer is trusted, and held
 * until somebody read it if not. Every reason is told, in the order of `reasonKinds`.
 */
export function weigh(signals: Signals): Weighing {
  const words = [signals.name, signals.body].flatMap((text) => signals.matcher.match(text))
  const found = [...signsOf(signals), ...wordReasons(words), ...nameReasons(signals.name, signals.staffNames)]
  const reasons = found.toSorted((one, other) => reasonKinds.indexOf(one.kind) - reasonKinds.indexOf(other.kind)).map(withFewWords)

  if (signals.honeypot !== '') return { status: 'spam', reasons }
  if (words.some(({ entry, isWithin }) => entry.effect === 'reject' && !isWithin)) return { status: 'rejected', reasons }
  if (reasons.length > 0) return { status: 'held', reasons }
  if (signals.isTrusted && signals.trustedPass) return { status: 'approved', reasons }
  return { status: 'held', reasons: [{ kind: 'first' }] }
}

function signsOf(signals: Signals): Reason[] {
  const reasons: Reason[] = []
  const add = (kind: ReasonKind, applies: boolean) => applies && reasons.push({ kind })
  add('honeypot', signals.honeypot !== '')
  add('quick', isQuick(signals))
  add('repeated', signals.isRepeated)
  add('rate', signals.pace === 'fast')
  add('surge', signals.isSurging)
  add('cleaned', signals.wasCleaned)
  add('no-origin', !signals.saysOrigin)
  add('held-story', signals.isHeldStory)
  const links = linksOf(signals)
  if (links.length > 0) reasons.push({ kind: 'links', found: links })
  return reasons
}

// The time comes from the reader's device: one before it began says nothing.
const isQuick = ({ writingMs, body }: Signals) =>
  writingMs !== null && writingMs >= 0 && writingMs < QUICKEST_MS && body.length > SHORT_BODY

/** The links that are too many: none for one in the text, which may be a source; in a name there is nothing to link to. */
function linksOf({ name, body }: Signals): string[] {
  const [inName = [], inBody = []] = [name, body].map((text) => findLinks(text).map(({ start, end }) => text.slice(start, end)))
  return inName.length > 0 || inBody.length > MOST_LINKS ? [...inName, ...inBody] : []
}

function wordReasons(words: WordMatch[]): Reason[] {
  return (['word', 'word-within'] as const).flatMap((kind) => {
    const found = words.filter(({ isWithin }) => isWithin === (kind === 'word-within')).map(({ text }) => text)
    return found.length > 0 ? [{ kind, found }] : []
  })
}

function withFewWords(reason: Reason): Reason {
  return reason.found ? { ...reason, found: [...new Set(reason.found)].slice(0, MOST_FOUND) } : reason
}
