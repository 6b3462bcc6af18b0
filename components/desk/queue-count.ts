import { formatNumber } from '@/newsroom/arabic/numbers.ts'
import { MOST_COUNTED } from '@/newsroom/comments/queue.ts'

/** A count as it is said: exactly, or as more than is counted. */
export const saidCount = (count: number): { isMore: boolean; count: string } =>
  count > MOST_COUNTED ? { isMore: true, count: formatNumber(MOST_COUNTED) } : { isMore: false, count: formatNumber(count) }
