import { MOST_COUNTED } from '@/newsroom/comments/queue.ts'

/** A count as it is said: exactly, or as more than is counted. Latin digits in both languages. */
export const saidCount = (count: number): { isMore: boolean; count: string } =>
  count > MOST_COUNTED ? { isMore: true, count: String(MOST_COUNTED) } : { isMore: false, count: String(count) }
