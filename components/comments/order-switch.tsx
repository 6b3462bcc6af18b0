import { useTranslations } from 'next-intl'
import type { DiscussionOrder } from '@/newsroom/stories/addresses.ts'

const orders: DiscussionOrder[] = ['oldest', 'newest']

type Props = { order: DiscussionOrder; addressOf: (order: DiscussionOrder) => string }

/** Oldest or newest first: two pages, so two links. */
export function OrderSwitch({ order, addressOf }: Props) {
  const t = useTranslations('Discussion')
  return (
    <nav aria-label={t('order')} className="discussion-order">
      {orders.map((other) => (
        <a key={other} href={addressOf(other)} aria-current={other === order ? 'true' : undefined}>
          {t(`orders.${other}`)}
        </a>
      ))}
    </nav>
  )
}
