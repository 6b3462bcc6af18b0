import { useTranslations } from 'next-intl'
import { Digits } from '@/components/site/digits.tsx'
import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import { requestTime } from './request-time.ts'

const MINUTE_MS = 60_000

type Props = { since: string }

/** How long a comment has waited, in the one unit that tells: pages of the desk are made when they are asked for. */
export function Waiting({ since }: Props) {
  const t = useTranslations('Queue')
  const minutes = Math.max(0, Math.floor((requestTime().getTime() - Date.parse(since)) / MINUTE_MS))
  const [unit, total] =
    minutes < 60
      ? (['minutes', minutes] as const)
      : minutes < 48 * 60
        ? (['hours', Math.floor(minutes / 60)] as const)
        : (['days', Math.floor(minutes / (24 * 60))] as const)
  return (
    <time dateTime={since} className={minutes >= 24 * 60 ? 'text-rubric' : undefined}>
      <Digits>{t(`waiting.${unit}`, { total, count: formatNumber(total) })}</Digits>
    </time>
  )
}
