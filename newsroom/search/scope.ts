import type { Language } from '../stories/model.ts'
import { firstNumberOf } from './document-number.ts'
import { marks, type Match } from './match.ts'
import type { Span } from './search-index.ts'

/** Which stories are searched. Sections, topics and authors are keys. */
export type Scope = {
  languages: Language[]
  section?: string
  topic?: string
  author?: string
  /** ISO 8601 instants: published at `from` or later, and before `until`. */
  from?: string
  until?: string
}

/** Whether more is asked of a story than its language. */
export const isNarrowed = ({ section, topic, author, from, until }: Scope): boolean =>
  [section, topic, author, from, until].some((bound) => bound !== undefined)

export function scopeMatch({ languages, section, topic, author }: Scope): Match[] {
  return [
    { any: languages.map((language) => ({ mark: marks.language(language) })) },
    ...(section ? [{ mark: marks.section(section) }] : []),
    ...(topic ? [{ mark: marks.topic(topic) }] : []),
    ...(author ? [{ mark: marks.author(author) }] : []),
  ]
}

/** The numbers of what was published in the scope's time, up to now: what is embargoed has a number to come. */
export function scopeSpan({ from, until }: Scope, now: Date): Span {
  const end =
    until && until < now.toISOString() ? firstNumberOf(until) - 1 : firstNumberOf(new Date(now.getTime() + 1_000).toISOString()) - 1
  return { ...(from && { from: firstNumberOf(from) }), to: end }
}
