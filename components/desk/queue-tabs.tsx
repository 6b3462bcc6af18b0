import { useTranslations } from 'next-intl'
import { Digits } from '@/components/site/digits.tsx'
import { queueAddress } from '@/newsroom/comments/queue-query.ts'
import { queueKinds, type QueueKind, type QueueQuery } from '@/newsroom/comments/queue.ts'
import type { Language } from '@/newsroom/stories/model.ts'
import { saidCount } from './queue-count.ts'

type Props = { query: QueueQuery; counts: Record<QueueKind, number>; language: Language }

/** The desk's lists, with how many each holds. The other filters stay as they are. */
export function QueueTabs({ query, counts, language }: Props) {
  const t = useTranslations('Queue')
  return (
    <nav aria-label={t('lists')}>
      <ul className="desk-tabs">
        {queueKinds.map((kind) => {
          const { isMore, count } = saidCount(counts[kind])
          return (
            <li key={kind}>
              <a
                href={queueAddress(language, { ...query, kind, after: undefined })}
                {...(query.kind === kind && { 'aria-current': 'page' as const })}
                className="desk-tab"
              >
                {t(`kinds.${kind}`)}{' '}
                <span className="desk-tab-count" data-total={isMore ? undefined : counts[kind]}>
                  <Digits>{isMore ? t('moreThan', { count }) : count}</Digits>
                </span>
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
