import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { isolated } from '@/components/ui/isolated.tsx'
import { decidedStates } from '@/newsroom/comments/change-rules.ts'
import { rejectionReasons, reportReasons } from '@/newsroom/comments/model.ts'
import type { AuditLine } from '@/newsroom/comments/read-audit.ts'
import { parseRules } from '@/newsroom/comments/rules.ts'
import { fieldsOf, type RuleFields } from './rules-query.ts'

/** What members are called now, by id. */
export type MemberNames = Record<string, string>

type Props = { line: AuditLine; names: MemberNames }

/** Why something was done, and what exactly: a reason, a word, the rules that changed, whose role. */
export function AuditDetails({ line, names }: Props) {
  const { note } = line.details
  return (
    <>
      <ReasonDetail line={line} />
      {line.action === 'words' && <WordDetail line={line} />}
      {line.action === 'rules' && <RulesDetail line={line} />}
      {line.action === 'discussion' && <DiscussionDetail line={line} />}
      {line.action === 'staff' && <StaffDetail line={line} names={names} />}
      {typeof note === 'string' && <Detail>{isolated(note)}</Detail>}
    </>
  )
}

const Detail = ({ children }: { children: ReactNode }) => <span className="desk-log-more">{children}</span>

function ReasonDetail({ line: { action, reason } }: { line: AuditLine }) {
  const decision = useTranslations('Decision')
  const queue = useTranslations('Queue')
  const report = action === 'reported' && reportReasons.find((known) => known === reason)
  if (report) return <Detail>{queue(`reportReasons.${report}`)}</Detail>
  const rejection = rejectionReasons.find((known) => known === reason)
  return rejection ? <span className="desk-log-more first-letter:uppercase">{decision(`reasons.${rejection}`)}</span> : null
}

function WordDetail({ line: { details } }: { line: AuditLine }) {
  const t = useTranslations('Audit')
  const { added, removed } = details
  if (typeof added === 'string') return <Detail>{t.rich('added', { word: added, bdi: isolated })}</Detail>
  return typeof removed === 'string' ? <Detail>{t.rich('removed', { word: removed, bdi: isolated })}</Detail> : null
}

/** The rules that are not what they were. */
function RulesDetail({ line: { details } }: { line: AuditLine }) {
  const t = useTranslations('Audit')
  const rules = useTranslations('Rules')
  const before = parseRules(details.before)
  const after = parseRules(details.after)
  if (!before || !after) return null
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  const changed = (Object.keys(is) as (keyof RuleFields)[]).filter((key) => was[key] !== is[key])
  return changed.map((key) => {
    const value = is[key]
    const said = typeof value === 'boolean' ? t(value ? 'on' : 'off') : value === '' ? t('never') : value
    return <Detail key={key}>{t('field', { field: rules(`fields.${key}`), value: said })}</Detail>
  })
}

function DiscussionDetail({ line: { details } }: { line: AuditLine }) {
  const t = useTranslations('Audit')
  const rules = useTranslations('Rules')
  const state = decidedStates.find((known) => known === details.after)
  return <Detail>{t('state', { state: state ? rules(`now.${state}`) : t('byRules') })}</Detail>
}

const staffChanges = [
  'added',
  'link',
  'link-without-two-factor',
  'role',
  'disabled',
  'enabled',
  'name',
  'password',
  'two-factor-on',
  'two-factor-off',
  'recovery-codes',
] as const

function StaffDetail({ line: { details }, names }: Props) {
  const t = useTranslations('Audit')
  const change = staffChanges.find((known) => known === details.change)
  const name = typeof details.member === 'string' ? names[details.member] : undefined
  if (!change) return null
  const said = t(`staffChanges.${change}`)
  return <Detail>{name === undefined ? said : t.rich('ofMember', { change: said, name, bdi: isolated })}</Detail>
}
