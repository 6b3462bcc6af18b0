import { useTranslations } from 'next-intl'
import { queueAddress } from '@/newsroom/comments/queue-query.ts'
import type { QueueQuery } from '@/newsroom/comments/queue.ts'
import { deskAddresses } from '@/newsroom/staff/desk-addresses.ts'
import type { Language } from '@/newsroom/stories/model.ts'

type Props = { query: QueueQuery; made: Date; language: Language }

/** Where desk.js says that comments came since the page was made. They stand on it only when whoever reads asks for that. */
export function QueueNews({ query, made, language }: Props) {
  const t = useTranslations('Queue')
  const asked = new URLSearchParams({ list: query.kind, since: made.toISOString() })
  return (
    <p className="desk-news" data-desk-news={`${deskAddresses.news(language)}?${asked}`}>
      <output />{' '}
      <a href={queueAddress(language, { ...query, after: undefined })} hidden>
        {t('showNew')}
      </a>
    </p>
  )
}
