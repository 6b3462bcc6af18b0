import { queueCounts } from '../../newsroom/comments/queue.ts'
import { countDue } from '../../newsroom/mail/send-due.ts'
import { countWaiting } from '../../newsroom/search/queue.ts'
import { inTime } from '../../newsroom/store/in-time.ts'
import type { Store } from '../../newsroom/store/store.ts'
import type { Waiting } from './metrics.ts'

/** Whoever gathers figures does not wait longer either. */
const PATIENCE_MS = 2_000

/** What waits in the store. Rejects where it does not answer, or takes too long. */
export async function probeStore({ read }: Store): Promise<Waiting> {
  const asking = Promise.all([queueCounts(read), countDue(read, new Date()), countWaiting(read)])
  const [{ held }, mails, indexing] = await inTime(asking, PATIENCE_MS)
  return { comments: held, mails, indexing }
}
