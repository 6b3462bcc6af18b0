import type { AuditFilter } from '@/newsroom/comments/read-audit.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'

/** A page of the log: all of it, or one actor’s lines, from a line on. */
export function auditAddress(language: Language, { actor, after }: AuditFilter & { after?: number }): string {
  const parameters = new URLSearchParams()
  if (actor) parameters.set('actor', actor)
  if (after !== undefined) parameters.set('after', String(after))
  return `${deskAddresses.audit(language)}${parameters.size > 0 ? `?${parameters}` : ''}`
}

/** What the address asks for. */
export function readAuditQuery({ actor, after }: Record<string, string | string[] | undefined>): AuditFilter & { after?: number } {
  return {
    ...(typeof actor === 'string' && /^[\w:-]{1,80}$/.test(actor) && { actor }),
    ...(typeof after === 'string' && /^\d{1,15}$/.test(after) && { after: Number(after) }),
  }
}
