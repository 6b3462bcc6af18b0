import { useTranslations } from 'next-intl'
import { isolated } from '@/components/ui/isolated.tsx'
import type { AuditLine } from '@/newsroom/comments/read-audit.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { auditAddress } from './audit-address.ts'
import { AuditDetails, type MemberNames } from './audit-details.tsx'
import { DeskTime } from './desk-time.tsx'

type Props = { lines: AuditLine[]; language: Language; names?: MemberNames; isOneComment?: boolean }

/** Lines of the log: when, who, what, and about which comment. */
export function AuditTable({ lines, language, names = {}, isOneComment = false }: Props) {
  const t = useTranslations('Audit')
  return (
    <ul className="desk-log">
      {lines.map((line) => (
        <li key={line.id}>
          <span className="desk-log-time">
            <DeskTime instant={line.at} language={language} />
          </span>
          <span className="desk-log-who">
            <AuditActor line={line} language={language} />
          </span>
          <span>
            <AuditDeed line={line} names={names} />
          </span>
          {line.commentId && !isOneComment && (
            <a href={deskAddresses.comment(language, line.commentId)} className="desk-log-comment">
              {t.rich('toComment', { id: line.commentId, bdi: (text) => <bdi className="text-soft">{text}</bdi> })}
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

function AuditActor({ line, language }: { line: AuditLine; language: Language }) {
  const t = useTranslations('Audit')
  if (line.actorName !== '') {
    return <a href={auditAddress(language, { actor: line.actor })}>{isolated(line.actorName)}</a>
  }
  const kind = (['writer', 'reader', 'rules', 'import', 'time', 'command'] as const).find((known) => known === line.actor)
  return kind ? t(`actors.${kind}`) : <bdi>{line.actor}</bdi>
}

/** What was done, with why and what it says besides. */
function AuditDeed({ line, names }: { line: AuditLine; names: MemberNames }) {
  const t = useTranslations('Audit')
  const decision = useTranslations('Decision')
  const to = line.to && decision(`statuses.${line.to}`)
  const from = line.from && line.from !== line.to && decision(`statuses.${line.from}`)
  const what = t(`actions.${line.action}`)
  return (
    <>
      {from && to ? t('fromTo', { what, from, to }) : to ? t('to', { what, to }) : what}
      <AuditDetails line={line} names={names} />
    </>
  )
}
