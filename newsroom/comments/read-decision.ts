import { MOST_AT_ONCE, verdicts, type Verdict } from './decide.ts'
import { rejectionReasons } from './model.ts'
import type { Seen } from './on-each-comment.ts'

/** In UTF-16 units; more is cut. */
const LONGEST_NOTE = 500

/** What a form asks to be decided, or why that cannot be told. */
export type AskedDecision = { seen: Seen[]; verdict: Verdict } | { problem: 'unclear' | 'none-chosen' | 'too-many' }

/**
 * Reads a decision from a form: `seen[]` (`id.version`, several times), `verdict` (`approved`, or `rejected:insult` in one), `rejection`
 * where it is not in the verdict, `note`.
 */
export function readDecision(form: URLSearchParams): AskedDecision {
  const seen = readSeen(form)
  if (!seen) return { problem: 'unclear' }
  if (seen.length === 0) return { problem: 'none-chosen' }
  if (seen.length > MOST_AT_ONCE) return { problem: 'too-many' }
  const [asked, reason = form.get('rejection')] = (form.get('verdict') ?? '').split(':')
  const to = verdicts.find((verdict) => verdict === asked)
  const rejection = rejectionReasons.find((known) => known === reason)
  // Whoever is rejected is told why.
  if (!to || (to === 'rejected' && !rejection)) return { problem: 'unclear' }
  const note = form.get('note')?.trim().slice(0, LONGEST_NOTE)
  return { seen, verdict: { to, ...(to === 'rejected' && rejection && { rejection }), ...(note && { note }) } }
}

/** The comments a form is about, each once; null where one is none. */
export function readSeen(form: URLSearchParams): Seen[] | null {
  const seen = [...new Set(form.getAll('seen[]'))].map((text) => {
    const [, id, version] = /^(\w{1,40})\.(\d{1,9})$/.exec(text) ?? []
    return id !== undefined && version !== undefined ? { id, version: Number(version) } : null
  })
  return seen.every((one) => one !== null) ? seen : null
}
