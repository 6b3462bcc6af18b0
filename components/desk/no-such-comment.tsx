import { useTranslations } from 'next-intl'
import type { AuditLine } from '@/newsroom/comments/read-audit.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { AuditTable } from './audit-table.tsx'

type Props = { language: Language; history: AuditLine[] }

/** Where a comment stood that there is none of, or that was erased: the log still knows. */
export function NoSuchComment({ language, history }: Props) {
  const t = useTranslations('Queue')
  return (
    <div className="desk-plain">
      <h1 className="text-title">{t('noComment')}</h1>
      <p className="mbs-3">{t('noCommentHint')}</p>
      <p className="mbs-3">
        <a href={deskAddresses.queue(language)} className="underline">
          {t('title')}
        </a>
      </p>
      {history.length > 0 && <AuditTable lines={history} language={language} isOneComment />}
    </div>
  )
}
