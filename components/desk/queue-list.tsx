import { useTranslations } from 'next-intl'
import { possibleVerdicts } from '@/newsroom/comments/decide.ts'
import { queueAddress } from '@/newsroom/comments/queue-query.ts'
import type { QueuePage, QueueQuery } from '@/newsroom/comments/queue.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { StaffMember } from '@/newsroom/staff/roles.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { CommentCard } from './comment-card.tsx'

const BULK_FORM = 'several'

type Props = { page: QueuePage; query: QueueQuery; member: StaffMember; language: Language }

/** A page of the queue: its cards, what decides about several of them, and the way on. */
export function QueueList({ page, query, member, language }: Props) {
  const t = useTranslations('Queue')
  const here = queueAddress(language, query)
  return (
    <>
      {page.cards.length === 0 ? (
        <QueueEmpty query={query} isUnfinished={page.isUnfinished} />
      ) : (
        <>
          <ol className="desk-cards">
            {page.cards.map((card) => (
              <li key={card.id}>
                <CommentCard card={card} member={member} language={language} back={here} bulkForm={BULK_FORM} />
              </li>
            ))}
          </ol>
          <BulkForm query={query} language={language} back={here} />
        </>
      )}
      {(page.next || query.after) && (
        <nav aria-label={t('pages')} className="desk-pages">
          {page.next && (
            <a href={queueAddress(language, { ...query, after: page.next })} rel="next" className="button" data-desk-next="">
              {page.isUnfinished ? t('searchOn') : t('next')}
            </a>
          )}
          {query.after && (
            <a href={queueAddress(language, { ...query, after: undefined })} className="tool-link">
              {t('toStart')}
            </a>
          )}
        </nav>
      )}
    </>
  )
}

function QueueEmpty({ query: { kind, words, language, storyId }, isUnfinished }: { query: QueueQuery; isUnfinished: boolean }) {
  const t = useTranslations('Queue')
  if (isUnfinished) return <p className="desk-empty">{t('searchUnfinished')}</p>
  if (words || language || storyId) return <p className="desk-empty">{t('nothingFound')}</p>
  return <p className="desk-empty">{t(`empty.${kind}`)}</p>
}

/** For the comments that are ticked; what was chosen is confirmed on a page of its own. */
function BulkForm({ query: { kind }, language, back }: { query: QueueQuery; language: Language; back: string }) {
  const t = useTranslations('Decision')
  const verdicts = possibleVerdicts(kind === 'reported' ? { status: 'approved', openReports: 1 } : { status: kind, openReports: 0 })
  return (
    <form id={BULK_FORM} method="get" action={deskAddresses.confirm(language)} className="desk-bulk" data-desk-bulk="">
      <p>{t('several')}</p>
      <input type="hidden" name="back" value={back} />
      {verdicts.map((verdict) => (
        <button key={verdict} type="submit" name="verdict" value={verdict} className="button">
          {verdict === 'approved' && kind === 'reported' ? t('keep') : t(`verdicts.${verdict}`)}
        </button>
      ))}
    </form>
  )
}
