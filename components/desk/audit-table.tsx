import { useTranslations } from 'next-intl'
import { isolated } from '@/components/ui/isolated.tsx'
import { rejectionReasons, reportReasons } from '@/newsroom/comments/model.ts'
import type { AuditLine } from '@/newsroom/comments/read-audit.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { auditAddress } from './audit-address.ts'
import { DeskTime } from './desk-time.tsx'

type Props = { lines: AuditLine[]; language: Language; isOneComment?: boolean }

/** Lines of the log: when, who, what, and about which comment. */
export function AuditTable({ lines, language, isOneComment = false }: Props) {
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
            <AuditDeed line={line} />
          </span>
          {line.commentId && !isOneComment && (
            <a href={deskAddresses.comment(language, line.commentId)} className="desk-log-comment">
              {t('toComment')} <bdi className="text-soft">{line.commentId}</bdi>
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
    return (
      <a href={auditAddress(language, { actor: line.actor })}>
        <bdi>{line.actorName}</bdi>
      </a>
    )
  }
  const kind = (['writer', 'reader', 'rules', 'import', 'time'] as const).find((known) => known === line.actor)
  return kind ? t(`actors.${kind}`) : <bdi>{line.actor}</bdi>
}

/** What was done, with why and what it says besides. */
function AuditDeed({ line }: { line: AuditLine }) {
  const t = useTranslations('Audit')
  const decision = useTranslations('Decision')
  const queue = useTranslations('Queue')
  const status = line.to ? decision(`statuses.${line.to}`) : null
  const from = line.from ? decision(`statuses.${line.from}`) : null
  const rejection = rejectionReasons.find((known) => known === line.reason)
  const report = line.action === 'reported' ? reportReasons.find((known) => known === line.reason) : undefined
  const { note, added, removed } = line.details
  return (
    <>
      {from !== null && status !== null && line.from !== line.to
        ? t('fromTo', { what: t(`actions.${line.action}`), from, to: status })
        : status === null
          ? t(`actions.${line.action}`)
          : t('to', { what: t(`actions.${line.action}`), to: status })}
      {report ? (
        <span className="desk-log-more">{queue(`reportReasons.${report}`)}</span>
      ) : (
        rejection && <span className="desk-log-more first-letter:uppercase">{decision(`reasons.${rejection}`)}</span>
      )}
      {typeof added === 'string' && <span className="desk-log-more">{t.rich('added', { word: added, bdi: isolated })}</span>}
      {typeof removed === 'string' && <span className="desk-log-more">{t.rich('removed', { word: removed, bdi: isolated })}</span>}
      {typeof note === 'string' && (
        <span className="desk-log-more">
          <bdi>{note}</bdi>
        </span>
      )}
    </>
  )
}
