import { parseRules, type DiscussionRules } from '@/newsroom/comments/rules.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'

/** The rules as a form has them: as they were typed. */
export type RuleFields = { isReadOnly: boolean; trustedPass: boolean; closeAfterDays: string; approvals: string; cleanDays: string }

export const fieldsOf = ({ isReadOnly, trustedPass, closeAfterDays, trust }: DiscussionRules): RuleFields => ({
  isReadOnly,
  trustedPass,
  closeAfterDays: closeAfterDays === null ? '' : String(closeAfterDays),
  approvals: String(trust.approvals),
  cleanDays: String(trust.cleanDays),
})

/** What an address or a form asks for; null where it asks for no rules. */
export function readRuleFields(given: URLSearchParams): RuleFields | null {
  if (!given.has('approvals')) return null
  const text = (name: string) => (given.get(name) ?? '').trim().slice(0, 20)
  return {
    isReadOnly: given.get('isReadOnly') === 'on',
    trustedPass: given.get('trustedPass') === 'on',
    closeAfterDays: text('closeAfterDays'),
    approvals: text('approvals'),
    cleanDays: text('cleanDays'),
  }
}

export type RuleField = 'closeAfterDays' | 'approvals' | 'cleanDays'

/** The rules they are, or which fields are none. */
export function toRules(fields: RuleFields): { rules: DiscussionRules } | { wrong: RuleField[] } {
  const closeAfterDays = fields.closeAfterDays === '' ? null : numberIn(fields.closeAfterDays)
  const approvals = numberIn(fields.approvals)
  const cleanDays = numberIn(fields.cleanDays)
  const { isReadOnly, trustedPass } = fields
  const rules = parseRules({ isReadOnly, trustedPass, closeAfterDays, trust: { approvals, cleanDays } })
  if (rules) return { rules }
  const isWrong = (given: object) => parseRules(given) === null
  const wrong: RuleField[] = []
  if (isWrong({ closeAfterDays })) wrong.push('closeAfterDays')
  if (isWrong({ trust: { approvals, cleanDays: 0 } })) wrong.push('approvals')
  if (isWrong({ trust: { approvals: 1, cleanDays } })) wrong.push('cleanDays')
  return { wrong }
}

/** A whole number, in Latin or Arabic digits. */
function numberIn(text: string): number {
  const latin = text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
  return /^\d+$/.test(latin) ? Number(latin) : Number.NaN
}

/** The page that shows what these rules would change; without them the page of the rules as they are. */
export function rulesAddress(language: Language, fields: RuleFields | null): string {
  if (!fields) return deskAddresses.rules(language)
  const { isReadOnly, trustedPass, ...texts } = fields
  const parameters = new URLSearchParams({ ...(isReadOnly && { isReadOnly: 'on' }), ...(trustedPass && { trustedPass: 'on' }), ...texts })
  return `${deskAddresses.rules(language)}?${parameters}`
}
