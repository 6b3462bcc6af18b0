import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Discussed } from './ask-discussion.ts'

/** What a reader must know before reading or writing: that nobody wrote yet, that nobody can, that it takes longer here. */
export function DiscussionNotice({ discussion: { state, total } }: { discussion: Pick<Discussed, 'state' | 'total'> }) {
  const t = useTranslations('Discussion')
  const isEmpty = total === 0
  if (state === 'closed') return <Notice>{t('closed')}</Notice>
  if (state === 'read-only') return <Notice>{t('readOnly')}</Notice>
  return (
    <>
      {isEmpty && (
        <Notice>
          {t('empty')} {t('invitation')}
        </Notice>
      )}
      {state === 'held' && <Notice>{t('held')}</Notice>}
    </>
  )
}

const Notice = ({ children }: { children: ReactNode }) => <p className="discussion-notice">{children}</p>
